// The frame of the dashboard: the rail says where one is at every width, the splitter moves by keys.
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PageHead } from '../../../components/shell/page-head';
import { Rail } from '../../../components/shell/rail';
import { Splitter } from '../../../components/shell/splitter';
import { Button } from '../../../components/ui/button';
import { longTitle } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, narrow, press, show, texts } from './show';

const t = texts.fr;
const names = ['preuves', 'couverture', 'rapport', 'veille', 'referentiels', 'reglages'] as const;
const counts = { preuves: '10 000', couverture: '12/51' };
const rail = <Rail current="couverture" hrefOf={(item) => `#/${item}`} counts={counts} />;
const shell = (
	<div class="shell">
		{rail}
		<main class="shell-main">
			<div class="sheet">
				<PageHead title={longTitle} intro={longTitle} actions={<Button>{longTitle}</Button>} />
			</div>
		</main>
	</div>
);
const links = () => page.getByRole('link').elements();

describe('the rail', () => {
	it('leads to the six places, with their counts, and says which is shown', async () => {
		await show(rail);
		expect(links().map((link) => link.getAttribute('href'))).toEqual(names.map((name) => `#/${name}`));
		expect(links().map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page', null, null, null, null]);
		await expectSays(page.getByRole('link').first(), '10 000');
	});

	it.each([1024, 800, 360])('keeps every name for screen readers, and draws the current one or all, at %i px', async (width) => {
		await show(shell, { width });
		const drawn = links().filter((link) => (link.querySelector('.rail-name')?.getBoundingClientRect().width ?? 0) > 2);
		expect(drawn.map((link) => link.getAttribute('href'))).toEqual(
			width > 900 ? names.map((name) => `#/${name}`) : width > 640 ? [] : ['#/couverture'],
		);
		for (const [index, name] of names.entries()) await expectSays(page.getByRole('link').nth(index), t(`dashboard:nav.${name}`));
		expect(links().every((link) => link.getBoundingClientRect().height >= 24)).toBe(true);
	});

	it('is gone through with Tab', async () => {
		await show(rail);
		for (const name of names) {
			await press('{Tab}');
			expect(document.activeElement?.getAttribute('href')).toBe(`#/${name}`);
		}
	});
});

describe('the splitter', () => {
	function Bar({ onValue }: { onValue: (value: number) => void }) {
		const [value, setValue] = useState(400);
		const set = (wanted: number) => {
			onValue(wanted);
			setValue(wanted);
		};
		return <Splitter label="Largeur" value={value} min={300} max={440} onValue={set} />;
	}

	it('moves by arrows, within its bounds, and says where it is', async () => {
		const onValue = vi.fn();
		await show(<Bar onValue={onValue} />);
		await press('{Tab}{ArrowRight}{ArrowRight}{ArrowLeft}{Home}{End}');
		expect(onValue.mock.calls.flat()).toEqual([424, 440, 416, 300, 440]);
		await expect.element(page.getByRole('separator')).toHaveAttribute('aria-valuenow', '440');
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it.each([1024, 800, narrow.width])('has no fault, and fits, at %i px', async (width) => {
		const { place } = await show(shell, { ...look, width });
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
