// The sheet of paper: every section of the outline in its order, each with its text or with what Glane will print there.
import { memo } from 'preact/compat';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { EditorPieces } from '../../../components/report/editor/editor-piece';
import type { EditorHandle } from '../../../components/report/editor/editor-services';
import type { OutlineLine } from '../../../components/report/outline-row';
import { SectionComments } from '../../../components/tutor/section-comments';
import { SectionSheet } from '../../../components/report/section-sheet';
import { useText } from '../../../components/text-context';
import { listReviews, settleComment } from '../../../lib/db/review-repository';
import { useLive } from '../../../lib/db/use-live';
import type { Framework } from '../../../lib/domain/framework';
import { nodesOfSection } from '../../../lib/domain/section-nodes';
import { formatNumber } from '../../../lib/i18n/format';
import type { OutlineSection } from '../../../lib/domain/report-outline';
import { useApp } from '../app-state';
import { hrefOf } from '../route';
import { CoverForm } from './cover-form';
import { GeneratedPreview } from './generated-preview';
import type { ReportActs } from './report-acts';
import { SectionEditor } from './section-editor';
import { usePreview } from './use-preview';
import type { ReportNow } from './use-report';
import { openCommentsOn } from './open-comments';
import { isGenerated, tiedTo } from './writing-facts';

export type PaperProps = {
	framework: Framework;
	now: ReportNow;
	lines: readonly OutlineLine[];
	pieces: EditorPieces;
	acts: ReportActs;
	onTyping: () => void;
	onFocus: (sectionId: string) => void;
	onHandle: (sectionId: string, handle: EditorHandle | null) => void;
};

export function Paper(props: PaperProps) {
	const { now, lines, acts } = props;
	const { t, language } = useText();
	const [typed, setTyped] = useState(0);
	const preview = usePreview(props.framework, now, typed);
	const text = {
		framework: props.framework,
		reportId: now.reportId,
		outline: now.outline,
		pieces: props.pieces,
		acts: useSteady(props),
	};
	const chapters = useMemo(() => chaptersOf(lines), [lines]);
	const reviews = useLive(() => listReviews(now.reportId), [now.reportId]) ?? [];
	return (
		<div class="paper">
			{lines.map(({ section, number, measure }) => {
				const length =
					measure.words === 0
						? ''
						: t('handin:length.words', {
								count: measure.words,
								words: formatNumber(measure.words, language),
								pages: formatNumber(measure.pages, language),
							});
				return (
					<SectionSheet
						key={section.id}
						section={section}
						number={number}
						chapter={chapters.get(section.id) ?? null}
						length={length}
						onShow={() => acts.hide(section.id, false)}
						onDropGap={() => acts.dropGap(section.id)}
					>
						<SectionComments
							comments={openCommentsOn(section, reviews)}
							onSettle={(review, commentId) => void settleComment(review.id, commentId, true)}
						/>
						{section.kind === 'cover' ? <CoverForm onChange={() => setTyped(typed + 1)} /> : null}
						{isGenerated(section) ? null : <SectionText {...text} section={section} />}
						{section.kind === 'part' ? null : (
							<GeneratedPreview blocks={preview.get(section.id)} section={section} selfHref={selfHrefOf(props, section)} />
						)}
					</SectionSheet>
				);
			})}
		</div>
	);
}

/** The first competency that the section's self-assessment is about. */
function selfHrefOf({ framework, now }: PaperProps, section: OutlineSection): string | null {
	if (section.kind !== 'self-assessment') return null;
	const about = nodesOfSection(framework, now.outline, section);
	const first = framework.competencies.find(({ id }) => about.has(id));
	return hrefOf('couverture', null, { vue: 'auto-evaluation', noeud: first?.id });
}

/** What a section of this kind is for is asked where nothing is written yet: nobody begins before an empty sheet. */
const prompts = ['declaration', 'context', 'brief', 'competency', 'result', 'limits'] as const;

type SectionTextProps = Pick<PaperProps, 'framework' | 'pieces'> &
	Pick<ReportNow, 'reportId' | 'outline'> &
	Pick<OutlineLine, 'section'> & { acts: TextActs };

/** Drawn again only when what it was given changed: sixty texts stand on the sheet. */
const SectionText = memo(function SectionText({ section, framework, reportId, outline, pieces, acts }: SectionTextProps) {
	const { t } = useText();
	const prompt = prompts.find((kind) => kind === section.kind);
	const { library, settings } = useApp();
	const claims = library.claimList.value;
	const closeTo = useMemo(
		() => tiedTo(nodesOfSection(framework, outline, section), framework.id, claims),
		[framework, outline, section, claims],
	);
	return (
		<SectionEditor
			reportId={reportId}
			sectionId={section.id}
			title={section.title}
			language={settings.value.language}
			pieces={pieces}
			closeTo={closeTo}
			placeholder={prompt ? t(`editor:prompt.${prompt}`) : undefined}
			onTyping={acts.onTyping}
			onFocus={() => acts.onFocus(section.id)}
			onHandle={(handle) => acts.onHandle(section.id, handle)}
		/>
	);
});

type TextActs = Pick<PaperProps, 'onTyping' | 'onFocus' | 'onHandle'>;

/** The same three functions from beginning to end, which call the ones given last. */
function useSteady(given: TextActs): TextActs {
	const latest = useRef(given);
	latest.current = given;
	return useMemo(
		() => ({
			onTyping: () => latest.current.onTyping(),
			onFocus: (id) => latest.current.onFocus(id),
			onHandle: (id, handle) => latest.current.onHandle(id, handle),
		}),
		[],
	);
}

/** The chapter that is printed above a part: where it changes. */
function chaptersOf(lines: readonly OutlineLine[]): Map<string, string> {
	const chapters = new Map<string, string>();
	let last = '';
	for (const { section } of lines) {
		if (section.kind !== 'part') continue;
		if (section.chapter && section.chapter !== last) chapters.set(section.id, section.chapter);
		last = section.chapter ?? '';
	}
	return chapters;
}
