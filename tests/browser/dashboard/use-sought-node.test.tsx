// A link to a field: it is found behind its folds, even when it is drawn late.
import { render } from '@testing-library/preact';
import { useEffect, useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { useSoughtNode } from '../../../entrypoints/dashboard/use-sought-node';

function Late({ sought }: { sought: string | null }) {
	const [isThere, setThere] = useState(false);
	useEffect(() => {
		const timer = setTimeout(setThere, 50, true);
		return () => clearTimeout(timer);
	}, []);
	useSoughtNode(sought, 'preuves p1');
	return (
		<details>
			<summary>Référence</summary>
			<details>
				<summary>Date</summary>
				{isThere ? <input aria-label="Parue le" data-node="piece-date" /> : null}
			</details>
		</details>
	);
}

it('opens the folds around the field that is sought, and focuses it', async () => {
	render(<Late sought="piece-date" />);
	await expect.element(page.getByLabelText('Parue le')).toHaveFocus();
	expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, true]);
});
