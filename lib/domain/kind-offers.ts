// What Glane offers to keep of a page in place of what is seen: the kinds that fit it, the last used first. Where a browser can't keep one, it
// is offered all the same, with the reason.
import type { CaptureKind } from './capture';

export const kindOffers = ['page', 'full-page', 'choose', 'mask', 'selection', 'document', 'image', 'tabs', 'list'] as const;
export type KindOffer = (typeof kindOffers)[number];

/** What a tab shows, as far as a click tells: `unreadable` where the browser lets no script in. */
export type TabShows = 'page' | 'picture' | 'pdf' | 'unreadable';
export type PageSigns = { shows: TabShows; hasSelection: boolean };

/** `refusal`: why it can't be chosen here. */
export type OfferedKind = { offer: KindOffer; refusal: 'unreadable' | 'pdf' | null };

/** `current`: what is being kept already; null before anything is. */
export function offersFor(
	{ shows, hasSelection }: PageSigns,
	current: CaptureKind | null,
	lastUsed: readonly string[] = [],
): OfferedKind[] {
	const unfit = shows === 'unreadable' || shows === 'pdf' ? shows : null;
	const fitting: Record<KindOffer, boolean> = {
		page: current !== null && current !== 'page' && shows !== 'pdf',
		'full-page': current !== 'full-page' && shows !== 'picture',
		choose: true,
		mask: true,
		selection: hasSelection && current !== 'selection',
		document: shows === 'pdf' && current !== 'document',
		image: shows === 'picture' && current !== 'image',
		tabs: true,
		list: true,
	};
	const needsPage = (offer: KindOffer): boolean => offer === 'full-page' || offer === 'choose' || offer === 'mask';
	const rank = (offer: KindOffer): number => {
		const used = lastUsed.indexOf(offer);
		return used < 0 ? lastUsed.length : used;
	};
	return kindOffers
		.filter((offer) => fitting[offer])
		.map((offer) => ({ offer, refusal: needsPage(offer) ? unfit : null }))
		.toSorted((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null) || rank(a.offer) - rank(b.offer));
}
