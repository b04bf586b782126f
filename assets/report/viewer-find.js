// Search in index.html: every paragraph, heading, cell and caption that holds all the words, whatever their accents and capitals.
// Nothing in the document is changed but one class: words are marked by the highlight registry, where the browser has one.
{
	const field = document.getElementById('v-chercher');
	const told = document.getElementById('v-trouve');
	const filterLine = document.getElementById('v-filtre');
	const unitTags = 'p, li, h1, h2, h3, h4, h5, h6, td, th, figcaption, dt, dd';
	let units = null;
	let hits = [];
	let at = -1;

	const foldOne = (char) => {
		if (char === 'œ' || char === 'Œ') return 'oe';
		if (char === 'æ' || char === 'Æ') return 'ae';
		return /[\u2018\u2019\u02bc]/.test(char) ? "'" : char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	};
	const fold = (text) =>
		text
			.replace(/\s/g, ' ')
			.replace(/[^\u0000-\u007f]/g, foldOne)
			.toLowerCase();

	/** Read once, when it is first needed: the innermost elements that hold words, in reading order. */
	const allUnits = () => {
		units ??= [...document.querySelectorAll('.left, .right')].flatMap((side) =>
			[...side.querySelectorAll(unitTags)]
				.filter(
					(element) => !element.querySelector(unitTags) && !element.closest('.open, .came-from, .contents, .files, .compared'),
				)
				.map((element) => ({ element, exhibit: element.closest('.exhibit'), words: fold(element.textContent) })),
		);
		return units;
	};

	/** Where each letter of the folded text is in the text itself: one letter may fold into two, or into none. */
	const placesOf = (text) => {
		const places = [];
		for (let at = 0; at < text.length; at += 1) for (const _ of fold(text[at])) places.push(at);
		return [...places, text.length];
	};

	const rangesOf = (element, terms) => {
		const ranges = [];
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const words = fold(node.data);
			if (!terms.some((term) => words.includes(term))) continue;
			const places = placesOf(node.data);
			for (const term of terms)
				for (let found = words.indexOf(term); found >= 0; found = words.indexOf(term, found + term.length)) {
					const range = new Range();
					range.setStart(node, places[found]);
					range.setEnd(node, places[found + term.length]);
					ranges.push(range);
				}
		}
		return ranges;
	};

	// Thousands of marks cost more to draw than anyone can look at.
	const mostMarked = 400;
	const mark = (terms) => {
		if (!globalThis.Highlight) return;
		CSS.highlights.set(
			'v-trouve',
			new Highlight(...hits.slice(0, mostMarked).flatMap(({ element }) => rangesOf(element, terms))),
		);
	};

	const tell = () => {
		told.textContent =
			hits.length === 0
				? field.value.trim()
					? told.dataset.none
					: ''
				: told.dataset.some.replace('{at}', at + 1).replace('{total}', hits.length);
	};

	const filterExhibits = (searching) => {
		const { exhibits, pinned } = globalThis.viewerPlaces;
		const all = exhibits();
		const found = new Set(hits.map(({ exhibit }) => exhibit));
		// Where no exhibit holds the words, an empty side would only look broken.
		const filtering = searching && all.some((one) => found.has(one));
		for (const exhibit of all) exhibit.hidden = filtering && !found.has(exhibit) && !pinned.contains(exhibit);
		filterLine.hidden = !filtering;
		filterLine.textContent = filterLine.dataset.text
			.replace('{shown}', all.filter((one) => found.has(one)).length)
			.replace('{total}', all.length);
	};

	const show = (next) => {
		if (hits.length === 0) return;
		hits[at]?.element.classList.remove('found');
		at = (next + hits.length) % hits.length;
		const { element } = hits[at];
		if (!globalThis.viewerPlaces.pinned.contains(element) && element.closest('.left')) globalThis.viewerPlaces.stopComparing();
		for (const closed of [element.closest('details')].filter(Boolean)) closed.open = true;
		element.classList.add('found');
		element.scrollIntoView({ block: 'center' });
		tell();
	};

	const search = () => {
		const terms = fold(field.value).split(' ').filter(Boolean);
		hits[at]?.element.classList.remove('found');
		hits = terms.length === 0 ? [] : allUnits().filter(({ words }) => terms.every((term) => words.includes(term)));
		at = -1;
		mark(terms);
		filterExhibits(terms.length > 0);
		if (hits.length > 0) show(0);
		else tell();
	};

	field.addEventListener('input', search);
	field.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter') return;
		event.preventDefault();
		show(event.shiftKey ? at - 1 : at + 1);
	});
	document.getElementById('v-precedent').addEventListener('click', () => show(at - 1));
	document.getElementById('v-suivant').addEventListener('click', () => show(at + 1));
	field.closest('.find').hidden = false;
	requestIdleCallback(allUnits);

	globalThis.viewerFind = {
		field,
		/** True when there was something to clear. */
		clear: () => {
			if (!field.value) return false;
			field.value = '';
			search();
			return true;
		},
	};
}
