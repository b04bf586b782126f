// Places in index.html: which call is open, the way back to it, two exhibits side by side, and a place that a filter hid.
{
	const left = document.getElementById('v-rapport');
	const compare = document.getElementById('v-comparer');
	const pinned = document.getElementById('v-comparer-place');
	// A telephone shows the report first; the coverage is one touch away.
	const glance = document.getElementById('v-couverture');
	if (glance && matchMedia('(max-width: 40rem)').matches) glance.open = false;

	const exhibits = () => [...document.querySelectorAll('.exhibit')];

	/** The exhibit that one is reading: the one that was chosen last, else the first in sight. */
	const currentExhibit = () => {
		const chosen = document.querySelector('.right .exhibit:target');
		if (chosen && !chosen.hidden) return chosen;
		return exhibits().find((one) => !one.hidden && !pinned.contains(one) && one.getBoundingClientRect().bottom > 120);
	};

	/** Says to `places` what else knows: the element goes to the top of its side, and Back does not lead through it. */
	const goTo = (element) => {
		location.replace(`#${element.id}`);
		element.focus({ preventScroll: true });
	};

	const backLink = document.createElement('a');
	const back = document.createElement('p');
	back.className = 'came-from';
	back.append(backLink);

	const nameOf = (link) => {
		const row = link.closest('tr');
		const words = row
			? [...row.cells].filter((cell) => !cell.contains(link)).slice(0, 2)
			: [link.closest('section')?.querySelector('h2, h3, h4, h5')].filter(Boolean);
		const name = words
			.map((one) => one.textContent.trim())
			.filter(Boolean)
			.join(' · ');
		return name.length > 70 ? `${name.slice(0, 69)}…` : name;
	};

	/** The call itself is where one comes back to, so it has a name as long as it is the last one. */
	const returnTo = (link) => {
		document.getElementById('v-retour')?.removeAttribute('id');
		link.id = 'v-retour';
		backLink.href = '#v-retour';
		backLink.textContent = pinned.dataset.back.replace('{place}', nameOf(link));
	};

	document.addEventListener('click', (event) => {
		const link = event.target.closest?.('a[href^="#"]');
		const target = link && document.getElementById(link.hash.slice(1));
		if (!target) return;
		if (target.closest('details.glance')) target.closest('details.glance').open = true;
		const exhibit = target.closest('.exhibit');
		if (exhibit) exhibit.hidden = false;
		if (left.contains(target)) stopComparing();
		if (!exhibit || !left.contains(link)) return;
		for (const other of document.querySelectorAll('.call[aria-current]')) other.removeAttribute('aria-current');
		link.setAttribute('aria-current', 'true');
		returnTo(link);
		exhibit.querySelector('header').append(back);
	});

	// The way back ends on the very call, which takes the focus, so that reading goes on from there.
	addEventListener('hashchange', () => {
		const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (target?.id === 'v-retour' || target?.matches('.exhibit')) target.focus({ preventScroll: true });
	});

	const startComparing = (exhibit) => {
		stopComparing();
		const stand = document.createElement('p');
		stand.className = 'compared none';
		stand.textContent = `${exhibit.getAttribute('aria-label')} — ${pinned.dataset.left}`;
		exhibit.replaceWith(stand);
		pinned.append(exhibit);
		compare.hidden = false;
		document.body.classList.add('comparing');
		compare.focus();
	};

	const stopComparing = () => {
		const exhibit = pinned.querySelector('.exhibit');
		if (!exhibit) return false;
		document.querySelector('.compared').replaceWith(exhibit);
		compare.hidden = true;
		document.body.classList.remove('comparing');
		return true;
	};

	// The frozen page in a frame where nothing of it runs, made when it is first asked for.
	for (const box of document.querySelectorAll('.frozen')) {
		box.hidden = false;
		box.addEventListener('toggle', () => {
			if (!box.open || box.querySelector('iframe')) return;
			const frame = document.createElement('iframe');
			frame.setAttribute('sandbox', '');
			frame.title = box.dataset.title;
			frame.src = box.dataset.page;
			box.append(frame);
		});
	}

	for (const button of document.querySelectorAll('.compare-with')) {
		button.hidden = false;
		button.addEventListener('click', () => {
			const exhibit = button.closest('.exhibit');
			if (pinned.contains(exhibit)) stopComparing();
			else startComparing(exhibit);
		});
	}
	document.getElementById('v-comparer-fin').addEventListener('click', () => {
		const exhibit = pinned.querySelector('.exhibit');
		stopComparing();
		exhibit.scrollIntoView();
		exhibit.focus({ preventScroll: true });
	});

	globalThis.viewerPlaces = { currentExhibit, exhibits, goTo, pinned, startComparing, stopComparing };
}
