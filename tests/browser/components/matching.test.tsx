// Two référentiels side by side: the official wording that was found, a new edition and its claims, evidence to take over.
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { EditionClaims, type EditionClaimsProps } from '../../../components/framework/edition-claims';
import { EditionStart } from '../../../components/framework/edition-start';
import { EditionTable } from '../../../components/framework/edition-table';
import { ReuseLines, type ReuseLinesProps } from '../../../components/framework/reuse-lines';
import { WordingAttached } from '../../../components/framework/wording-attached';
import { WordingMatch } from '../../../components/framework/wording-match';
import { WordingSwitch } from '../../../components/framework/wording-switch';
import { editionDiff } from '../../../lib/domain/edition-diff';
import type { Framework } from '../../../lib/domain/framework';
import { frameworkLines } from '../../../lib/domain/framework-lines';
import { wordingFrom } from '../../../lib/domain/official-wording';
import { formatInstant } from '../../../lib/i18n/format';
import { smallFramework } from '../../fixtures/small-framework';
import { framework, longFramework, longTitle, longWord, makeClaim } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const source = { name: 'referentiel-2026.pdf', sha256: 'a'.repeat(64) };
const attachedAt = '2026-03-12T13:05:00.000Z';

/** Another edition: one competency reworded, one gone, one new, an activity less. */
const editionOf = (old: Framework): Framework => ({
	...old,
	id: 'next',
	title: `${old.title}, 2027`,
	competencies: [
		...old.competencies.slice(0, -1).map((each, index) => (index === 1 ? { ...each, label: 'Croiser des mesures' } : each)),
		{ id: 'new', code: 'C9.9', synthetic: false, label: 'Tenir un registre', activityId: 'a1' },
	],
	criteria: old.criteria.filter(({ attachedTo }) => !attachedTo.includes(old.competencies.at(-1)?.id ?? '')),
});
const document = editionOf(framework);
const last = framework.competencies.at(-1);

const matched = (
	known: Framework,
	acts = { onAttach: vi.fn(), onCancel: vi.fn() },
	replaced: { name: string; on: string } | null = null,
) => {
	const { differences } = wordingFrom(known, editionOf(known), source);
	return <WordingMatch differences={differences} documentName={source.name} replaced={replaced} busy={false} {...acts} />;
};

describe('the official wording that was found', () => {
	it('counts, lists what differs, attaches or leaves', async () => {
		const acts = { onAttach: vi.fn(), onCancel: vi.fn() };
		await show(matched(framework, acts));
		const { differences } = wordingFrom(framework, document, source);
		const total = frameworkLines(framework).length;
		const count = total - differences.notFound.length;
		await expect.element(named('heading', t('frameworks:wording.found', { count, total }))).toBeVisible();
		for (const { label } of [...differences.notFound, ...differences.unknown])
			expect(window.document.body.textContent).toContain(label);
		await named('button', t('frameworks:wording.attach')).click();
		await named('button', t('common:cancel')).click();
		expect([acts.onAttach.mock.calls.length, acts.onCancel.mock.calls.length]).toEqual([1, 1]);
	});

	it('warns when the document looks like another one', async () => {
		const other = smallFramework('other', [
			{ code: 'Z1', label: 'Soudure', competencies: [{ code: 'Z1.1', label: 'Braser un tube' }] },
		]);
		const { differences } = wordingFrom(framework, other, source);
		await show(
			<WordingMatch
				differences={differences}
				documentName="soudeur.pdf"
				replaced={null}
				busy={false}
				onAttach={vi.fn()}
				onCancel={vi.fn()}
			/>,
		);
		await expect.element(page.getByText(t('frameworks:wording.fewFound'))).toBeVisible();
		await expect.element(named('button', t('frameworks:wording.attach'))).toBeDisabled();
	});

	it('says what it would replace', async () => {
		const replaced = { name: 'ancien.pdf', on: '12 mars 2026' };
		await show(matched(framework, undefined, replaced));
		await expect.element(page.getByText(t('frameworks:wording.replaces', replaced))).toBeVisible();
	});

	it('once attached, says from what and since when, and comes off', async () => {
		const onRemove = vi.fn();
		const { wording } = wordingFrom(framework, document, source, attachedAt);
		const { update } = await show(<WordingAttached wording={wording} importHref="#import" onRemove={onRemove} />);
		const since = t('frameworks:wording.since', {
			count: Object.keys(wording.texts).length,
			on: formatInstant(attachedAt, 'fr'),
		});
		await expectSays(page.getByText(since), since);
		await named('button', t('frameworks:wording.remove')).click();
		expect(onRemove).toHaveBeenCalledOnce();
		update(<WordingAttached wording={null} importHref="#import" onRemove={onRemove} />);
		await expect.element(named('link', t('frameworks:wording.import'))).toHaveAttribute('href', '#import');
	});
});

it('shows official sentences on demand', async () => {
	const onShown = vi.fn();
	await show(<WordingSwitch documentName={source.name} isShown={false} onShown={onShown} />);
	await press('{Tab}[Space]');
	expect(onShown).toHaveBeenCalledWith(true);
});

const claimsOf = (known: Framework, change: Partial<EditionClaimsProps> = {}): EditionClaimsProps => ({
	next: editionOf(known),
	following: 34,
	reworded: { count: 2, href: '#reworded' },
	orphans: [
		{
			nodeId: known.competencies.at(-1)?.id ?? '',
			line: frameworkLines(known).find(({ id }) => id === known.competencies.at(-1)?.id) ?? null,
			pieces: ['Le baromètre du marché', 'Une enquête'],
			chosen: null,
		},
		{ nodeId: 'lost', line: null, pieces: ['Un devis'], chosen: null },
	],
	onPlace: vi.fn(),
	isUsed: true,
	onUsed: vi.fn(),
	busy: false,
	onAccept: vi.fn(),
	onCancel: vi.fn(),
	...change,
});

describe('a new edition', () => {
	const diff = editionDiff(framework, document);

	it('shows what changes, and on demand what does not', async () => {
		const href = (filter: string) => `#${filter}`;
		const { update } = await show(<EditionTable diff={diff} filter="changed" hrefOf={href} />);
		const kept = frameworkLines(framework)[0]?.label ?? '';
		expect(window.document.body.textContent).not.toContain(kept);
		expect(window.document.body.textContent).toContain('Tenir un registre');
		expect(window.document.body.textContent).toContain(last?.label);
		const current = page.getByRole('link', { name: new RegExp(t('frameworks:edition.changed')) });
		await expect.element(current).toHaveAttribute('aria-current', 'true');
		update(<EditionTable diff={diff} filter="kept" hrefOf={href} />);
		expect(window.document.body.textContent).toContain(kept);
		update(<EditionTable diff={diff} filter="moved" hrefOf={href} />);
		await expect.element(page.getByText(t('frameworks:edition.none'))).toBeVisible();
	});

	it('marks the words that changed', async () => {
		const reworded = {
			...framework,
			id: 'n',
			competencies: framework.competencies.map((each, index) =>
				index === 0 ? { ...each, label: `${each.label} mensuelles` } : each,
			),
		};
		await show(<EditionTable diff={editionDiff(framework, reworded)} filter="reworded" hrefOf={() => '#'} />);
		expect([...window.document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['mensuelles']);
	});

	it('lets evidence without a place be placed by keyboard, and counts it', async () => {
		const props = claimsOf(framework);
		const { update } = await show(<EditionClaims {...props} />);
		await expect.element(page.getByText(t('frameworks:edition.follow', { count: 34 }))).toBeVisible();
		const check = page.getByRole('link', { name: t('frameworks:edition.check', { count: 2 }) });
		await expect.element(check).toHaveAttribute('href', '#reworded');
		await expect.element(page.getByText(t('frameworks:edition.wait', { count: 3 }))).toBeVisible();
		const choice = page.getByLabelText(t('frameworks:edition.place', { code: last?.code ?? '' }));
		await press('{Tab}{Tab}');
		await expect.element(choice).toHaveFocus();
		await choice.selectOptions('new');
		expect(props.onPlace).toHaveBeenCalledWith(last?.id, 'new');
		const placed = props.orphans.map((group, index) => (index === 0 ? { ...group, chosen: 'new' } : group));
		update(<EditionClaims {...props} orphans={placed} />);
		await expect.element(page.getByText(t('frameworks:edition.follow', { count: 36 }))).toBeVisible();
		await expect.element(page.getByText(t('frameworks:edition.wait', { count: 1 }))).toBeVisible();
	});

	it('asks whether to use it only where the old one is in use', async () => {
		const props = claimsOf(framework);
		const { update } = await show(<EditionClaims {...props} />);
		await page.getByLabelText(t('frameworks:edition.use')).click();
		expect(props.onUsed).toHaveBeenCalledWith(false);
		update(<EditionClaims {...props} isUsed={null} />);
		await expect.element(page.getByLabelText(t('frameworks:edition.use'))).not.toBeInTheDocument();
		await named('button', t('frameworks:edition.accept')).click();
		expect(props.onAccept).toHaveBeenCalledOnce();
	});
});

const reuseOf = (known: Framework, change: Partial<ReuseLinesProps> = {}): ReuseLinesProps => ({
	groups: known.competencies.slice(0, 2).map((competency, index) => ({
		competency,
		choices: [
			{
				id: `line-${index}`,
				evidenceId: 'piece',
				from: 'c1',
				to: competency.id,
				closeness: index === 0 ? ('same' as const) : ('close' as const),
				reason: 'Le plan de collecte y est daté',
				claim: makeClaim('c1'),
				title: index === 0 ? 'Baromètre' : known === framework ? 'Enquête' : longTitle,
				source: { code: 'C.1.1', label: known === framework ? 'Tenir une veille' : longWord },
			},
		],
	})),
	ticked: new Set(['line-0']),
	already: 2,
	busy: false,
	onTick: vi.fn(),
	onReuse: vi.fn(),
	...change,
});

describe('evidence to take over', () => {
	it('is ticked piece by piece, or all at once, by keyboard', async () => {
		const props = reuseOf(framework);
		await show(<ReuseLines {...props} />);
		await expect.element(page.getByLabelText('Baromètre')).toBeChecked();
		await expect.element(page.getByLabelText('Enquête')).not.toBeChecked();
		await press('{Tab}{Enter}');
		expect(props.onTick).toHaveBeenLastCalledWith(['line-0', 'line-1'], true);
		await press('{Tab}{Tab}{Tab}[Space]');
		expect(props.onTick).toHaveBeenLastCalledWith(['line-1'], true);
		await named('button', t('frameworks:reuse.reuse', { count: 1 })).click();
		expect(props.onReuse).toHaveBeenCalledOnce();
	});

	it('cannot take over nothing', async () => {
		await show(<ReuseLines {...reuseOf(framework, { ticked: new Set() })} />);
		await expect.element(named('button', t('frameworks:reuse.reuse', { count: 0 }))).toBeDisabled();
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	const { wording } = wordingFrom(framework, document, source, attachedAt);
	const screens: [string, (known: Framework) => preact.JSX.Element][] = [
		[
			'the wording found',
			(known) => matched(known, undefined, { name: known === framework ? 'ancien.pdf' : longWord, on: '12 mars 2026' }),
		],
		[
			'the wording attached',
			() => <WordingAttached wording={{ ...wording, source: { ...source, name: longWord } }} importHref="#" onRemove={vi.fn()} />,
		],
		['the switch', () => <WordingSwitch documentName={longWord} isShown onShown={vi.fn()} />],
		['no wording', () => <WordingAttached wording={null} importHref="#" onRemove={vi.fn()} />],
		['the start of an edition', () => <EditionStart importHref="#" wordingHref="#" />],
		['an edition', (known) => <EditionTable diff={editionDiff(known, editionOf(known))} filter="changed" hrefOf={() => '#'} />],
		['its claims', (known) => <EditionClaims {...claimsOf(known)} />],
		['evidence to take over', (known) => <ReuseLines {...reuseOf(known)} />],
	];

	it.each(screens)('%s has no fault, and fits 360 px however long the words', async (_, screen) => {
		const { place, update } = await show(<div class="sheet">{screen(framework)}</div>, look);
		await expectAccessible(place);
		await page.viewport(narrow.width, narrow.height);
		expectNoSidewaysScroll(place);
		await expectAccessible(place);
		update(<div class="sheet">{screen(longFramework)}</div>);
		expectNoSidewaysScroll(place);
	});
});
