// The review: a référentiel read from a document, copied or begun by hand, beside what it was read from. Also where one is written.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { isDoubtful } from '../../lib/domain/draft-edits';
import { draftCounts } from '../../lib/domain/draft-counts';
import { draftFaults } from '../../lib/domain/draft-faults';
import type { DraftHistory } from '../../lib/domain/draft-history';
import type { FrameworkDraft } from '../../lib/domain/framework-draft';
import type { SourceDocument } from '../../lib/domain/source-document';
import { useText } from '../text-context';
import { Question } from './question';
import { ResultPane } from './result-pane';
import { ReviewHead, type ReviewFold } from './review-head';
import { SourcePane } from './source-pane';
import { useReview, type Review } from './use-review';

export type ReviewScreenProps = {
	history: DraftHistory;
	onHistory: (history: DraftHistory) => void;
	/** What it was read from; null when it is written by hand. */
	document: SourceDocument | null;
	/** False when what is accepted joins a référentiel that has a title. */
	needsTitle: boolean;
	/** Document and result side by side. */
	isWide: boolean;
	isBusy: boolean;
	/** Ids of new items. */
	newId: () => string;
	onAccept: (draft: FrameworkDraft) => void;
	onAbandon: () => void;
};

export function ReviewScreen(props: ReviewScreenProps) {
	const { history, onHistory, document: source, needsTitle, isWide } = props;
	const { t } = useText();
	const review = useReview(history, onHistory, source !== null);
	const { draft } = review;
	const counts = useMemo(() => draftCounts(draft), [draft]);
	const faults = useMemo(() => draftFaults(draft, needsTitle), [draft, needsTitle]);
	const [fold, setFold] = useState<ReviewFold | null>(needsTitle && draft.title.trim() === '' ? 'head' : null);
	const [view, setView] = useState<'document' | 'result'>('result');
	const [isAsking, setAsking] = useState(false);
	useUndoKeys(review);

	const doubtful = draft.items.filter(isDoubtful).length;
	const accept = (): void => {
		if (faults.some((fault) => fault.blocks)) {
			setFold('faults');
			review.say(t('review:next.blocked'));
		} else if (doubtful > 0 || faults.length > 0) setAsking(true);
		else props.onAccept(draft);
	};
	const jump = (id: string): void => {
		setView('result');
		review.go(id, { open: true, focus: 'row' });
	};
	const showsSource = source !== null && (isWide || view === 'document');
	const showsResult = source === null || isWide || view === 'result';
	return (
		<div class="review">
			<ReviewHead
				review={review}
				history={history}
				documentName={source?.name || null}
				counts={counts}
				faults={faults}
				needsTitle={needsTitle}
				isBusy={props.isBusy}
				fold={fold}
				onFold={setFold}
				onJump={jump}
				onAccept={accept}
				onAbandon={props.onAbandon}
			/>
			{source !== null && !isWide ? (
				<div class="row review-views" role="group" aria-label={t('review:views')}>
					{(['document', 'result'] as const).map((name) => (
						<button key={name} type="button" class="view" aria-pressed={view === name} onClick={() => setView(name)}>
							{t(name === 'document' ? 'review:document' : 'review:result')}
						</button>
					))}
				</div>
			) : null}
			<div class={showsSource && showsResult ? 'review-panes review-panes-two' : 'review-panes'}>
				{showsSource ? (
					<section aria-label={t('review:document')}>
						<SourcePane document={source} review={review} newId={props.newId} onChosen={() => setView('result')} />
					</section>
				) : null}
				{showsResult ? (
					<section aria-label={t('review:result')}>
						<ResultPane review={review} newId={props.newId} />
					</section>
				) : null}
			</div>
			{isAsking ? (
				<Question
					title={t('review:sure.title')}
					stay={t('review:sure.stay')}
					go={t('review:sure.go')}
					onStay={() => setAsking(false)}
					onGo={() => {
						setAsking(false);
						props.onAccept(draft);
					}}
				>
					{doubtful > 0 ? <p>{t('review:sure.doubtful', { count: doubtful })}</p> : null}
					{faults.length > 0 ? <p>{t('review:sure.faults', { count: faults.length })}</p> : null}
					{counts.unplaced > 0 ? <p>{t('review:sure.unplaced', { count: counts.unplaced })}</p> : null}
				</Question>
			) : null}
		</div>
	);
}

/** Ctrl+Z and Ctrl+Shift+Z act on the draft wherever one is, except in a text, which has its own. */
function useUndoKeys({ undo, redo }: Review): void {
	useEffect(() => {
		const press = (event: KeyboardEvent): void => {
			if (event.key.toLowerCase() !== 'z' || event.altKey || !(event.ctrlKey || event.metaKey)) return;
			if (event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, dialog')) return;
			event.preventDefault();
			if (event.shiftKey) redo();
			else undo();
		};
		document.addEventListener('keydown', press);
		return () => document.removeEventListener('keydown', press);
	}, [undo, redo]);
}
