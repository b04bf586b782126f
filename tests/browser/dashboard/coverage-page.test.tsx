// The two judgements on a real database: what is decided or typed is on disk, everything can be taken back, and a link leads to its line.
// First: the order of the style sheets is that of the imports.
import {
	expectAccessible,
	expectNoSidewaysScroll,
	expectSays,
	looks,
	named,
	narrow,
	press,
	show,
	texts,
} from '../components/show';
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppContext, openAppState, type AppState } from '../../../entrypoints/dashboard/app-state';
import { CoveragePage } from '../../../entrypoints/dashboard/coverage-page';
import { LibraryStore } from '../../../entrypoints/dashboard/library-store';
import { replaceAddress } from '../../../entrypoints/dashboard/router';
import { listAssessments, listSnapshots, saveAssessment } from '../../../lib/db/assessment-repository';
import { addClaim } from '../../../lib/db/claim-repository';
import { db } from '../../../lib/db/database';
import { decide, listDecisions } from '../../../lib/db/decision-repository';
import { saveFramework } from '../../../lib/db/framework-repository';
import { defaultSettings } from '../../../lib/domain/settings';
import { framework } from '../components/sample';
import { makeEvidence } from '../../fixtures/make-evidence';

/** Stored as one's own: the built-in ones are read from the extension. */
const frameworkId = 'essai';
const t = texts.fr;
let state: AppState;
let stop: () => void;
type Toast = { text: string; action?: { run: () => void } };
const toasts: Toast[] = [];
const undoLast = () => toasts.at(-1)?.action?.run();

beforeEach(async () => {
	await db.open();
	toasts.length = 0;
	const evidence = makeEvidence({ title: 'Plan de veille', statement: 'Ce plan le montre.' });
	await saveFramework({ ...framework, id: frameworkId }, { origin: 'authored' });
	await db.evidence.add(evidence);
	await addClaim(evidence.id, frameworkId, 'c1.1.k1');
	const library = new LibraryStore();
	stop = library.open();
	state = openAppState(library, { ...defaultSettings, frameworkId });
});
afterEach(async () => {
	cleanup();
	stop();
	localStorage.clear();
	await db.delete();
});

const visit = (address: string, look = {}) => {
	replaceAddress(address);
	const view = (
		<AppContext.Provider value={{ ...state, show: (toast: Toast) => void toasts.push(toast) }}>
			<CoveragePage />
		</AppContext.Provider>
	);
	return show(view, look);
};
const decisions = async () => (await listDecisions(frameworkId)).map(({ nodeId, state: said, reason }) => [nodeId, said, reason]);
const stateButton = (ordinal: number) => {
	const name = t('decide:name.criterion', { code: 'C1.1', ordinal });
	return page.getByRole('button', { name: new RegExp(`${t('decide:form.open', { name })}$`) });
};

describe('the coverage', () => {
	it('leads to one criterion, whatever is filtered, and what is decided there is kept and taken back', async () => {
		await visit('#/couverture?etat=exempt&noeud=c1.1.k2');
		await expect.element(stateButton(2)).toHaveFocus();
		await expectSays(stateButton(1), t('common:mark.full'));
		await press('{Enter}');
		await named('radio', t('common:mark.gap')).click();
		await userEvent.fill(named('textbox', t('decide:form.reason')), 'Poste sans veille.');
		await named('button', t('decide:form.save')).click();
		await expect.poll(decisions).toEqual([['c1.1.k2', 'gap', 'Poste sans veille.']]);
		await expectSays(stateButton(2), t('common:mark.gap'));
		await expect.element(page.getByText('Poste sans veille.')).toBeInTheDocument();
		undoLast();
		await expect.poll(decisions).toEqual([]);
		await expectSays(stateButton(2), t('common:mark.empty'));
	});

	it('keeps what is chosen in the address, and shows one state alone', async () => {
		await visit('#/couverture?dossier=d-rapport');
		const proved = page.getByRole('group', { name: t('decide:totals.label') }).getByRole('button', { name: /^1 / });
		await proved.click();
		await expect.poll(() => location.hash).toBe('#/couverture?dossier=d-rapport&etat=proved');
		await expect.poll(() => document.querySelectorAll('.coverage-criterion').length).toBe(1);
		await userEvent.selectOptions(named('combobox', t('decide:grouping.label')), 'assessment');
		await expect.poll(() => location.hash).toContain('grouper=assessment');
		await expect.element(proved).toHaveAttribute('aria-pressed', 'true');
		await named('link', t('decide:tab.self')).click();
		await expect.element(named('heading', t('decide:tab.self'))).toBeInTheDocument();
	});

	it.each(looks)('has no fault and fits whole in $language, $theme', async (look) => {
		await decide(frameworkId, 'c1.1.k1', 'empty');
		await decide(frameworkId, 'c1.1.k3', 'gap', 'Poste sans veille cette année : la mission a changé en janvier.');
		const { place } = await visit('#/couverture?dossier=d-rapport&deplie=c1.1&grouper=assessment', look);
		await expect.element(page.getByRole('table')).toBeInTheDocument();
		await expectAccessible(place);
		await page.viewport(narrow.width, narrow.height);
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});

describe('the self-assessment', () => {
	const first = () => page.getByRole('article').first();
	const justification = () => named('textbox', t('decide:self.justification', { code: 'C1.1' }));

	it('is kept as it is typed, level by level', async () => {
		await visit('#/couverture?vue=auto-evaluation&dossier=tout&noeud=c1.1');
		const radios = first().getByRole('radio');
		await expect.element(radios.nth(0)).toHaveFocus();
		expect(page.getByRole('article').elements()).toHaveLength(framework.competencies.length);
		await press('{ArrowRight}{ArrowRight}');
		await userEvent.click(justification());
		await press('Trois veilles menées seul.');
		await first().getByRole('checkbox').click();
		await expectSays(first(), t('decide:self.saved'));
		const [row] = await listAssessments(frameworkId);
		expect(row).toMatchObject({ competencyId: 'c1.1', level: 3, justification: 'Trois veilles menées seul.', nextStep: '' });
		expect(row?.evidenceIds).toHaveLength(1);
		expect(Object.keys(localStorage).filter((key) => key.startsWith('unsaved'))).toEqual([]);
		await expect.element(first().getByRole('link')).toHaveAttribute('href', '#/couverture?dossier=tout&noeud=c1.1');
	});

	it('follows another tab, and never puts old words over those just typed', async () => {
		await saveAssessment(frameworkId, 'c1.1', { justification: 'Écrit hier.' });
		await visit('#/couverture?vue=auto-evaluation');
		await expect.element(justification()).toHaveValue('Écrit hier.');
		await saveAssessment(frameworkId, 'c1.1', { justification: 'Écrit ailleurs.' });
		await expect.element(justification()).toHaveValue('Écrit ailleurs.');
		await userEvent.fill(justification(), '');
		await press('Un mot après l’autre, vite.');
		await expect.element(justification()).toHaveValue('Un mot après l’autre, vite.');
		await expect.poll(async () => (await listAssessments(frameworkId))[0]?.justification).toBe('Un mot après l’autre, vite.');
	});

	it('is copied on a date, compared with now, renamed, removed and put back', async () => {
		await saveAssessment(frameworkId, 'c1.1', { level: 1 });
		await visit('#/couverture?vue=auto-evaluation');
		await userEvent.fill(named('textbox', t('decide:snapshot.label')), 'Avant le stage');
		await press('{Enter}');
		await expect.poll(async () => (await listSnapshots(frameworkId)).map(({ label }) => label)).toEqual(['Avant le stage']);
		await first().getByRole('radio').nth(2).click();
		await named('link', t('decide:snapshot.compare')).click();
		const table = page.getByRole('table');
		await expectSays(table, t('decide:self.levels.1'));
		await expectSays(table, t('decide:self.levels.3'));
		await expectSays(table, t('decide:snapshot.up'));
		await named('button', t('decide:snapshot.rename', { label: 'Avant le stage' })).click();
		await userEvent.fill(named('textbox', t('decide:snapshot.label')).last(), 'En mars');
		await press('{Enter}');
		await named('button', t('decide:snapshot.delete', { label: 'En mars' })).click();
		await expect.poll(() => listSnapshots(frameworkId)).toEqual([]);
		undoLast();
		await expect.poll(async () => (await listSnapshots(frameworkId)).map(({ label }) => label)).toEqual(['En mars']);
	});

	it.each(looks)('has no fault and fits whole in $language, $theme', async (look) => {
		await saveAssessment(frameworkId, 'c1.1', { level: 3, justification: 'Trois veilles menées seul.'.repeat(12) });
		const { place } = await visit('#/couverture?vue=auto-evaluation', look);
		await expect.element(first()).toBeInTheDocument();
		await expectAccessible(place);
		await page.viewport(narrow.width, narrow.height);
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
