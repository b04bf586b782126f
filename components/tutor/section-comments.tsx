// What tutors say of one section, beside its text, until it is dealt with.
import type { Review, ReviewComment } from '../../lib/domain/review';
import { useText } from '../text-context';

export type PlacedComment = { review: Review; comment: ReviewComment };

export type SectionCommentsProps = {
	comments: readonly PlacedComment[];
	onSettle: (review: Review, commentId: string) => void;
};

export function SectionComments({ comments, onSettle }: SectionCommentsProps) {
	const { t } = useText();
	if (comments.length === 0) return null;
	return (
		<aside class="tutor-beside" aria-label={t('tutor:inSection', { count: comments.length })}>
			{comments.map(({ review, comment }) => (
				<div key={comment.id} class="tutor-comment">
					<div class="stack stack-tight">
						<p class="soft small">{review.reviewer.name}</p>
						{comment.quote ? <blockquote class="soft small">« {comment.quote} »</blockquote> : null}
						<p class="tutor-words">{comment.text}</p>
					</div>
					<label class="row small">
						<input type="checkbox" checked={false} onChange={() => onSettle(review, comment.id)} />
						{t('tutor:settle')}
					</label>
				</div>
			))}
		</aside>
	);
}
