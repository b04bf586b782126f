// A référentiel laid out: its sizes, what unfolds under what, the codes that Glane made up; and the card that chooses it.
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FrameworkCard } from '../../../components/framework/framework-card';
import { FrameworkStructure } from '../../../components/framework/framework-structure';
import type { Framework } from '../../../lib/domain/framework';
import { framework, longFramework, longTitle } from './sample';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, press, show, texts } from './show';

const t = texts.fr;
const folds = () => [...document.querySelectorAll('details')];
const unfoldAll = () => {
	for (const fold of folds()) fold.open = true;
};
/** Closed folds still hold their text: only what takes room is seen. */
const isSeen = (text: string) =>
	page
		.getByText(text, { exact: true })
		.elements()
		.some((element) => element.checkVisibility());

describe('a référentiel', () => {
	it('says its sizes, and shows its activities and assessments folded', async () => {
		await show(<FrameworkStructure framework={framework} />);
		const sizes = `2 activités, 7 compétences, ${framework.criteria.length} critères, 2 épreuves`;
		await expect.element(page.getByText(sizes)).toBeVisible();
		expect(folds().filter((fold) => fold.open)).toEqual([]);
		expect(isSeen(framework.activities[0]?.label ?? '')).toBe(true);
		expect(isSeen(framework.competencies[0]?.label ?? '')).toBe(false);
	});

	it('unfolds from activity to competency to criterion, by keyboard', async () => {
		await show(<FrameworkStructure framework={{ ...framework, remarks: [] }} />);
		await press('{Tab}{Enter}');
		await expect.poll(() => isSeen(framework.competencies[0]?.label ?? '')).toBe(true);
		expect(isSeen(framework.competencies[3]?.label ?? '')).toBe(false);
		await press('{Tab}{Enter}');
		await expect.poll(() => isSeen(framework.criteria[0]?.label ?? '')).toBe(true);
	});

	it('says what an assessment covers and expects', async () => {
		await show(<FrameworkStructure framework={framework} />);
		expect(isSeen(t('dashboard:frameworks.covers'))).toBe(false);
		unfoldAll();
		expect(isSeen(t('dashboard:frameworks.covers'))).toBe(true);
		const manner = [
			t('dashboard:frameworks.format.reconstructed-case'),
			t('dashboard:frameworks.mode.collective'),
			t('dashboard:frameworks.team', { min: 2, max: 3 }),
		].join(' · ');
		expect(document.body.textContent).toContain(manner);
		for (const { label } of framework.deliverables) expect(document.body.textContent).toContain(label);
	});

	it('tells the codes that Glane gave, and only then', async () => {
		const { update } = await show(<FrameworkStructure framework={framework} />);
		const note = page.getByText(t('dashboard:frameworks.syntheticNote'));
		await expect.element(note).toBeVisible();
		update(<FrameworkStructure framework={{ ...framework, assessments: [], deliverables: [] }} />);
		await expect.element(note).not.toBeInTheDocument();
	});

	it('keeps competencies that belong to no activity', async () => {
		await show(<FrameworkStructure framework={{ ...framework, activities: [] }} />);
		for (const { label } of framework.competencies) expect(isSeen(label)).toBe(true);
	});
});

describe('the card of a référentiel', () => {
	const card = {
		...{ title: 'Marketing', certifier: 'ASCENCIA', level: 6, origin: 'built-in' as const, basedOn: null },
		...{ href: '#ref', isShown: false },
	};

	it('chooses, unless it is chosen', async () => {
		const onChoose = vi.fn();
		const { update } = await show(<FrameworkCard {...card} isChosen={false} onChoose={onChoose} />);
		await expect.element(named('link', 'Marketing')).toHaveAttribute('href', '#ref');
		await named('button', t('frameworks:chooseNamed', { title: 'Marketing' })).click();
		expect(onChoose).toHaveBeenCalledTimes(1);
		update(<FrameworkCard {...card} isShown isChosen onChoose={onChoose} />);
		await expect.element(page.getByText(t('dashboard:frameworks.chosen'))).toBeVisible();
		await expect.element(named('link', 'Marketing')).toHaveAttribute('aria-current', 'true');
		expect(page.getByRole('button').elements()).toEqual([]);
	});

	it('says what is not stated, and where one’s own comes from', async () => {
		const unstated = { ...card, certifier: null, level: null, isChosen: false, onChoose: vi.fn() };
		const { update } = await show(<FrameworkCard {...unstated} />);
		await expect.element(page.getByText(t('frameworks:facts.none'))).toBeVisible();
		update(<FrameworkCard {...unstated} level={5} origin="authored" basedOn="Marketing digital" />);
		const facts = `${t('frameworks:facts.noCertifier')} · ${t('frameworks:facts.level', { level: 5 })}`;
		await expect.element(page.getByText(facts)).toBeVisible();
		const origin = `${t('frameworks:origin.authored')} · ${t('frameworks:basedOn', { title: 'Marketing digital' })}`;
		await expect.element(page.getByText(origin)).toBeVisible();
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	const sheet = (whole: Framework) => (
		<div class="sheet">
			<div class="framework-cards">
				{[true, false].map((isChosen) => (
					<FrameworkCard
						key={String(isChosen)}
						title={whole.title}
						certifier={longTitle}
						level={6}
						origin={isChosen ? 'built-in' : 'imported'}
						basedOn={isChosen ? null : longTitle}
						href="#"
						isShown={isChosen}
						isChosen={isChosen}
						onChoose={vi.fn()}
					/>
				))}
			</div>
			<FrameworkStructure framework={whole} />
		</div>
	);

	it('has no fault, folded and unfolded', async () => {
		const { place } = await show(sheet(framework), look);
		await expectAccessible(place);
		unfoldAll();
		await expectAccessible(place);
	});

	it('fits 360 px, however long the words', async () => {
		const { place } = await show(sheet(longFramework), { ...look, ...narrow });
		unfoldAll();
		expectNoSidewaysScroll(place);
	});
});
