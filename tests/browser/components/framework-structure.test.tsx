// The five référentiels laid out: blocks, sub-activities, criteria of activities, notes, what is not stated, dossiers, equivalents.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import ascencia from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import chefProjet from '../../../assets/frameworks/chef-projet-marketing-digital.json';
import efficom from '../../../assets/frameworks/efficom-manager-strategies.json';
import operationnels from '../../../assets/frameworks/marketing-communication-operationnels.json';
import strategie from '../../../assets/frameworks/strategie-marketing-digital.json';
import { FrameworkStructure } from '../../../components/framework/framework-structure';
import type { EquivalentLine } from '../../../components/framework/structure-view';
import { frameworkSchema } from '../../../lib/domain/framework';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, press, show, texts, unfold } from './show';

const t = texts.fr;
const [f000, f001, f002, f003, f004] = [chefProjet, operationnels, strategie, efficom, ascencia].map((raw) =>
	v.parse(frameworkSchema, raw),
);
if (!f000 || !f001 || !f002 || !f003 || !f004) throw new Error('a référentiel is missing');

const unfoldAll = () => {
	for (const fold of document.querySelectorAll('details')) fold.open = true;
};
const words = () => document.body.textContent;
const isSeen = (text: string) =>
	page
		.getByText(text)
		.elements()
		.some((element) => element.checkVisibility());
/** The fold whose line holds these words. */
const foldOf = (label: string): HTMLDetailsElement => {
	const summary = [...document.querySelectorAll('summary')].find((each) => each.textContent?.includes(label));
	if (!(summary?.parentElement instanceof HTMLDetailsElement)) throw new Error(`no fold of ${label}`);
	return summary.parentElement;
};

describe('the outline of a référentiel', () => {
	it('is folded at first: remarks, activities, assessments, dossiers', async () => {
		await show(<FrameworkStructure framework={f000} />);
		expect([...document.querySelectorAll('details')].filter((fold) => fold.open)).toEqual([]);
		expect(isSeen(f000.remarks[0] ?? '')).toBe(false);
		expect(words()).toContain('3 blocs, 6 activités, 54 compétences, 100 critères, 6 épreuves');
	});

	it('shows blocks as a level above the activities', async () => {
		await show(<FrameworkStructure framework={f000} />);
		const headings = page.getByRole('heading', { level: 4 }).elements();
		expect(headings.map((heading) => heading.textContent)).toEqual(
			f000.blocks.map(({ code, label }) => `${t('dashboard:frameworks.block', { code })} ${label}`),
		);
	});

	it('nests sub-activities, and puts the criteria of an activity under it, by headed groups', async () => {
		await show(<FrameworkStructure framework={f000} />);
		const activity = foldOf('Analyse de l’environnement du client');
		expect(activity.textContent).toContain(t('dashboard:frameworks.competencyCount', { count: 5 }));
		expect(activity.contains(foldOf('Études de marché du secteur'))).toBe(true);
		expect(foldOf('Études de marché du secteur').contains(foldOf('Étudier le marché avec méthode'))).toBe(true);
		const criteria = foldOf(t('dashboard:frameworks.activityCriteria', { count: 12 }));
		expect(activity.contains(criteria)).toBe(true);
		expect([...criteria.querySelectorAll('.field-label')].map((heading) => heading.textContent)).toEqual([
			'Démarche d’investigation',
			'Qualité de l’analyse',
		]);
		expect([...criteria.querySelectorAll('li')].map((line) => line.value)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
		expect(foldOf('Étudier le marché avec méthode').textContent).toContain(t('dashboard:frameworks.judgedHigher'));
	});

	it('lists sub-activities that hold nothing in one fold', async () => {
		await show(<FrameworkStructure framework={f001} />);
		const [first] = document.querySelectorAll('.outline-inner ul.outline-body');
		expect(first?.querySelectorAll('li')).toHaveLength(7);
		expect(words()).toContain(t('dashboard:frameworks.subActivities', { count: 9 }));
	});

	it('shows a heading once, over the criteria it groups', async () => {
		await show(<FrameworkStructure framework={f003} />);
		const fold = foldOf('Veiller en permanence');
		expect([...fold.querySelectorAll('.field-label')].map((heading) => heading.textContent)).toEqual(['Apports de la veille']);
		expect(fold.querySelectorAll('ol')).toHaveLength(2);
	});

	it('says every remark as a note, with its word, and announces it on the line', async () => {
		await show(<FrameworkStructure framework={f004} />);
		const { activities, competencies, criteria, assessments, deliverables } = f004;
		for (const { remark } of [...activities, ...competencies, ...criteria, ...assessments, ...deliverables])
			if (remark) expect(words()).toContain(t('dashboard:frameworks.note', { text: remark }));
		await unfold('A2');
		await expect.element(page.getByText(t('dashboard:frameworks.noted')).first()).toBeInTheDocument();
		expect(foldOf('Intégrer environnement').textContent).toContain(t('dashboard:frameworks.printed', { text: 'C2.4 -Intégrer' }));
	});

	it('keeps what a document says of an assessment folded under its title', async () => {
		const told = 'Travail écrit individuel (C.1.1). Livrables attendus : un dossier.';
		const [first, ...others] = f000.assessments;
		const assessments = first ? [{ ...first, description: told }, ...others] : [];
		await show(<FrameworkStructure framework={{ ...f000, assessments }} />);
		foldOf(first?.label ?? '').open = true;
		expect(isSeen(told)).toBe(false);
		foldOf(t('dashboard:frameworks.description')).open = true;
		expect(isSeen(told)).toBe(true);
		await expectAccessible();
	});

	it('says how an assessment is held, and what the document leaves unsaid', async () => {
		await show(<FrameworkStructure framework={f002} />);
		const memoir = foldOf('Mémoire');
		expect(memoir.textContent).toContain(
			[t('dashboard:frameworks.format.thesis'), t('dashboard:frameworks.context.real')].join(' · '),
		);
		const items = (['mode', 'written', 'oral'] as const).map((item) => t(`dashboard:frameworks.unstatedItem.${item}`)).join(', ');
		expect(memoir.textContent).toContain(t('dashboard:frameworks.unstated', { items }));
		expect(foldOf('Étude de marché et de concurrence').textContent).toContain(t('dashboard:frameworks.context.either'));
	});

	it('says the size of a team, and the counts that a document requires', async () => {
		const { update } = await show(<FrameworkStructure framework={f003} />);
		expect(foldOf('Analyse d’un système').textContent).toContain(t('dashboard:frameworks.teamOf', { count: 4 }));
		update(<FrameworkStructure framework={f004} />);
		expect(foldOf('Analyse d’un projet').textContent).toContain(t('dashboard:frameworks.team', { min: 2, max: 3 }));
		const required = t('dashboard:frameworks.requirement', { count: 2, label: 'événements' });
		const including = t('dashboard:frameworks.including', { items: 'un en présentiel, un digital' });
		expect(foldOf('Fiche «\u202fEvent\u202f»').textContent).toContain(`${required}, ${including}`);
		update(<FrameworkStructure framework={f000} />);
		expect(foldOf('Besoin du client et solution').textContent).toContain(t('dashboard:frameworks.unstatedItem.team'));
	});

	it('lays out a dossier: what opens it, its parts with their sections and codes, what closes it', async () => {
		await show(<FrameworkStructure framework={f004} />);
		const dossier = foldOf('Rapport de compétences');
		expect([...dossier.querySelectorAll('details > summary > .grow')].map((line) => line.textContent)).toEqual([
			'Rapport de compétences',
			t('dashboard:frameworks.opening'),
			...f004.dossiers.flatMap(({ parts }) => parts.map(({ chapter, title }) => `${chapter} – ${title}`)),
			t('dashboard:frameworks.closing'),
		]);
		expect(dossier.textContent).toContain('Plan de collecte C1.1');
		expect(dossier.textContent).toContain(t('dashboard:frameworks.sectionCount', { count: 6 }));
	});

	it('unfolds a dossier by keyboard', async () => {
		await show(<FrameworkStructure framework={f004} />);
		foldOf('Rapport de compétences').querySelector('summary')?.focus();
		await press('{Enter}');
		await expect.poll(() => isSeen(t('dashboard:frameworks.opening'))).toBe(true);
		await press('{Tab}{Enter}');
		await expect.poll(() => isSeen('Page de garde')).toBe(true);
	});
});

describe('what a page adds to the outline', () => {
	const line: EquivalentLine = { frameworkTitle: 'EFFICOM', code: 'C4.1', label: 'Veiller', href: '#veille', kind: 'same' };

	it('links a competency to its equivalents', async () => {
		await show(<FrameworkStructure framework={f004} equivalents={new Map([['c1.1', [line]]])} />);
		const fold = foldOf('Bâtir un plan de collecte');
		unfoldAll();
		await expect.element(named('link', 'C4.1 Veiller')).toHaveAttribute('href', '#veille');
		expect(fold.textContent).toContain(t('dashboard:frameworks.equivalents'));
		expect(fold.textContent).toContain(`EFFICOM · ${t('dashboard:frameworks.equivalent.same')}`);
		expect(page.getByRole('link').elements()).toHaveLength(1);
	});

	it('shows the official words beside ours, and only when given', async () => {
		const wording = new Map(['a1', 'c1.1', 'c1.1.k1', 'e1', 'e1.d1'].map((id) => [id, `Phrase de ${id}`]));
		const { update } = await show(<FrameworkStructure framework={f004} wording={wording} />);
		for (const text of wording.values()) expect(words()).toContain(`${t('dashboard:frameworks.official')} ${text}`);
		expect(words()).toContain('Bâtir un plan de collecte');
		update(<FrameworkStructure framework={f004} wording={null} />);
		expect(document.querySelectorAll('.official')).toHaveLength(0);
	});

	it('shows text that found no place, at the end', async () => {
		await show(<FrameworkStructure framework={{ ...f004, unplaced: ['Une ligne égarée'] }} />);
		await expect.element(page.getByRole('heading', { name: t('dashboard:frameworks.unplaced') })).toBeVisible();
		expect(isSeen('Une ligne égarée')).toBe(false);
		unfoldAll();
		expect(isSeen('Une ligne égarée')).toBe(true);
	});
});

describe.each(looks)('the five for everyone, in $language, $theme', (look) => {
	it.each([f000, f001, f002, f003, f004])('$shortTitle', async (framework) => {
		const wording = new Map(framework.competencies.map(({ id, label }) => [id, `${label}. ${label}.`]));
		const { place } = await show(
			<div class="sheet">
				<FrameworkStructure framework={framework} wording={wording} />
			</div>,
			{ ...look, ...narrow },
		);
		unfoldAll();
		expectNoSidewaysScroll(place);
		await expectAccessible(place);
	});
});
