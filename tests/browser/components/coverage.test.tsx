// The coverage: every mark has its word, counts lead to their pieces, gaps can come first, criteria unfold.
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CoverageBar, type CoverageBarProps } from '../../../components/coverage/coverage-bar';
import { CoverageTable } from '../../../components/coverage/coverage-table';
import { coverageOf } from '../../../lib/domain/coverage';
import type { Framework } from '../../../lib/domain/framework';
import { evidenceId, framework, longFramework, makeClaim } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
/** C1.1: one criterion of six. C1.2: all of its criteria. The rest: nothing. */
const claims = ['c1.1.k1', ...framework.criteria.filter(({ attachedTo }) => attachedTo.includes('c1.2')).map(({ id }) => id)].map(
	(id) => makeClaim(id),
);
const coverageFor = (whole: Framework) => coverageOf(whole, claims, new Set([evidenceId]));

function Table({ byGaps = false, whole = framework, open = [] }: { byGaps?: boolean; whole?: Framework; open?: string[] }) {
	const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set(open));
	return (
		<CoverageTable
			coverage={coverageFor(whole)}
			byGaps={byGaps}
			unfolded={unfolded}
			onToggle={(id) => setUnfolded((before) => before.symmetricDifference(new Set([id])))}
			piecesHref={(id) => `#/preuves?competence=${id}`}
		/>
	);
}

const codes = () => [...document.querySelectorAll('.coverage-competency > .code')].map((cell) => cell.textContent);
const rowOf = (code: string) => page.getByRole('row', { name: new RegExp(`^${code.replace('.', '\\.')} `) });
const labelOf = (id: string) => framework.competencies.find((competency) => competency.id === id)?.label ?? '';

describe('the coverage table', () => {
	it('writes each mark in words, never in colour alone', async () => {
		await show(<Table />);
		await expectSays(rowOf('C1.1'), t('common:mark.partial'));
		await expectSays(rowOf('C1.2'), t('common:mark.full'));
		await expectSays(rowOf('C2.1'), t('common:mark.empty'));
		const words = [...document.querySelectorAll('.coverage-competency .mark-word')];
		expect(words).toHaveLength(framework.competencies.length);
		expect(words.every((word) => word.textContent !== '' && word.getBoundingClientRect().width > 10)).toBe(true);
	});

	it('links a count to its pieces, and leaves a nought alone', async () => {
		await show(<Table />);
		await expect.element(rowOf('C1.1').getByRole('link')).toHaveAttribute('href', '#/preuves?competence=c1.1');
		await expectSays(rowOf('C1.1'), t('dashboard:coverage.served', { served: 1, total: 6 }));
		expect(rowOf('C2.1').getByRole('link').elements()).toEqual([]);
	});

	it('follows the référentiel, or puts the gaps first', async () => {
		const { update } = await show(<Table />);
		expect(codes()).toEqual(['C1.1', 'C1.2', 'C1.3', 'C2.1', 'C2.2', 'C2.3', 'C2.4']);
		update(<Table byGaps />);
		await expect.poll(codes).toEqual(['C1.3', 'C2.1', 'C2.2', 'C2.3', 'C2.4', 'C1.1', 'C1.2']);
		const groups = [...document.querySelectorAll('.coverage-group th')].map((head) => head.textContent);
		expect(groups).toEqual([
			t('dashboard:coverage.group.empty'),
			t('dashboard:coverage.group.partial'),
			t('dashboard:coverage.group.full'),
		]);
	});

	it('unfolds the criteria by keyboard, and says so', async () => {
		await show(<Table />);
		const fold = named('button', labelOf('c1.1'));
		await expect.element(fold).toHaveAttribute('aria-expanded', 'false');
		fold.element().focus();
		await press('{Enter}');
		await expect.element(fold).toHaveAttribute('aria-expanded', 'true');
		const criteria = () => document.querySelectorAll('.coverage-criterion').length;
		await expect.poll(criteria).toBe(6);
		await expect.element(named('link', '1').nth(1)).toHaveAttribute('href', '#/preuves?competence=c1.1.k1');
		await expect.element(page.getByText(t('dashboard:coverage.criterion', { ordinal: 6 }))).toBeInTheDocument();
		await press(' ');
		await expect.poll(criteria).toBe(0);
	});
});

describe('the bar above it', () => {
	const given = (change: Partial<CoverageBarProps> = {}): CoverageBarProps => ({
		coverage: coverageFor(framework),
		dossiers: framework.dossiers,
		dossierId: null,
		byGaps: false,
		allUnfolded: false,
		onDossier: vi.fn(),
		onOrder: vi.fn(),
		onUnfoldAll: vi.fn(),
		onPrint: vi.fn(),
		...change,
	});

	it('counts what stands where, in words', async () => {
		await show(<CoverageBar {...given()} />);
		const said = page
			.getByRole('listitem')
			.elements()
			.map((line) => line.textContent);
		expect(said.slice(0, 3)).toEqual([
			`5 ${t('common:mark.empty')}`,
			`1 ${t('common:mark.partial')}`,
			`1 ${t('common:mark.full')}`,
		]);
	});

	it('hands over scope, order, folding and printing', async () => {
		const props = given();
		const { update } = await show(<CoverageBar {...props} />);
		await userEvent.selectOptions(named('combobox', t('dashboard:coverage.scope')), 'd-rapport');
		await userEvent.selectOptions(named('combobox', t('dashboard:coverage.order')), 'gaps');
		await named('button', t('dashboard:coverage.expandAll')).click();
		await named('button', t('dashboard:coverage.print')).click();
		expect(vi.mocked(props.onDossier).mock.calls).toEqual([['d-rapport']]);
		expect(vi.mocked(props.onOrder).mock.calls).toEqual([[true]]);
		expect(vi.mocked(props.onUnfoldAll).mock.calls).toEqual([[true]]);
		expect(props.onPrint).toHaveBeenCalledTimes(1);
		const folded = given({ allUnfolded: true, dossiers: [] });
		update(<CoverageBar {...folded} />);
		await named('button', t('dashboard:coverage.collapseAll')).click();
		expect(vi.mocked(folded.onUnfoldAll).mock.calls).toEqual([[false]]);
		expect(named('combobox', t('dashboard:coverage.scope')).elements()).toEqual([]);
	});

	it.each(looks)('has no fault and fits, with the table, in $language, $theme', async (look) => {
		const sheet = (whole: Framework, byGaps: boolean) => (
			<div class="sheet">
				<CoverageBar {...given({ coverage: coverageFor(whole), dossiers: whole.dossiers })} />
				<Table key={String(byGaps)} whole={whole} byGaps={byGaps} open={['c1.1']} />
			</div>
		);
		const { place, update } = await show(sheet(framework, false), look);
		await expectAccessible(place);
		await page.viewport(narrow.width, narrow.height);
		update(sheet(longFramework, true));
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
