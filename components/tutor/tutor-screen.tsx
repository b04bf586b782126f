// The tutor's review: the file to send, what came back, each comment with its place and a tick when it was dealt with.
import { FileText, MessageSquare } from 'lucide';
import type { Review } from '../../lib/domain/review';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { SelectField } from '../ui/field';
import { FileButton } from '../ui/file-button';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';
import { ReviewCard, type ReviewCardActs } from './review-card';

export type ReviewMaking =
	| { state: 'idle' }
	| { state: 'running'; done: number; total: number }
	| { state: 'made'; text: string }
	| { state: 'failed'; text: string };

export type TutorScreenProps = ReviewCardActs & {
	/** What may be read: the draft, then the releases. */
	choices: readonly { value: string; label: string }[];
	chosen: string;
	onChoose: (value: string) => void;
	making: ReviewMaking;
	onMake: () => void;
	onCancel: () => void;
	reviews: readonly Review[];
	onFile: (file: File) => void;
	/** Why the last file did not come in. */
	fault: string | null;
};

export function TutorScreen(props: TutorScreenProps) {
	const { t } = useText();
	const { making, reviews } = props;
	return (
		<div class="stack stack-wide">
			<section class="stack" aria-label={t('tutor:make')}>
				<div class="row tutor-make">
					<SelectField label={t('tutor:of')} value={props.chosen} choices={[...props.choices]} onValue={props.onChoose} />
					<Button
						variant="primary"
						icon={FileText}
						data-act="make-review"
						busy={making.state === 'running'}
						onClick={props.onMake}
					>
						{t('tutor:make')}
					</Button>
				</div>
				<p class="soft small">{t('tutor:pictures')}</p>
				{making.state === 'running' ? (
					<ProgressBar label={t('tutor:making')} value={making.done} max={Math.max(1, making.total)} onCancel={props.onCancel} />
				) : null}
				{making.state === 'made' || making.state === 'failed' ? (
					<Notice live tone={making.state === 'failed' ? 'alarm' : 'plain'}>
						{making.text}
					</Notice>
				) : null}
			</section>
			<section class="stack" aria-labelledby="tutor-received">
				<div class="row row-spread">
					<h2 id="tutor-received">{t('tutor:received')}</h2>
					<FileButton label={t('tutor:import')} accept=".json,application/json" act="import-review" onFile={props.onFile} />
				</div>
				{props.fault ? (
					<Notice live tone="alarm">
						{props.fault}
					</Notice>
				) : null}
				{reviews.length === 0 ? (
					<EmptyState icon={MessageSquare} title={t('tutor:none.title')}>
						{t('tutor:none.text')}
					</EmptyState>
				) : (
					reviews.map((review) => (
						<ReviewCard
							key={review.id}
							review={review}
							placeHref={props.placeHref}
							onSettle={props.onSettle}
							onRemove={props.onRemove}
						/>
					))
				)}
			</section>
		</div>
	);
}
