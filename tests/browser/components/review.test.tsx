// The review screen: what it says first, the path by keyboard, document and result answering each other, writing by hand.
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { acts, assessmentsFirst, doubtfulOf, enterList, focusedLabel, itemNow, now, rows, Screen, wide } from './review-harness';
import { documentOf, readDraft } from './review-sample';
import { expectSays, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const fold = (name: 'head' | 'counts' | 'faults' | 'keys') =>
	page.getByRole('button', { name: new RegExp(`^${t(`review:fold.${name}`)}`) });

describe('the top of the review', () => {
	it('says what to do first, how far one is, and accepts at once what was recognised', async () => {
		const on = acts();
		const draft = readDraft();
		const count = doubtfulOf(draft).length;
		await show(<Screen draft={draft} on={on} />, wide);
		await expect.element(page.getByText(t('review:next.doubtful', { count }))).toBeVisible();
		await expect.element(page.getByText(t('review:seenOf', { seen: 0, total: draft.items.length }))).toBeVisible();
		await named('button', t('review:acceptSure', { count: draft.items.length - count })).click();
		await expect
			.element(page.getByText(t('review:seenOf', { seen: draft.items.length - count, total: draft.items.length })))
			.toBeVisible();
		await named('button', t('review:undo')).click();
		await expect.element(page.getByText(t('review:seenOf', { seen: 0, total: draft.items.length }))).toBeVisible();
		await named('button', t('review:redo')).click();
		expect(now(on).items.filter((item) => !item.isAccepted)).toHaveLength(count);
	});

	it('counts, to compare with the paper, and goes where a count points', async () => {
		await show(<Screen draft={readDraft()} />, wide);
		await fold('counts').click();
		await expectSays(
			page.getByRole('region', { name: t('review:fold.counts') }),
			`54${t('review:counts.competencies')}`.slice(2),
		);
		const table = page.getByRole('table');
		expect(table.getByRole('row').elements()).toHaveLength(1 + 3 + 6);
		await table.getByRole('button', { name: /^A\.4/ }).click();
		await expect.poll(focusedLabel).toMatch(/^Conduite agile/);
	});

	it('names what is odd and leads there', async () => {
		const draft = readDraft();
		const items = draft.items.filter((item) => item.kind !== 'assessment' && item.kind !== 'deliverable');
		await show(<Screen draft={{ ...draft, items }} />, wide);
		await fold('faults').click();
		const panel = page.getByRole('region', { name: t('review:fold.faults') });
		await expectSays(panel, t('review:fault.without-assessment', { count: 54 }));
		await expectSays(panel, t('review:note.code-mended'));
		await page.getByRole('button', { name: 'C.3.1.1', exact: true }).click();
		await expect.poll(focusedLabel).toBe(items.find((item) => item.code === 'C.3.1.1')?.label);
	});

	it('does not accept what has no title; asks before it accepts what was not seen', async () => {
		const on = acts();
		const draft = readDraft();
		await show(<Screen draft={{ ...draft, title: '' }} on={on} />, wide);
		await named('button', t('review:acceptAll')).click();
		expect(on.onAccept).not.toHaveBeenCalled();
		await named('button', t('review:fault.setTitle')).click();
		await userEvent.fill(named('textbox', t('review:head.title')), 'Chef de projet');
		await named('button', t('review:acceptAll')).click();
		const dialog = page.getByRole('dialog', { name: t('review:sure.title') });
		await expectSays(dialog, t('review:sure.doubtful', { count: doubtfulOf(draft).length }));
		await expectSays(dialog, t('review:sure.unplaced', { count: 2 }));
		await named('button', t('review:sure.stay')).click();
		await expect.element(dialog).not.toBeInTheDocument();
		expect(on.onAccept).not.toHaveBeenCalled();
		await named('button', t('review:acceptAll')).click();
		await named('button', t('review:sure.go')).click();
		expect(on.onAccept.mock.calls[0]?.[0]).toMatchObject({ title: 'Chef de projet' });
	});
});

describe('by keyboard', () => {
	it('A accepts and goes to the next that is left; Ctrl+Z takes it back, Ctrl+Shift+Z does it again', async () => {
		const on = acts();
		const draft = readDraft();
		const [first, second] = doubtfulOf(draft);
		await show(<Screen draft={draft} on={on} />, wide);
		enterList();
		await press('a');
		await expect.poll(focusedLabel).toBe(second?.label);
		expect(itemNow(on, first?.id ?? '')?.isAccepted).toBe(true);
		await expectSays(page.getByRole('status'), first?.label.slice(0, 20) ?? '?');
		await press('{Control>}z{/Control}');
		expect(itemNow(on, first?.id ?? '')?.isAccepted).toBe(false);
		await press('{Control>}{Shift>}Z{/Shift}{/Control}');
		expect(itemNow(on, first?.id ?? '')?.isAccepted).toBe(true);
	});

	it('Enter opens, Escape hands over what was typed; letters typed are letters', async () => {
		const on = acts();
		const draft = readDraft();
		const [first] = doubtfulOf(draft);
		await show(<Screen draft={draft} on={on} />, wide);
		enterList();
		await press('{Enter}');
		await expect.element(named('textbox', t('review:edit.label'))).toHaveFocus();
		await press('{End} atms{Delete}');
		expect(on.onHistory).not.toHaveBeenCalled();
		await press('{Escape}');
		await expect.poll(focusedLabel).toBe(`${first?.label} atms`);
		expect(itemNow(on, first?.id ?? '')).toMatchObject({ label: `${first?.label} atms`, by: 'person', isAccepted: true });
	});

	it('S cuts at the cursor, M joins again, T asks for the kind, Delete sets aside', async () => {
		const on = acts();
		const draft = readDraft();
		const [first] = doubtfulOf(draft);
		const id = first?.id ?? '';
		await show(<Screen draft={draft} on={on} />, wide);
		enterList();
		await press('s');
		await expectSays(page.getByRole('status'), t('review:putCursor'));
		await press('{Home}');
		for (let step = 0; step < 12; step++) await press('{ArrowRight}');
		await named('button', t('review:edit.split')).click();
		expect(itemNow(on, id)?.label).toBe('Informations');
		await expect.poll(focusedLabel).toBe(first?.label.slice(12).trim());
		await press('m');
		expect(itemNow(on, id)?.label).toBe(first?.label);
		await expect.poll(focusedLabel).toBe(first?.label);
		await press('t');
		await expect.element(named('combobox', t('review:edit.kind'))).toHaveFocus();
		await userEvent.selectOptions(named('combobox', t('review:edit.kind')), 'competency');
		expect(itemNow(on, id)).toMatchObject({ kind: 'competency' });
		await press('{Escape}');
		await expect.poll(focusedLabel).toBe(first?.label);
		await press('{Delete}');
		expect(itemNow(on, id)?.kind).toBe('unplaced');
	});

	it('shows what is said of an assessment under its title; both can be written, and cut', async () => {
		const on = acts();
		const draft = assessmentsFirst();
		const [first, ...others] = draft.items;
		const told = 'Travail écrit individuel. Le candidat remet un dossier.';
		const items = first ? [{ ...first, label: 'Étude de cas', description: told }, ...others] : [];
		await show(<Screen draft={{ ...draft, items }} on={on} />, wide);
		expect(rows()[0]?.querySelector('.review-label')?.textContent).toBe('Étude de cas');
		expect(rows()[0]?.querySelector('.review-told')?.textContent).toBe(told);
		rows()[0]?.click();
		await named('textbox', t('review:edit.title')).fill('Cas réel');
		await named('textbox', t('review:edit.description')).click();
		await press('{Control>}{Home}{/Control}');
		for (let step = 0; step < 25; step++) await press('{ArrowRight}');
		await named('button', t('review:edit.split')).click();
		expect(itemNow(on, first?.id ?? '')).toMatchObject({ label: 'Cas réel', description: 'Travail écrit individuel.' });
		await expect.poll(focusedLabel).toBe('Le candidat remet un dossier.');
	});

	it('moves an item among its neighbours, and through the list to its ends', async () => {
		const on = acts();
		const draft = readDraft();
		const { place } = await show(<Screen draft={draft} on={on} />, wide);
		await userEvent.selectOptions(named('combobox', t('review:order.label')), 'document');
		enterList();
		const before = draft.items.filter((item) => item.kind === 'block').map((item) => item.id);
		await press('{Home}{Alt>}{ArrowDown}{/Alt}');
		expect(
			now(on)
				.items.filter((item) => item.kind === 'block')
				.map((item) => item.id),
		).toEqual([before[1], before[0], before[2]]);
		await press('{End}');
		await expect.poll(focusedLabel).toBe(draft.items.at(-1)?.label);
		await press('{Home}');
		await expect.poll(focusedLabel).toBe(draft.items.find((item) => item.id === before[1])?.label);
		expect(place.querySelectorAll('.review-row[tabindex="0"]')).toHaveLength(1);
	});
});

describe('document and result', () => {
	it('show the lines of an item, and the item of a line', async () => {
		const draft = readDraft();
		const source = documentOf(draft);
		await show(<Screen draft={draft} source={source} />, wide);
		const [first] = doubtfulOf(draft);
		await expect.poll(() => document.querySelectorAll('.review-line-own').length).toBe(first?.lines.length);
		const line = [...document.querySelectorAll<HTMLElement>('.review-line:not(.review-line-own)')].find((one) =>
			one.textContent?.startsWith('C.1.4.1'),
		);
		line?.click();
		await expect.poll(() => document.querySelector('.review-item-active .review-code')?.textContent).toBe('C.1.4.1');
	});

	it('say what was set aside and what found no place', async () => {
		const draft = readDraft(10);
		await show(<Screen draft={draft} />, wide);
		const list = page.getByRole('list', { name: t('review:document') });
		await expectSays(list, t('review:line.running-header'));
		await expectSays(list, t('review:line.unplaced'));
		await expectSays(list, t('review:page', { page: 1 }));
	});

	it('find the lines that went nowhere, and make items of them', async () => {
		const on = acts();
		const draft = readDraft(10);
		const source = documentOf(draft);
		const stray = { id: 500, page: 1, text: 'Une phrase que rien ne reprend', dropped: null };
		await show(<Screen draft={draft} source={{ ...source, lines: [...source.lines, stray] }} on={on} />, wide);
		const list = page.getByRole('list', { name: t('review:document') });
		await expectSays(list, t('review:line.loose'));
		await named('button', t('review:loose.next')).click();
		await named('button', t('review:loose.take')).click();
		await expect.element(named('combobox', t('review:edit.kind'))).toHaveFocus();
		await userEvent.selectOptions(named('combobox', t('review:edit.kind')), 'criterion');
		expect(now(on).items.at(-1)).toMatchObject({ kind: 'criterion', label: stray.text, lines: [500] });
		await expect.element(named('button', t('review:loose.next'))).not.toBeInTheDocument();
	});

	it('take turns on a narrow screen; a line leads to its item', async () => {
		await show(<Screen draft={readDraft()} isWide={false} />, narrow);
		expect(document.querySelector('.review-line')).toBeNull();
		await named('button', t('review:document')).click();
		await expect.poll(() => document.querySelectorAll('.review-line').length).toBeGreaterThan(0);
		expect(rows()).toEqual([]);
		document.querySelectorAll<HTMLElement>('.review-line')[3]?.click();
		await expect.poll(() => document.querySelectorAll('.review-item-active').length).toBe(1);
	});
});

describe('written by hand', () => {
	it('begins with nothing, and hangs each new item where it belongs', async () => {
		const on = acts();
		await show(<Screen draft={{ ...readDraft(), title: '', items: [], notes: [], dossiers: [] }} source={null} on={on} />, wide);
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(t('review:titleWrite'));
		await named('button', t('review:kind.activity')).last().click();
		await expect.element(named('textbox', t('review:edit.label'))).toHaveFocus();
		await press('Veille');
		await page.getByText(t('review:add'), { exact: true }).click();
		await named('button', t('review:kind.competency')).click();
		await press('Mener une veille');
		await press('{Escape}');
		expect(now(on).items.map(({ kind, label, parentId }) => [kind, label, parentId])).toEqual([
			['activity', 'Veille', null],
			['competency', 'Mener une veille', 'new-1'],
		]);
	});

	it('says what an assessment covers and how it is held', async () => {
		const on = acts();
		const draft = assessmentsFirst();
		const [assessment] = draft.items;
		await show(<Screen draft={draft} on={on} />, wide);
		enterList();
		await press('{Enter}');
		await userEvent.fill(named('textbox', t('review:edit.filter')), 'C.6.4.2');
		await page.getByRole('checkbox').click();
		const id = assessment?.id ?? '';
		expect(itemNow(on, id)?.covers).toHaveLength((assessment?.covers.length ?? 0) + 1);
		await userEvent.selectOptions(named('combobox', t('review:edit.mode')), 'collective');
		await userEvent.fill(named('spinbutton', t('review:edit.teamMin')), '3');
		await press('{Tab}');
		expect(itemNow(on, id)?.assessment).toMatchObject({ mode: 'collective', team: { min: 3, max: 3 } });
	});
});
