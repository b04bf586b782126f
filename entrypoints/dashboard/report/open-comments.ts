// What tutors said of a section and is not dealt with yet: of its heading, or of a competency it answers.
import type { PlacedComment } from '../../../components/tutor/section-comments';
import type { OutlineSection } from '../../../lib/domain/report-outline';
import type { Review } from '../../../lib/domain/review';
import { sectionAnchor } from '../../../lib/report/content/view';
import { anchorOf } from '../../../lib/report/part';

export function openCommentsOn({ id, nodeIds }: OutlineSection, reviews: readonly Review[]): PlacedComment[] {
	const anchors = new Set([sectionAnchor(id), ...nodeIds.map(anchorOf)]);
	return reviews.flatMap((review) =>
		review.comments
			.filter((comment) => anchors.has(comment.anchor) && !review.settled.includes(comment.id))
			.map((comment) => ({ review, comment })),
	);
}
