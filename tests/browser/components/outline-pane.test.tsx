// The outline of the report: its keys, its menu, what its lines say; and that it is for everyone.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OutlinePane, type OutlinePaneProps } from '../../../components/report/outline-pane';
import type { OutlineLine } from '../../../components/report/outline-row';
import type { OutlineSection } from '../../../lib/domain/report-outline';
import { longTitle } from './sample';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const section = (id: string, change: Partial<OutlineSection> = {}): OutlineSection => ({
	...{ id, kind: 'brief', title: `Section ${id}`, partId: 'p', nodeIds: [], hidden: false, gap: null },
	...{ budget: { words: null, pages: null }, own: false, ...change },
});
const line = (id: string, change: Partial<OutlineSection> = {}, words = 0): OutlineLine => ({
	section: section(id, change),
	number: id === 'p' ? '1' : `1.${id}`,
	progress: words > 0 ? 'written' : 'empty',
	measure: { words, pages: 0.3, budget: null },
	canMoveUp: true,
	canMoveDown: true,
});
const lines = [line('p', { kind: 'part', partId: null, title: 'Veille' }, 1204), line('a', {}, 187), line('b', { own: true })];

const given = (change: Partial<OutlinePaneProps> = {}): OutlinePaneProps => ({
	...{ lines, currentId: 'a', hrefOf: (id) => `#/rapport/${id}`, unbalanced: [] },
	...{ open: vi.fn(), rename: vi.fn(), move: vi.fn(), moveTo: vi.fn(), addAfter: vi.fn(), hide: vi.fn() },
	...{ assumeGap: vi.fn(), dropGap: vi.fn(), budget: vi.fn(), remove: vi.fn(), history: vi.fn(), ...change },
});
const linkTo = (id: string): HTMLElement => {
	const link = document.querySelector<HTMLElement>(`[data-section="${id}"] a`);
	if (!link) throw new Error(`no line ${id}`);
	return link;
};

describe('the outline', () => {
	it('is one stop of Tab: arrows go, Home and End reach its ends', async () => {
		await show(<OutlinePane {...given()} />);
		linkTo('a').focus();
		await press('{ArrowDown}');
		expect(document.activeElement).toBe(linkTo('b'));
		await press('{ArrowDown}');
		expect(document.activeElement).toBe(linkTo('b'));
		await press('{Home}');
		expect(document.activeElement).toBe(linkTo('p'));
		await press('{End}');
		expect(document.activeElement).toBe(linkTo('b'));
		expect([...document.querySelectorAll('.outline-link')].filter((link) => (link as HTMLElement).tabIndex === 0)).toHaveLength(
			1,
		);
	});

	it('moves with Alt, and renames with F2', async () => {
		const props = given();
		await show(<OutlinePane {...props} />);
		linkTo('a').focus();
		await press('{Alt>}{ArrowUp}{ArrowDown}{/Alt}');
		expect(vi.mocked(props.move).mock.calls).toEqual([
			['a', -1],
			['a', 1],
		]);
		await press('{F2}');
		await userEvent.fill(page.getByLabelText(t('handin:ask.name')), '  Plan de collecte ');
		await press('{Enter}');
		expect(props.rename).toHaveBeenCalledWith('a', 'Plan de collecte');
		expect(page.getByRole('dialog').elements()).toEqual([]);
	});

	it('asks for a reason before a gap is assumed, and gives up on Escape', async () => {
		const props = given();
		await show(<OutlinePane {...props} />);
		const open = async () => {
			await named('button', t('handin:outline.acts', { title: 'Section a' })).click();
			await page.getByText(t('handin:act.gap'), { exact: true }).click();
		};
		await open();
		await press('{Escape}');
		expect(props.assumeGap).not.toHaveBeenCalled();
		await open();
		await expect.element(named('button', t('handin:ask.gap.go'))).toBeDisabled();
		await userEvent.fill(page.getByLabelText(t('handin:ask.gap.label')), 'Hors de la mission');
		await named('button', t('handin:ask.gap.go')).click();
		expect(props.assumeGap).toHaveBeenCalledWith('a', 'Hors de la mission');
	});

	it('says how long each is, and only takes out what is the candidate’s own', async () => {
		const over = { words: 228, pages: 0.9, budget: { unit: 'words' as const, limit: 150, used: 228, isOver: true } };
		await show(<OutlinePane {...given({ lines: lines.map((each, at) => (at === 1 ? { ...each, measure: over } : each)) })} />);
		expect(document.querySelector('[data-section="p"] .outline-words')?.textContent).toContain('1\u202f204');
		const said = t('handin:budget.words', { used: 228, limit: 150, count: 150 });
		await expect.element(page.getByText(t('handin:budget.over', { said }))).toBeVisible();
		await named('button', t('handin:outline.acts', { title: 'Section a' })).click();
		expect(page.getByText(t('handin:act.remove'), { exact: true }).elements()).toEqual([]);
		await press('{Escape}');
		await named('button', t('handin:outline.acts', { title: 'Section b' })).click();
		await expect.element(page.getByText(t('handin:act.remove'), { exact: true })).toBeVisible();
	});
});

it.each(looks)('is for everyone, in $language, $theme, at 360 px', async (look) => {
	const unbalanced = [{ id: 'p', title: longTitle, words: 12, median: 900 }];
	const all = [...lines, line('c', { title: longTitle, hidden: true }, 12), line('d', { title: longTitle, gap: longTitle }, 12)];
	const { place } = await show(<OutlinePane {...given({ lines: all, unbalanced })} />, { ...look, ...narrow });
	await expectAccessible(place);
	expectNoSidewaysScroll(place);
});
