// The coverage: every state has its word and its why, decisions are made in place by keyboard, numbers are met by named items.
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CoverageActs } from '../../../components/coverage/coverage-acts';
import { CoverageBar } from '../../../components/coverage/coverage-bar';
import { CoverageTable } from '../../../components/coverage/coverage-table';
import { coverageView, type ViewOptions } from '../../../lib/domain/coverage-view';
import type { StateRows } from '../../../lib/domain/criterion-state';
import { type CountedItem, decisionIdOf } from '../../../lib/domain/decision';
import type { Framework } from '../../../lib/domain/framework';
import { makeEvidence } from '../../fixtures/make-evidence';
import { barProps } from './coverage-sample';
import { evidenceId, framework, longFramework, longTitle, longWord, makeClaim } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const at = '2026-03-12T13:05:00.000Z';
const events = { min: 2, label: 'événements', including: ['un en présentiel', 'un digital'] };
const [e1] = framework.assessments;
/** The sample, with a number required of the deliverable of its first assessment, taken in a team. */
const withNumber = (whole: Framework): Framework => ({
	...whole,
	assessments: whole.assessments.map((each, index) => (index === 0 ? { ...each, team: { min: 3, max: 5 } } : each)),
	deliverables: [
		{
			...{ id: 'l1', code: 'L1', label: 'Dossier d’événements', synthetic: false },
			...{ assessmentId: e1?.id ?? '', channel: 'written', requirement: events },
		},
	],
});
const c12 = framework.criteria.filter(({ attachedTo }) => attachedTo.includes('c1.2')).map(({ id }) => id);
/** C1.1: one criterion of six, without a word. C1.2: all of its criteria, each with a reason; one of them decided otherwise. */
const rows = (change: Partial<StateRows> = {}): StateRows => ({
	claims: [makeClaim('c1.1.k1'), ...c12.map((id) => makeClaim(id, { reason: 'Le plan le montre.' }))],
	evidence: [makeEvidence({ id: evidenceId, title: 'Plan de veille' })],
	called: null,
	decisions: [],
	counts: [],
	...change,
});
const decision = (nodeId: string, state: 'proved' | 'gap' | 'empty', reason = '') => ({
	...{ id: decisionIdOf(framework.id, nodeId), frameworkId: framework.id },
	...{ nodeId, state, reason, updatedAt: at },
});
const plain: ViewOptions = { grouping: 'activity', dossierId: null, gapsFirst: false, only: null };
const pieces = new Map(
	[
		{ id: evidenceId, title: 'Plan de veille', site: 'exemple.fr' },
		{ id: 'salon', title: 'Photo du salon de juin', site: 'exemple.fr' },
		{ id: 'long', title: longTitle, site: longWord },
	].map((piece) => [piece.id, piece]),
);

type TableProps = {
	options?: Partial<ViewOptions>;
	whole?: Framework;
	given?: StateRows;
	open?: string[];
	acts?: Partial<CoverageActs>;
};

function Table({ options = {}, whole = withNumber(framework), given = rows(), open = [], acts = {} }: TableProps) {
	const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set(open));
	const [items, setItems] = useState<readonly CountedItem[]>([]);
	return (
		<CoverageTable
			view={coverageView(whole, given, { ...plain, ...options })}
			unfolded={unfolded}
			onToggle={(id) => setUnfolded((before) => before.symmetricDifference(new Set([id])))}
			acts={{
				onDecide: vi.fn(),
				piecesHref: (id) => `#/preuves?competence=${id}`,
				selfHref: (id) => `#/couverture?vue=auto-evaluation&noeud=${id}`,
				itemsOf: () => items,
				onCount: (_, change) => setItems(change),
				pieces,
				...acts,
			}}
		/>
	);
}

const codes = () => [...document.querySelectorAll('.coverage-competency > .code')].map((cell) => cell.textContent);
const rowOf = (code: string) => page.getByRole('row', { name: new RegExp(`^${code.replace('.', '\\.')} `) });
const labelOf = (id: string) => framework.competencies.find((competency) => competency.id === id)?.label ?? '';
const nameOf = (code: string, ordinal: number) => t('decide:name.criterion', { code, ordinal });
const stateButton = (code: string, ordinal: number) =>
	page.getByRole('button', { name: new RegExp(`${t('decide:form.open', { name: nameOf(code, ordinal) })}$`) });

describe('the coverage table', () => {
	it('writes each state in words, never in colour alone, and says why', async () => {
		await show(<Table open={['c1.1']} />);
		await expectSays(rowOf('C1.1'), t('common:mark.partial'));
		await expectSays(rowOf('C1.2'), t('common:mark.full'));
		await expectSays(rowOf('C2.1'), t('common:mark.empty'));
		await expectSays(rowOf('C1.1'), '5 vides, 1 partiel');
		const whys = [...document.querySelectorAll('.coverage-criterion .coverage-why')].map((cell) => cell.textContent);
		expect(whys.slice(0, 2)).toEqual(['1 preuve, 1 sans phrase.', 'Aucune preuve.']);
		const words = [...document.querySelectorAll('.coverage .mark-word')];
		expect(words.length).toBeGreaterThan(framework.competencies.length);
		expect(words.every((word) => word.textContent !== '' && word.getBoundingClientRect().width > 10)).toBe(true);
	});

	it('says what the report calls, what is withheld, what was decided, and where the two have parted', async () => {
		const evidence = [{ ...makeEvidence({ id: evidenceId }), withheld: true }];
		const decisions = [decision('c1.1.k1', 'gap', 'Poste sans veille cette année.'), decision('c1.1.k2', 'proved')];
		await show(<Table open={['c1.1']} given={rows({ evidence, called: new Set(), decisions })} />);
		const whys = [...document.querySelectorAll('.coverage-criterion .coverage-why')].map((cell) => cell.textContent?.trim());
		expect(whys[0]).toBe(
			`${t('decide:why.differs', { state: 'partiel' })} 1 preuve, 1 sans phrase, aucune appelée dans le rapport, 1 à ne pas diffuser.Poste sans veille cette année.`,
		);
		expect(whys[1]).toContain(t('decide:review.proved'));
		await expectSays(rowOf('C1.1'), '1 écart assumé');
	});

	it('links a count to its pieces, leaves a nought alone, and leads to the self-assessment', async () => {
		await show(<Table />);
		const links = rowOf('C1.1').getByRole('link');
		await expect.element(links.nth(0)).toHaveAttribute('href', '#/couverture?vue=auto-evaluation&noeud=c1.1');
		await expect.element(links.nth(1)).toHaveAttribute('href', '#/preuves?competence=c1.1');
		expect(rowOf('C2.1').getByRole('link').elements()).toHaveLength(1);
	});

	it('follows the référentiel, or puts the gaps first in each group, or shows one state', async () => {
		const { update } = await show(<Table />);
		expect(codes()).toEqual(['C1.1', 'C1.2', 'C1.3', 'C2.1', 'C2.2', 'C2.3', 'C2.4']);
		update(<Table options={{ gapsFirst: true }} />);
		await expect.poll(codes).toEqual(['C1.3', 'C1.1', 'C1.2', 'C2.1', 'C2.2', 'C2.3', 'C2.4']);
		update(<Table options={{ only: 'partial' }} />);
		await expect.poll(codes).toEqual(['C1.1']);
		update(<Table options={{ grouping: 'assessment' }} />);
		const heads = () => [...document.querySelectorAll('.coverage-group th')].map((head) => head.textContent);
		await expect.poll(heads).toContain(`${e1?.label} · ${t('decide:table.team', { min: 3, max: 5 })}`);
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
		await expect.element(page.getByText(t('dashboard:coverage.criterion', { ordinal: 6 }))).toBeInTheDocument();
		await press(' ');
		await expect.poll(criteria).toBe(0);
	});
});

describe('a decision', () => {
	it('is made by keyboard alone, asks for the reason of an écart, and gives focus back', async () => {
		const onDecide = vi.fn();
		await show(<Table open={['c1.1']} acts={{ onDecide }} />);
		const button = stateButton('C1.1', 2);
		button.element().focus();
		await press('{Enter}');
		await expect.element(button).toHaveAttribute('aria-expanded', 'true');
		const follow = named('radio', t('decide:form.follow', { state: 'vide' }));
		await expect.element(follow).toHaveFocus();
		await press('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
		await expect.element(named('radio', t('common:mark.gap'))).toBeChecked();
		await press('{Enter}');
		await expectSays(page.getByRole('alert'), t('decide:form.noReason'));
		expect(onDecide).not.toHaveBeenCalled();
		await expect.element(named('textbox', t('decide:form.reason'))).toHaveFocus();
		await press('Poste sans veille.');
		await named('button', t('decide:form.save')).click();
		expect(onDecide.mock.calls).toEqual([['c1.1.k2', nameOf('C1.1', 2), 'gap', 'Poste sans veille.']]);
		await expect.element(button).toHaveFocus();
		expect(page.getByRole('radio').elements()).toEqual([]);
	});

	it('is left by Escape, and dropped for the proposal', async () => {
		const onDecide = vi.fn();
		const given = rows({ decisions: [decision('c1.1.k1', 'gap', 'Perdu.')] });
		await show(<Table open={['c1.1']} given={given} acts={{ onDecide }} />);
		await stateButton('C1.1', 1).click();
		await expect.element(named('radio', t('common:mark.gap'))).toHaveFocus();
		await press('{Escape}');
		await expect.element(stateButton('C1.1', 1)).toHaveFocus();
		expect(onDecide).not.toHaveBeenCalled();
		await press('{Enter}');
		await named('radio', t('decide:form.follow', { state: 'partiel' })).click();
		await named('button', t('decide:form.save')).click();
		expect(onDecide.mock.calls).toEqual([['c1.1.k1', nameOf('C1.1', 1), null, '']]);
	});
});

describe('a required number', () => {
	it('is met by named items with their pieces, each of a required kind', async () => {
		await show(<Table />);
		const row = rowOf('L1');
		await expectSays(row, '0/2');
		await expectSays(row, t('decide:why.askedWith', { min: 2, label: 'événements', list: 'un en présentiel, un digital' }));
		await named('button', 'Dossier d’événements').click();
		await userEvent.fill(named('textbox', t('decide:count.new')), 'Salon de juin');
		await press('{Enter}');
		await expect.element(named('textbox', t('decide:count.label'))).toHaveValue('Salon de juin');
		await expect.element(page.getByText(t('decide:count.noPiece'))).toBeInTheDocument();
		await userEvent.selectOptions(named('combobox', t('decide:count.kind')), 'un en présentiel');
		const search = named('searchbox', t('decide:pick.for', { name: 'Salon de juin' }));
		await userEvent.fill(search, 'SALON photo');
		await press('{ArrowDown}{Enter}');
		await expect.element(named('button', t('decide:pick.remove', { title: 'Photo du salon de juin' }))).toBeInTheDocument();
		await expect.element(search).toHaveFocus();
		await userEvent.fill(search, 'zzz');
		await expect.element(page.getByText(t('decide:pick.none'))).toBeInTheDocument();
		await named('button', t('decide:pick.remove', { title: 'Photo du salon de juin' })).click();
		await named('button', t('decide:count.remove', { label: 'Salon de juin' })).click();
		expect(named('textbox', t('decide:count.label')).elements()).toEqual([]);
	});
});

describe('all of it', () => {
	it.each(looks)('has no fault and fits, with the table, in $language, $theme', async (look) => {
		const sheet = (whole: Framework, gapsFirst: boolean) => (
			<div class="sheet">
				<CoverageBar {...barProps({ dossiers: whole.dossiers, only: gapsFirst ? 'gap' : null })} />
				<Table
					key={String(gapsFirst)}
					whole={withNumber(whole)}
					options={{ gapsFirst }}
					given={rows({ called: new Set(), decisions: [decision('c1.1.k2', 'proved'), decision('c1.1.k3', 'gap', longWord)] })}
					open={['c1.1']}
					acts={{
						itemsOf: () => [{ id: 'i', label: longTitle, including: 'un digital', evidenceIds: ['long', 'salon'] }],
					}}
				/>
			</div>
		);
		const { place, update, t: words } = await show(sheet(framework, false), look);
		const openAll = async () => {
			await page.getByRole('button', { name: new RegExp(words('decide:form.open', { name: 'L1' })) }).click();
			await page.getByRole('row', { name: /^L1 / }).getByRole('button').first().click();
		};
		await openAll();
		await expectAccessible(place);
		await page.viewport(narrow.width, narrow.height);
		update(sheet(longFramework, true));
		await openAll();
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
