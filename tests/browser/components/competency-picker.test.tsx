// The competency picker, by keyboard: arrows, Enter, Backspace, Escape; what it offers first, and what it says when nothing fits.
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CompetencyPicker, type CompetencyPickerProps } from '../../../components/competency-picker';
import { framework, longFramework } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;

/** `onKey` hears what the picker leaves to the form around it. */
function Picker({
	start = [],
	onKey,
	...given
}: Partial<CompetencyPickerProps> & { start?: string[]; onKey?: (key: string) => void }) {
	const [chosen, setChosen] = useState(start);
	return (
		<form onKeyDown={(event) => onKey?.(event.key)} onSubmit={(event) => event.preventDefault()}>
			<CompetencyPicker
				framework={framework}
				recent={[]}
				autofocus
				{...given}
				chosen={chosen}
				onAdd={(id) => setChosen((before) => [...before, id])}
				onRemove={(id) => setChosen((before) => before.filter((each) => each !== id))}
			/>
		</form>
	);
}

const field = () => page.getByRole('combobox');
const options = () => [...document.querySelectorAll('[role="option"] .code')].map((code) => code.textContent);
const chips = () => [...document.querySelectorAll('.chip .code')].map((code) => code.textContent);

/** The option that a screen reader is told of is the one that is drawn as chosen. */
const active = () => {
	const id = field().element().getAttribute('aria-activedescendant');
	const option = id === null ? null : document.querySelector(`#${CSS.escape(id)}`);
	expect(document.querySelector('[aria-selected="true"]')).toBe(option);
	return option?.querySelector('.code')?.textContent ?? null;
};

describe('the competency picker', () => {
	it('stays closed until one types or asks', async () => {
		await show(<Picker />);
		await expect.element(field()).toHaveFocus();
		await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
		expect(page.getByRole('listbox').elements()).toEqual([]);
		await field().click();
		await expect.element(page.getByRole('listbox')).toBeVisible();
		expect(options()).toEqual(framework.competencies.map(({ code }) => code));
	});

	it('goes through the list with the arrows, round both ends', async () => {
		await show(<Picker />);
		await press('{ArrowDown}');
		await expect.poll(active).toBe('C1.1');
		await press('{ArrowDown}{ArrowDown}');
		await expect.poll(active).toBe('C1.3');
		await press('{ArrowUp}{ArrowUp}{ArrowUp}');
		await expect.poll(active).toBe('C2.4');
		await press('{ArrowDown}{Enter}');
		await expect.poll(chips).toEqual(['C1.1']);
		await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
		await expect.element(field()).toHaveFocus();
	});

	it('finds by code or by word, accents or not, and says how many', async () => {
		await show(<Picker />);
		await press('2.');
		await expect.poll(options).toEqual(['C2.1', 'C2.2', 'C2.3', 'C2.4']);
		await expectSays(page.getByRole('status'), t('popup:found', { count: 4 }));
		await press('{Backspace}{Backspace}');
		await press('batir');
		await expect.poll(options).toEqual(['C1.1']);
		await expectSays(page.getByRole('status'), t('popup:found', { count: 1 }));
		await press('{Enter}');
		await expect.poll(chips).toEqual(['C1.1']);
		await expect.element(field()).toHaveValue('');
	});

	it('offers first what was lately used, and never what is chosen', async () => {
		await show(<Picker recent={['c2.3', 'c1.2']} start={['c1.1']} />);
		await field().click();
		await expect.poll(options).toEqual(['C2.3', 'C1.2', 'C1.3', 'C2.1', 'C2.2', 'C2.4']);
		const marked = [...document.querySelectorAll('[role="option"]')].filter((one) =>
			one.textContent?.includes(t('popup:recent')),
		);
		expect(marked).toHaveLength(2);
	});

	it('takes off the last one with Backspace, and any with its button', async () => {
		await show(<Picker start={['c1.1', 'c1.2', 'c1.3']} />);
		await press('{Backspace}');
		await expect.poll(chips).toEqual(['C1.1', 'C1.2']);
		await press('x{Backspace}');
		expect(chips()).toEqual(['C1.1', 'C1.2']);
		await named('button', t('common:removeNamed', { name: 'C1.1' })).click();
		await expect.poll(chips).toEqual(['C1.2']);
	});

	it('says that nothing fits, and then Enter does nothing at all', async () => {
		const onKey = vi.fn();
		await show(<Picker onKey={onKey} />);
		await press('zzz');
		await expect.element(page.getByText(t('popup:noMatch', { query: 'zzz' }))).toBeVisible();
		await expectSays(page.getByRole('status'), t('popup:found', { count: 0 }));
		onKey.mockClear();
		await press('{Enter}');
		expect(chips()).toEqual([]);
		expect(onKey).not.toHaveBeenCalled();
	});

	it('keeps Escape for itself while it is open, and leaves it to the form afterwards', async () => {
		const onKey = vi.fn();
		await show(<Picker onKey={onKey} />);
		await press('c1');
		onKey.mockClear();
		await press('{Escape}');
		await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
		await expect.element(field()).toHaveValue('');
		expect(onKey).not.toHaveBeenCalled();
		await press('{Escape}{Enter}');
		expect(onKey.mock.calls).toEqual([['Escape'], ['Enter']]);
	});

	it('takes a click without losing the field, and closes when one leaves it', async () => {
		await show(<Picker />);
		await press('c2');
		await page.getByRole('option').nth(1).click();
		await expect.poll(chips).toEqual(['C2.2']);
		await expect.element(field()).toHaveFocus();
		await press('c2');
		await expect.element(page.getByRole('listbox')).toBeVisible();
		await press('{Tab}');
		await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
	});

	it('does not end the form on a word left unfinished', async () => {
		const onKey = vi.fn();
		await show(<Picker onKey={onKey} />);
		await press('c2');
		await userEvent.click(document.body);
		await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
		field().element().focus();
		onKey.mockClear();
		await press('{Enter}');
		expect(onKey).not.toHaveBeenCalled();
		expect(chips()).toEqual([]);
	});

	it('keeps the active option in sight', async () => {
		await show(<Picker framework={longFramework} />, narrow);
		await press('{ArrowUp}');
		await expect.poll(active).toBe('C1.1');
		await press('{ArrowUp}');
		await expect.poll(active).toBe('C2.4');
		await expect.element(page.getByRole('option').nth(6)).toBeInViewport();
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it('has no fault, open, empty or chosen', async () => {
		const { place } = await show(<Picker recent={['c2.3']} start={['c1.1', 'c1.2']} />, look);
		await expectAccessible(place);
		await press('{ArrowDown}{ArrowDown}');
		await expect.poll(active).toBe('C1.3');
		await expectAccessible(place);
		await press('zzz');
		await expect.poll(options).toEqual([]);
		await expectAccessible(place);
	});

	it('fits 360 px, however long the labels', async () => {
		const { place } = await show(<Picker framework={longFramework} start={['c1.1']} />, { ...look, ...narrow });
		await field().click();
		await expect.element(page.getByRole('listbox')).toBeVisible();
		expectNoSidewaysScroll(place);
		await userEvent.fill(field(), 'z'.repeat(80));
		await expect.poll(options).toEqual([]);
		expectNoSidewaysScroll(place);
	});
});
