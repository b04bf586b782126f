// What tests of whole pages compare (tests/fixtures/long-pages), in either browser.

/** Numbered bands from the top of a picture, with the height of each, as `column` reads them. */
export const bands = (count, from = 0) => Array.from({ length: count }, (_, i) => [String(i + from), 100]);

/** The state of a page, but for what going down it brings about by itself: lazy pictures, and having been scrolled. */
export const unmoved = (state) => ({
	...state,
	media: [],
	counts: { ...state.counts, 'event scroll': 0, 'event load': 0 },
});
