// A picture of index.html, enlarged in place: fitted to the window, then by steps; without script its link opens it in a tab.
{
	const dialog = document.getElementById('v-image');
	const stage = dialog.querySelector('.stage');
	const image = document.getElementById('v-agrandie');
	const size = document.getElementById('v-taille');
	const alone = document.getElementById('v-seule');
	let scale = 1;

	/** A long page is fitted to the width: its whole height would make it a thread. */
	const fitted = () => {
		const across = (stage.clientWidth - 8) / (image.naturalWidth || 1);
		const down = (stage.clientHeight - 8) / (image.naturalHeight || 1);
		return Math.min(1, image.naturalHeight > 2 * image.naturalWidth ? across : Math.min(across, down));
	};

	const draw = (next) => {
		const middle = [(stage.scrollLeft + stage.clientWidth / 2) / scale, (stage.scrollTop + stage.clientHeight / 2) / scale];
		scale = Math.min(4, Math.max(0.05, next));
		image.width = Math.round(image.naturalWidth * scale);
		size.textContent = `${Math.round(scale * 100)} %`;
		stage.scrollTo(middle[0] * scale - stage.clientWidth / 2, middle[1] * scale - stage.clientHeight / 2);
	};

	image.addEventListener('load', () => {
		draw(fitted());
		stage.scrollTo(0, 0);
	});
	document.addEventListener('click', (event) => {
		const link = event.target.closest?.('a.zoom');
		// With a key held the browser's own way is wanted: a tab, a window, a file.
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		image.removeAttribute('src');
		image.src = link.href;
		image.alt = link.querySelector('img').alt;
		alone.href = link.href;
		dialog.showModal();
		stage.focus();
	});
	document.getElementById('v-plus').addEventListener('click', () => draw(scale * 1.25));
	document.getElementById('v-moins').addEventListener('click', () => draw(scale / 1.25));
	document.getElementById('v-ajuster').addEventListener('click', () => draw(fitted()));
	image.addEventListener('click', () => draw(Math.abs(scale - fitted()) < 0.01 ? Math.max(1, fitted() * 2) : fitted()));
	stage.addEventListener(
		'wheel',
		(event) => {
			if (!event.ctrlKey) return;
			event.preventDefault();
			draw(scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
		},
		{ passive: false },
	);
	dialog.addEventListener('keydown', (event) => {
		if (event.key === '+' || event.key === '=') draw(scale * 1.25);
		else if (event.key === '-') draw(scale / 1.25);
		else if (event.key === '0') draw(fitted());
	});
}
