// The document as it was read, line by line: those of the active item stand out, those that found no place say so.
import { useMemo, useState } from 'preact/hooks';
import type { DraftItem } from '../../lib/domain/framework-draft';
import type { SourceDocument, SourceLine } from '../../lib/domain/source-document';
import { useText } from '../text-context';
import { RowList } from './row-list';
import type { Review } from './use-review';

export type SourcePaneProps = {
	document: SourceDocument;
	review: Review;
	/** A line was chosen, and with it its item. */
	onChosen: () => void;
};

export function SourcePane({ document, review, onChosen }: SourcePaneProps) {
	const { t } = useText();
	const { active, draft } = review;
	const ids = useMemo(() => document.lines.map((line) => String(line.id)), [document]);
	const lines = useMemo(() => new Map(document.lines.map((line, rank) => [String(line.id), { line, rank }])), [document]);
	const owners = useMemo(() => ownersOf(draft.items), [draft.items]);
	const [focusTurn, setFocusTurn] = useState(0);
	/** The line a person went to; the active item's own first line otherwise. */
	const [visited, setVisited] = useState<string | null>(null);
	const own = new Set(active?.lines);
	const first = active?.lines[0];
	const isVisitedOwn = visited !== null && (own.size === 0 || own.has(Number(visited)));
	const activeId = isVisitedOwn ? visited : first === undefined ? null : String(first);

	const choose = (id: string): void => {
		setVisited(id);
		const owner = owners.get(Number(id));
		if (!owner) return review.say(t('review:line.nowhere'));
		review.go(owner.id, { open: false });
		onChosen();
	};
	const visit = (id: string): void => {
		setVisited(id);
		setFocusTurn((turn) => turn + 1);
		const owner = owners.get(Number(id));
		review.go(owner?.id ?? null, { open: false });
	};
	return (
		<div class="review-pane">
			<RowList
				ids={ids}
				activeId={activeId}
				label={t('review:document')}
				place="middle"
				guessRem={1.75}
				focusTurn={focusTurn}
				onActive={visit}
				row={(id, tabIndex) => {
					const found = lines.get(id);
					if (!found) return null;
					const before = document.lines[found.rank - 1];
					const { page } = found.line;
					return (
						<>
							{page !== null && page !== before?.page ? <p class="review-group">{t('review:page', { page })}</p> : null}
							<Line
								line={found.line}
								owner={owners.get(found.line.id)}
								isOwn={own.has(found.line.id)}
								tabIndex={tabIndex}
								onChoose={() => choose(id)}
							/>
						</>
					);
				}}
			/>
		</div>
	);
}

type LineProps = { line: SourceLine; owner: DraftItem | undefined; isOwn: boolean; tabIndex: 0 | -1; onChoose: () => void };

function Line({ line, owner, isOwn, tabIndex, onChoose }: LineProps) {
	const { t } = useText();
	const fate = line.dropped ?? (owner?.kind === 'unplaced' ? 'unplaced' : null);
	return (
		<button
			type="button"
			class={`review-line${isOwn ? ' review-line-own' : ''}${line.dropped ? ' review-line-dropped' : ''}`}
			data-row
			tabIndex={tabIndex}
			aria-current={isOwn ? 'true' : undefined}
			onClick={onChoose}
		>
			<span class="grow">{line.text}</span>
			{fate === null ? null : <span class="review-fate">{t(`review:line.${fate}`)}</span>}
		</button>
	);
}

/** The item each line went to. */
function ownersOf(items: readonly DraftItem[]): ReadonlyMap<number, DraftItem> {
	const owners = new Map<number, DraftItem>();
	for (const item of items) for (const line of item.lines) if (!owners.has(line)) owners.set(line, item);
	return owners;
}
