// What tutors sent back, one row to each file; a file that is sent again takes the place of its earlier state.
import { instant } from '../domain/clock';
import type { Review } from '../domain/review';
import { type ReviewFile, reviewOf } from '../domain/review-file';
import { db } from './database';

/** Newest first. */
export const listReviews = async (reportId: string): Promise<Review[]> =>
	(await db.reviews.where('reportId').equals(reportId).toArray()).toSorted((a, b) => b.importedAt.localeCompare(a.importedAt));

/** Answers with the row it took the place of, so that it can be put back. */
export const importReview = (file: ReviewFile): Promise<Review | null> =>
	db.transaction('rw', db.reviews, async () => {
		const before = (await db.reviews.get(file.id)) ?? null;
		await db.reviews.put(reviewOf(file, before, instant()));
		return before;
	});

export const settleComment = (reviewId: string, commentId: string, isSettled: boolean): Promise<void> =>
	db.transaction('rw', db.reviews, async () => {
		const review = await db.reviews.get(reviewId);
		if (!review) return;
		const others = review.settled.filter((id) => id !== commentId);
		await db.reviews.put({ ...review, settled: isSettled ? [...others, commentId] : others });
	});

export async function removeReview(id: string): Promise<void> {
	await db.reviews.delete(id);
}

export async function restoreReview(review: Review): Promise<void> {
	await db.reviews.put(review);
}
