// What one tutor sent back: who, when, what they confirm, and each comment with its place.
import { X } from 'lucide';
import type { Review, ReviewPlace } from '../../lib/domain/review';
import { formatInstant } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button } from '../ui/button';

export type ReviewCardActs = {
	/** The address of a place in the app; null when it is no longer in the report. */
	placeHref: (place: ReviewPlace) => string | null;
	onSettle: (review: Review, commentId: string, isSettled: boolean) => void;
	onRemove: (review: Review) => void;
};

export function ReviewCard({ review, placeHref, onSettle, onRemove }: ReviewCardActs & { review: Review }) {
	const { t, language } = useText();
	const { reviewer, comments, confirmations, settled, release } = review;
	const left = comments.filter(({ id }) => !settled.includes(id)).length;
	return (
		<article class="tutor-card stack" data-review={review.id}>
			<div class="row row-spread">
				<h3>
					{t('tutor:from', {
						name: [reviewer.name, reviewer.role].filter(Boolean).join(', '),
						when: formatInstant(review.reviewedAt, language),
					})}
				</h3>
				<Button small iconOnly icon={X} onClick={() => onRemove(review)}>
					{t('tutor:remove')}
				</Button>
			</div>
			<p class="soft small">
				{[
					release === null ? t('tutor:ofDraft') : t('tutor:ofRelease', { number: release }),
					t('tutor:comments', { count: comments.length }),
					t('tutor:left', { count: left }),
				].join(' · ')}
				<br />
				{t('tutor:unverified')}
			</p>
			{confirmations.length > 0 ? (
				<details>
					<summary>{t('tutor:confirms', { count: confirmations.length })}</summary>
					<ul>
						{confirmations.map((confirmation) => (
							<li key={confirmation.anchor}>
								<Place place={confirmation} href={placeHref(confirmation)} />
								{confirmation.text ? ` – ${confirmation.text}` : null}
							</li>
						))}
					</ul>
				</details>
			) : null}
			<ul class="tutor-comments">
				{comments.map((comment) => (
					<li key={comment.id} class={settled.includes(comment.id) ? 'tutor-comment soft' : 'tutor-comment'}>
						<div class="stack stack-tight">
							<Place place={comment} href={placeHref(comment)} />
							{comment.quote ? <blockquote class="soft">« {comment.quote} »</blockquote> : null}
							<p class="tutor-words">{comment.text}</p>
						</div>
						<label class="row">
							<input
								type="checkbox"
								checked={settled.includes(comment.id)}
								onChange={(event) => onSettle(review, comment.id, event.currentTarget.checked)}
							/>
							{t('tutor:settle')}
						</label>
					</li>
				))}
			</ul>
		</article>
	);
}

function Place({ place, href }: { place: ReviewPlace; href: string | null }) {
	const { t } = useText();
	return href === null ? (
		<span class="soft">
			{place.title} – {t('tutor:gone')}
		</span>
	) : (
		<a href={href}>{place.title}</a>
	);
}
