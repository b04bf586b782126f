// The tutor's copy of a report: comments on its places, confirmations of the candidate's part, saved as a small JSON file. Works from a disk,
// reaches no network, and keeps what is written in this browser until it is saved. Its words come from an attribute of the page.
(() => {
	'use strict';
	const main = document.querySelector('main');
	const words = JSON.parse(main.dataset.words);
	const pieces = JSON.parse(main.dataset.pieces);
	const reportId = main.dataset.report;
	const key = `glane-review:${reportId}:${main.dataset.release}`;
	const release = main.dataset.release === '' ? null : Number(main.dataset.release);

	const make = (name, properties = {}, children = []) => {
		const element = Object.assign(document.createElement(name), properties);
		element.append(...children);
		return element;
	};
	const button = (text, onclick, className = '') => make('button', { type: 'button', textContent: text, onclick, className });

	const blank = () => ({ id: crypto.randomUUID(), reviewer: { name: '', role: '' }, comments: [], confirmations: [] });
	const read = () => {
		try {
			const kept = JSON.parse(localStorage.getItem(key));
			return kept && Array.isArray(kept.comments) ? kept : blank();
		} catch {
			return blank();
		}
	};
	let review = read();

	// A browser may refuse to keep anything for a file of the disk: the saved file is then the only copy, and the page says so.
	const keep = () => {
		try {
			localStorage.setItem(key, JSON.stringify(review));
			return true;
		} catch {
			return false;
		}
	};

	const places = [...document.querySelectorAll('section.part-of[id], .competency[id], article.exhibit[id]')].filter(
		(place) => !place.matches('.cover'),
	);
	const notes = new Map();

	const selectedIn = (place) => {
		const selection = getSelection();
		const inside = selection.rangeCount > 0 && place.contains(selection.getRangeAt(0).commonAncestorContainer);
		return inside ? selection.toString().trim().slice(0, 500) : '';
	};

	for (const place of places) {
		const heading = place.querySelector('h1, h2, h3, h4, h5, h6');
		const tools = make('div', { className: 'review-tools' });
		const list = make('div');
		const name = heading ? heading.textContent.trim() : place.id;
		const where = { anchor: place.id, title: name.slice(0, 300), evidenceId: pieces[place.id] ?? null };
		const confirm = button(words.confirm, () => toggleConfirmation(where));
		// A click on a button must not drop the words that were selected for it.
		const comment = button(words.comment, () =>
			edit(place, { id: crypto.randomUUID(), ...where, quote: selectedIn(place), text: '' }),
		);
		comment.onpointerdown = (event) => event.preventDefault();
		comment.setAttribute('aria-label', `${words.comment} : ${name}`);
		confirm.setAttribute('aria-label', `${words.confirm} : ${name}`);
		tools.append(comment, confirm);
		if (heading) heading.after(tools, list);
		else place.prepend(tools, list);
		notes.set(place.id, { place, list, confirm });
	}

	function edit(place, comment) {
		const { list } = notes.get(place.id);
		const area = make('textarea', { value: comment.text, placeholder: words.placeholder });
		area.setAttribute('aria-label', words.placeholder);
		const done = () => {
			const text = area.value.trim();
			review.comments = review.comments.filter(({ id }) => id !== comment.id);
			if (text !== '') review.comments.push({ ...comment, text });
			changed();
		};
		const form = make('div', { className: 'review-note' }, [
			...(comment.quote ? [make('blockquote', { textContent: `« ${comment.quote} »` })] : []),
			area,
			make('div', { className: 'review-row' }, [button(words.keep, done), button(words.cancel, draw)]),
		]);
		area.onkeydown = (event) => {
			if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
			if (event.key === 'Escape') draw();
		};
		draw();
		list.append(form);
		area.focus();
	}

	function toggleConfirmation(where) {
		const others = review.confirmations.filter(({ anchor }) => anchor !== where.anchor);
		const isThere = others.length < review.confirmations.length;
		review.confirmations = isThere ? others : [...others, { ...where, text: '' }];
		changed();
	}

	function changed() {
		said.textContent = keep() ? words.kept : words.notKept;
		isSaved = false;
		draw();
	}

	function draw() {
		for (const [anchor, { place, list, confirm }] of notes) {
			const own = review.comments.filter((comment) => comment.anchor === anchor);
			const confirmation = review.confirmations.find((one) => one.anchor === anchor);
			confirm.setAttribute('aria-pressed', String(Boolean(confirmation)));
			confirm.textContent = confirmation ? words.confirmed : words.confirm;
			list.replaceChildren(
				...own.map((comment) =>
					make('div', { className: 'review-note' }, [
						...(comment.quote ? [make('blockquote', { textContent: `« ${comment.quote} »` })] : []),
						make('p', { textContent: comment.text }),
						make('div', { className: 'review-row' }, [
							button(words.comment, () => edit(place, comment)),
							button(words.remove, () => {
								review.comments = review.comments.filter(({ id }) => id !== comment.id);
								changed();
							}),
						]),
					]),
				),
				...(confirmation
					? [
							make('div', { className: 'review-note' }, [
								make('label', {}, [
									words.confirmNote,
									' ',
									make('input', {
										value: confirmation.text,
										onchange: (event) => {
											confirmation.text = event.currentTarget.value;
											changed();
										},
									}),
								]),
							]),
						]
					: []),
			);
		}
		count.textContent = words.count
			.replace('{c}', String(review.comments.length))
			.replace('{p}', String(review.confirmations.length));
	}

	function save() {
		if (review.reviewer.name.trim() === '') {
			said.textContent = words.needName;
			name.focus();
			return;
		}
		const { id, reviewer, comments, confirmations } = review;
		const file = {
			schema: 'glane-review/1',
			id,
			reportId,
			release,
			reviewer,
			comments,
			confirmations,
			reviewedAt: new Date().toISOString(),
		};
		const address = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, '\t')}\n`], { type: 'application/json' }));
		make('a', { href: address, download: words.fileName }).click();
		setTimeout(() => URL.revokeObjectURL(address), 60_000);
		isSaved = true;
	}

	async function open(file) {
		try {
			const found = JSON.parse(await file.text());
			if (found.schema !== 'glane-review/1' || found.reportId !== reportId) throw new Error('another file');
			const { id, reviewer, comments, confirmations } = found;
			review = { id, reviewer, comments, confirmations };
			[name.value, role.value] = [reviewer.name, reviewer.role];
			changed();
		} catch {
			said.textContent = words.wrongFile;
		}
	}

	let isSaved = true;
	const count = make('span', { className: 'review-count' });
	const said = make('output');
	said.setAttribute('role', 'status');
	const typed = (field) => (event) => {
		review.reviewer[field] = event.currentTarget.value;
		keep();
	};
	const name = make('input', { value: review.reviewer.name, oninput: typed('name'), autocomplete: 'name' });
	const role = make('input', { value: review.reviewer.role, oninput: typed('role') });
	const picker = make('input', { type: 'file', accept: '.json,application/json', hidden: true });
	picker.onchange = () => {
		const [file] = picker.files;
		if (file) void open(file);
		picker.value = '';
	};
	const bar = make('footer', { className: 'review-bar' }, [
		make('label', {}, [words.name, name]),
		make('label', {}, [words.role, role]),
		count,
		said,
		button(words.open, () => picker.click()),
		picker,
		button(words.save, save, 'review-save'),
	]);
	main.after(bar);
	main.prepend(make('p', { className: 'review-notice', textContent: words.help }));
	addEventListener('beforeunload', (event) => {
		if (!isSaved) event.preventDefault();
	});
	draw();
})();
