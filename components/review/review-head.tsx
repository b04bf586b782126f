// The top of the review: what is left to do, how far one is, undo, and acceptance. What takes room is folded.
import { ChevronDown, Redo2, TriangleAlert, Undo2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { accept, acceptSure, editHead, isDoubtful, sureEnough } from '../../lib/domain/draft-edits';
import type { DraftCounts } from '../../lib/domain/draft-counts';
import type { DraftFault } from '../../lib/domain/draft-faults';
import type { DraftHistory } from '../../lib/domain/draft-history';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { CountsTable } from './counts-table';
import { FaultsList } from './faults-list';
import { HeadForm } from './head-form';
import { KeysHelp } from './keys-help';
import type { Review } from './use-review';

export const reviewFolds = ['head', 'counts', 'faults', 'keys'] as const;
export type ReviewFold = (typeof reviewFolds)[number];

export type ReviewHeadProps = {
	review: Review;
	history: DraftHistory;
	documentName: string | null;
	counts: DraftCounts;
	faults: readonly DraftFault[];
	needsTitle: boolean;
	isBusy: boolean;
	fold: ReviewFold | null;
	onFold: (fold: ReviewFold | null) => void;
	onJump: (itemId: string) => void;
	onAccept: () => void;
	onAbandon: () => void;
};

export function ReviewHead(props: ReviewHeadProps) {
	const { review, history, documentName, faults, isBusy, fold, onFold } = props;
	const { t } = useText();
	const { draft } = review;
	const seen = draft.items.filter((item) => item.isAccepted).length;
	const sure = draft.items.filter((item) => !item.isAccepted && item.confidence >= sureEnough).length;
	const aside = draft.items.filter((item) => item.kind === 'unplaced' && !item.isAccepted).map((item) => item.id);
	const setAllAside = (): void => void review.act('accept', (now) => accept(now, aside), t('review:did.allAside'));
	const acceptAllSure = (): void =>
		void review.act('accept-all', (now) => acceptSure(now, sureEnough), t('review:did.accept-all'));
	return (
		<header class="review-head">
			<div class="row row-spread">
				<h1 tabIndex={-1} class="grow">
					{t(review.isRead ? 'review:title' : 'review:titleWrite')}
				</h1>
				<div class="row">
					<Button iconOnly icon={Undo2} disabled={history.past.length === 0} onClick={review.undo}>
						{t('review:undo')}
					</Button>
					<Button iconOnly icon={Redo2} disabled={history.future.length === 0} onClick={review.redo}>
						{t('review:redo')}
					</Button>
				</div>
				<div class="row">
					<Button onClick={props.onAbandon}>{t('review:abandon')}</Button>
					<Button variant="primary" busy={isBusy} onClick={props.onAccept}>
						{t('review:acceptAll')}
					</Button>
				</div>
			</div>
			<p>
				<strong>{draft.title || t('review:untitled')}</strong>
				{documentName ? <span class="soft"> · {t('review:from', { name: documentName })}</span> : null}
			</p>
			<p class="soft dense">{nextStep(props, t)}</p>
			{seen < draft.items.length ? (
				<div class="row review-progress">
					<progress class="progress-bar" max={draft.items.length} value={seen} aria-label={t('review:seen')} />
					<span class="dense figures">{t('review:seenOf', { seen, total: draft.items.length })}</span>
					{sure > 0 ? (
						<Button small onClick={acceptAllSure}>
							{t('review:acceptSure', { count: sure })}
						</Button>
					) : null}
					{aside.length > 1 ? (
						<Button small onClick={setAllAside}>
							{t('review:setAllAside', { count: aside.length })}
						</Button>
					) : null}
				</div>
			) : null}
			<div class="row review-folds">
				{reviewFolds.map((name) => (
					<button
						key={name}
						type="button"
						class="review-fold"
						aria-expanded={fold === name}
						onClick={() => onFold(fold === name ? null : name)}
					>
						{name === 'faults' && faults.length > 0 ? <Icon of={TriangleAlert} size={14} /> : null}
						<span>{t(`review:fold.${name}`)}</span>
						{name === 'faults' && faults.length > 0 ? <span class="view-count figures">{faults.length}</span> : null}
						<Icon of={ChevronDown} size={14} />
					</button>
				))}
			</div>
			{fold === null ? null : (
				<section
					class={fold === 'keys' ? 'review-panel' : 'review-panel review-panel-long'}
					aria-label={t(`review:fold.${fold}`)}
				>
					<Panel {...props} fold={fold} />
				</section>
			)}
		</header>
	);
}

function Panel({
	review,
	counts,
	faults,
	needsTitle,
	fold,
	onFold,
	onJump,
}: ReviewHeadProps & { fold: ReviewFold }): ComponentChildren {
	const { t } = useText();
	const { draft } = review;
	switch (fold) {
		case 'head':
			return (
				<HeadForm
					draft={draft}
					needsTitle={needsTitle}
					onHead={(patch) => void review.act('head', (now) => editHead(now, patch), t('review:did.head'))}
				/>
			);
		case 'counts':
			return <CountsTable counts={counts} onJump={onJump} />;
		case 'faults':
			return (
				<FaultsList
					faults={faults}
					notes={draft.notes}
					itemOf={(id) => draft.items.find((item) => item.id === id)}
					onJump={onJump}
					onTitle={() => onFold('head')}
				/>
			);
		case 'keys':
			return <KeysHelp />;
	}
}

/** One sentence: what to do now. */
function nextStep({ review, faults }: ReviewHeadProps, t: ReturnType<typeof useText>['t']): string {
	const { items } = review.draft;
	const doubtful = items.filter(isDoubtful).length;
	const homeless = items.filter((item) => isDoubtful(item) && item.kind === 'unplaced').length;
	if (items.length === 0) return t('review:next.empty');
	if (doubtful > 0 && doubtful === homeless) return t('review:next.unplaced', { count: homeless });
	if (doubtful > 0) return t('review:next.doubtful', { count: doubtful });
	if (faults.some((fault) => fault.blocks)) return t('review:next.blocked');
	if (!review.isRead) return t('review:next.write');
	return t(items.every((item) => item.isAccepted) ? 'review:next.done' : 'review:next.unseen');
}
