// Comfort for index.html, which works without it: shows which link is open, and offers in the annex the way back to the very
// criterion one came from.
(() => {
	const back = document.createElement('p');
	back.className = 'came-from';
	const backLink = back.appendChild(document.createElement('a'));

	function nameOf(place) {
		const competency = place.closest('.competency');
		const code = competency?.querySelector('.code')?.textContent ?? '';
		const number = place.matches('tr') ? place.querySelector('.number')?.textContent : '';
		return [code, number].filter(Boolean).join(' · ');
	}

	document.addEventListener('click', (event) => {
		const link = event.target.closest?.('.left a.call');
		if (!link) return;
		for (const other of document.querySelectorAll('.call[aria-current]')) other.removeAttribute('aria-current');
		link.setAttribute('aria-current', 'true');
		const place = link.closest('tr[id], .competency[id]');
		const exhibit = document.getElementById(link.hash.slice(1));
		if (!place || !exhibit) return;
		backLink.href = `#${place.id}`;
		backLink.textContent = `← ${nameOf(place)}`;
		exhibit.querySelector('header').append(back);
	});
})();
