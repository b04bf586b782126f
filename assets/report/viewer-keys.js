// Keys of index.html. Those of one letter can be turned off: a voice or a slip of the hand would press them.
{
	const { currentExhibit, exhibits, goTo, pinned, startComparing, stopComparing } = globalThis.viewerPlaces;
	const { field, clear } = globalThis.viewerFind;
	const help = document.getElementById('v-aide');
	const on = document.getElementById('v-touches');
	const places = { m: 'v-couverture', r: 'v-rapport', a: 'v-annexes' };
	let afterG = 0;

	const step = (by) => {
		const shown = exhibits().filter((one) => !one.hidden && !pinned.contains(one));
		const from = shown.indexOf(currentExhibit());
		const next = shown[Math.min(shown.length - 1, Math.max(0, from + by))];
		if (next) goTo(next);
	};

	const go = (place) => {
		const element = document.getElementById(place);
		if (!element) return;
		stopComparing();
		if (element.matches('details')) element.open = true;
		element.scrollIntoView();
		(element.querySelector('summary') && element.matches('details') ? element.querySelector('summary') : element).focus({
			preventScroll: true,
		});
	};

	const letters = {
		'/': () => field.select(),
		'?': () => help.showModal(),
		j: () => step(1),
		k: () => step(-1),
		c: () => {
			const exhibit = currentExhibit();
			if (exhibit && !stopComparing()) startComparing(exhibit);
		},
	};

	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
		if (event.key === 'Escape') {
			if (!clear()) stopComparing();
			if (document.activeElement === field) field.blur();
			return;
		}
		if (!on.checked || event.target.matches?.('input:not([type=radio]):not([type=checkbox]), textarea, select')) return;
		const place = event.timeStamp - afterG < 1500 ? places[event.key] : undefined;
		afterG = event.key === 'g' ? event.timeStamp : 0;
		if (place) go(place);
		else if (letters[event.key]) letters[event.key]();
		else return;
		event.preventDefault();
	});

	document.getElementById('v-aide-ouvrir').addEventListener('click', () => help.showModal());
	for (const button of document.querySelectorAll('dialog .close'))
		button.addEventListener('click', () => button.closest('dialog').close());
}
