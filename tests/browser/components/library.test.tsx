// The library: what a row says, how keys go through ten thousand of them, what the filters hand over, what an empty list says.
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LibraryEmpty } from '../../../components/library/library-empty';
import { LibraryViews } from '../../../components/library/library-views';
import { PieceFilters, type FilterChange, type PieceFiltersProps } from '../../../components/library/piece-filters';
import { PieceHint } from '../../../components/library/piece-hint';
import { PiecesList, type PiecesListProps } from '../../../components/library/pieces-list';
import type { Evidence } from '../../../lib/domain/evidence';
import type { LibraryFilter } from '../../../lib/domain/library-filter';
import { makeEvidence } from '../../fixtures/make-evidence';
import { framework, longFramework, longTitle, longUrl, makeJob } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts, unfold } from './show';

const t = texts.fr;
const acts = () => ({ onDelete: vi.fn(), onRetry: vi.fn(), onRestore: vi.fn() });

/** The list as high as a window, in which the rows are virtual. */
function List({
	pieces,
	on = acts(),
	...given
}: { pieces: Evidence[]; on?: ReturnType<typeof acts> } & Partial<PiecesListProps>) {
	return (
		<section class="library" style={{ blockSize: '600px' }}>
			<PiecesList
				selectedId={null}
				hrefOf={(id) => `#/preuves/${id}`}
				thumbnailOf={() => null}
				codesOf={() => null}
				versionsOf={() => 1}
				jobOf={() => null}
				{...given}
				{...on}
				pieces={pieces}
			/>
		</section>
	);
}

const many = (count: number): Evidence[] =>
	Array.from({ length: count }, (_, index) => makeEvidence({ id: String(index), title: `Preuve ${index}` }));
const row = (name: RegExp) => page.getByRole('link', { name });
const focusedTitle = () => document.activeElement?.querySelector('.piece-title')?.textContent;

describe('a row of the library', () => {
	const [piece] = [makeEvidence({ id: 'p', title: 'Bilan', site: 'exemple.fr', kind: 'dashboard' })];

	it('says what it is, where and when it was taken, and what it proves', async () => {
		const { update } = await show(<List pieces={[piece]} codesOf={() => ['C1.1', 'C1.2', 'C1.3', 'C2.1', 'C2.2']} />);
		await expect.element(row(/Bilan/)).toHaveAttribute('href', '#/preuves/p');
		await expectSays(row(/Bilan/), 'exemple.fr · 12 mars 2026 · Tableau de bord');
		await expectSays(row(/Bilan/), t('dashboard:library.more', { count: 1 }));
		update(<List pieces={[{ ...piece, title: '' }]} />);
		await expectSays(row(/./), t('dashboard:untitled'));
		await expectSays(row(/./), t('dashboard:library.toTag'));
	});

	it('says that its capture is under way, or why it failed, with a way to try again', async () => {
		const on = acts();
		const { update } = await show(<List pieces={[piece]} jobOf={() => makeJob({})} />);
		await expectSays(row(/Bilan/), t('dashboard:library.running'));
		update(<List pieces={[piece]} on={on} jobOf={() => makeJob({ state: 'failed', failure: 'page-gone' })} />);
		await expectSays(row(/Bilan/), t('capture:failure.pageGone.happened'));
		await named('button', t('common:retry')).click();
		expect(on.onRetry.mock.calls).toEqual([['p']]);
	});

	it('in the bin offers to come back, and nothing else', async () => {
		const on = acts();
		const deleted = { ...piece, deletedAt: piece.createdAt };
		await show(<List pieces={[deleted]} on={on} jobOf={() => makeJob({ state: 'failed' })} />);
		expect(named('button', t('common:retry')).elements()).toEqual([]);
		await named('button', t('dashboard:library.restore')).click();
		expect(on.onRestore.mock.calls).toEqual([['p']]);
		row(/Bilan/).element().focus();
		await press('{Delete}');
		expect(on.onDelete).not.toHaveBeenCalled();
	});
});

describe('the list', () => {
	it('draws what is in sight of ten thousand, and tells how many there are', async () => {
		await show(<List pieces={many(10_000)} />);
		await expect.element(row(/^Preuve 0 /)).toBeVisible();
		expect(page.getByRole('listitem').elements().length).toBeLessThan(40);
		await expect.element(page.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '10000');
	});

	it('is one stop for Tab; arrows, Home and End go through it', async () => {
		await show(<List pieces={many(10_000)} />);
		await press('{Tab}');
		await expect.poll(focusedTitle).toBe('Preuve 0');
		await press('{ArrowDown}{ArrowDown}');
		await expect.poll(focusedTitle).toBe('Preuve 2');
		await press('{ArrowUp}');
		await expect.poll(focusedTitle).toBe('Preuve 1');
		await press('{End}');
		await expect.poll(focusedTitle).toBe('Preuve 9999');
		await press('{Home}');
		await expect.poll(focusedTitle).toBe('Preuve 0');
		expect(document.querySelectorAll('.piece-link[tabindex="0"]')).toHaveLength(1);
	});

	it('deletes the one in hand, and goes to the next', async () => {
		const on = acts();
		const pieces = many(3);
		const { update } = await show(<List pieces={pieces} on={on} />);
		await press('{Tab}{ArrowDown}');
		await expect.poll(focusedTitle).toBe('Preuve 1');
		await press('{Delete}');
		expect(on.onDelete.mock.calls).toEqual([['1']]);
		update(<List pieces={pieces.filter(({ id }) => id !== '1')} on={on} />);
		await expect.poll(focusedTitle).toBe('Preuve 2');
	});

	it('brings the chosen one into sight', async () => {
		await show(<List pieces={many(10_000)} selectedId="5000" />);
		await expect.element(row(/^Preuve 5000 /)).toBeInViewport();
		await expect.element(row(/^Preuve 5000 /)).toHaveAttribute('aria-current', 'true');
	});
});

/** The filters with the address that would remember them. */
function Filters({
	start = {},
	on,
	...given
}: { start?: LibraryFilter; on: (change: FilterChange) => void } & Partial<PieceFiltersProps>) {
	const [filter, setFilter] = useState<LibraryFilter>(start);
	const [query, setQuery] = useState('');
	return (
		<PieceFilters
			framework={framework}
			searchRef={null}
			onSearchFocus={vi.fn()}
			onClear={null}
			{...given}
			filter={filter}
			query={query}
			onQuery={(words) => {
				on({ q: words });
				setQuery(words);
			}}
			onChange={(change) => {
				on(change);
				setFilter((before) => ({ ...before, ...change }) as LibraryFilter);
			}}
		/>
	);
}

describe('the filters', () => {
	it('hand over words, competency and kind, and take them back', async () => {
		const on = vi.fn();
		await show(<Filters on={on} />);
		await userEvent.fill(named('searchbox', t('dashboard:library.search')), 'rentrée');
		await userEvent.selectOptions(named('combobox', t('dashboard:library.competency')), 'c2.1');
		await userEvent.selectOptions(named('combobox', t('dashboard:library.kind')), 'note');
		await userEvent.selectOptions(named('combobox', t('dashboard:library.kind')), 'any');
		await userEvent.selectOptions(named('combobox', t('dashboard:library.competency')), '');
		const expected = [{ q: 'rentrée' }, { competence: 'c2.1' }, { type: 'note' }, { type: undefined }, { competence: undefined }];
		expect(on.mock.calls.flat()).toEqual(expected);
	});

	it('name a criterion that came with a link', async () => {
		await show(<Filters on={vi.fn()} start={{ competence: 'c1.1.k2' }} />);
		const choice = named('combobox', t('dashboard:library.competency'));
		await expect.element(choice).toHaveDisplayValue(t('dashboard:library.criterion', { code: 'C1.1', ordinal: 2 }));
	});

	it('fold the period behind its words; Escape closes it and gives the focus back', async () => {
		const on = vi.fn();
		await show(<Filters on={on} start={{ au: '2026-06-30' }} />);
		await unfold(t('dashboard:library.until', { date: '30 juin 2026' }));
		const from = page.getByLabelText(t('dashboard:library.from'), { exact: true });
		await userEvent.fill(from, '2026-01-05');
		expect(on).toHaveBeenLastCalledWith({ du: '2026-01-05' });
		const words = t('dashboard:library.between', { from: '5 janvier 2026', to: '30 juin 2026' });
		await expect.element(page.getByText(words)).toBeVisible();
		await press('{Escape}');
		await expect.element(from).not.toBeVisible();
		expect(document.activeElement?.textContent).toBe(words);
	});

	it('let go of a source, or of everything', async () => {
		const [on, onClear] = [vi.fn(), vi.fn()];
		await show(<Filters on={on} onClear={onClear} start={{ source: 'stratégies' }} />);
		await named('button', t('dashboard:library.clear')).click();
		expect(onClear).toHaveBeenCalledTimes(1);
		const source = named('button', t('dashboard:library.source', { name: 'stratégies' }));
		await source.click();
		expect(on).toHaveBeenLastCalledWith({ source: undefined });
		await expect.element(source).not.toBeInTheDocument();
	});
});

describe('an empty list', () => {
	const empty = (filter: LibraryFilter, isEmpty: boolean, onClear = vi.fn()) => (
		<LibraryEmpty filter={filter} total="12" isEmpty={isEmpty} coverageHref="#couverture" onClear={onClear} />
	);
	const title = () => page.getByRole('heading').element().textContent;

	it('tells nothing yet from no match, nothing to tag and nothing deleted', async () => {
		const onClear = vi.fn();
		const { update } = await show(empty({}, true));
		expect(title()).toBe(t('dashboard:library.emptyTitle'));
		await expect.element(named('link', t('dashboard:library.emptyAction'))).toHaveAttribute('href', '#couverture');
		update(empty({ q: 'zzz' }, false, onClear));
		await expect.poll(title).toBe(t('dashboard:library.noMatchTitle'));
		await expect.element(page.getByText(t('dashboard:library.noMatchText', { total: '12' }))).toBeVisible();
		await named('button', t('dashboard:library.clear')).click();
		expect(onClear).toHaveBeenCalledTimes(1);
		update(empty({ tri: 'a-trier' }, false));
		await expect.poll(title).toBe(t('dashboard:library.sortedTitle'));
		update(empty({ tri: 'corbeille' }, false));
		await expect.poll(title).toBe(t('dashboard:library.binTitle'));
		update(empty({ tri: 'a-trier' }, true));
		await expect.poll(title).toBe(t('dashboard:library.emptyTitle'));
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	const pieces = [
		makeEvidence({ id: 'a', title: longTitle, site: longUrl }),
		makeEvidence({ id: 'b', title: longUrl, site: longUrl }),
		makeEvidence({ id: 'c', title: 'Courte', deletedAt: '2026-03-12T13:05:00.000Z' }),
		makeEvidence({ id: 'd', title: 'En cours' }),
		makeEvidence({ id: 'e', title: 'À trier' }),
	];
	const whole = (start: LibraryFilter) => (
		<div>
			<header class="library-head">
				<LibraryViews current="a-trier" untagged="10 000" hrefOf={(view) => `#${view ?? ''}`} />
				<Filters on={vi.fn()} start={start} onClear={vi.fn()} framework={longFramework} />
			</header>
			<List
				pieces={pieces}
				selectedId="b"
				codesOf={(id) => (id === 'e' ? null : ['C1.1', 'C10.12', 'C10.13', 'C11.12', 'C11.13'])}
				jobOf={(id) => (id === 'a' ? makeJob({ state: 'failed', failure: 'restricted-page' }) : id === 'd' ? makeJob({}) : null)}
			/>
		</div>
	);

	it('the list and its filters have no fault, and fit 360 px', async () => {
		const { place } = await show(whole({ source: longUrl, du: '2026-01-05', au: '2026-06-30' }), { ...look, ...narrow });
		await expect.element(row(/Courte/)).toBeVisible();
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
		const fold = place.querySelector<HTMLDetailsElement>('.period');
		if (fold) fold.open = true;
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});

	it('the empty states and the hint have no fault', async () => {
		const { place } = await show(
			<div>
				{[{}, { q: 'zzz' }, { tri: 'a-trier' as const }, { tri: 'corbeille' as const }].map((filter, index) => (
					<LibraryEmpty key={index} filter={filter} total="12" isEmpty={index === 0} coverageHref="#c" onClear={vi.fn()} />
				))}
				<PieceHint />
			</div>,
			{ ...look, ...narrow },
		);
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
