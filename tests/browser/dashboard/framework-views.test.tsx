// The three views of a référentiel on a real database: what is attached, accepted or reused is there, and can be taken back.
// First: the order of the style sheets is that of the imports.
import { expectAccessible, named, show, texts } from '../components/show';
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppContext, openAppState, type AppState } from '../../../entrypoints/dashboard/app-state';
import { FrameworkEditionPage } from '../../../entrypoints/dashboard/framework-edition-page';
import { FrameworkReusePage } from '../../../entrypoints/dashboard/framework-reuse-page';
import { FrameworkWordingPage } from '../../../entrypoints/dashboard/framework-wording-page';
import { LibraryStore } from '../../../entrypoints/dashboard/library-store';
import { forgetAccepted, handOver, openDraft, type DraftPurpose } from '../../../entrypoints/dashboard/open-draft';
import { hrefOf } from '../../../entrypoints/dashboard/route';
import { replaceAddress } from '../../../entrypoints/dashboard/router';
import { addClaim, claimsOfFramework } from '../../../lib/db/claim-repository';
import { db } from '../../../lib/db/database';
import { readStoredFramework, saveFramework } from '../../../lib/db/framework-repository';
import { readWording } from '../../../lib/db/wording-repository';
import type { Framework } from '../../../lib/domain/framework';
import { draftOf } from '../../../lib/domain/framework-to-draft';
import { defaultSettings } from '../../../lib/domain/settings';
import { readEquivalences } from '../../../lib/frameworks/equivalences';
import { builtInFrameworks, loadBuiltIn } from '../../../lib/frameworks/built-in';
import { makeEvidence } from '../../fixtures/make-evidence';
import { smallFramework } from '../../fixtures/small-framework';

const t = texts.fr;
let state: AppState;
let stop: () => void;
type Toast = { text: string; action?: { run: () => void } };
const toasts: Toast[] = [];
const toast = (toast: Toast) => void toasts.push(toast);
const undoLast = () => toasts.at(-1)?.action?.run();

beforeEach(async () => {
	await db.open();
	toasts.length = 0;
	const library = new LibraryStore();
	stop = library.open();
	state = openAppState(library, defaultSettings);
});
afterEach(async () => {
	cleanup();
	stop();
	forgetAccepted();
	await db.delete();
});

const visit = (view: preact.JSX.Element) =>
	show(<AppContext.Provider value={{ ...state, show: toast }}>{view}</AppContext.Provider>);
const goTo = (id: string, vue: string) => replaceAddress(hrefOf('referentiels', id, { vue }));
const accept = (framework: Framework, purpose: DraftPurpose) => {
	const document = { name: 'document.pdf', format: 'pdf' as const, sha256: 'a'.repeat(64), pages: 1, lines: [], blocks: [] };
	openDraft({ draft: draftOf(framework), document, purpose });
	handOver(framework);
};
const piece = async (title: string): Promise<string> => {
	const evidence = makeEvidence({ title });
	await db.evidence.add(evidence);
	return evidence.id;
};

const editions = (key: string, labels: readonly string[]) =>
	smallFramework(key, [
		{
			code: 'A1',
			competencies: labels.map((label, index) => ({ code: `C1.${index + 1}`, label, criteria: [`Critère de ${label}`] })),
		},
	]);
const old = editions('old', ['Organiser la collecte', 'Analyser les données', 'Restituer une synthèse']);
const next = editions('next', ['Organiser la collecte', 'Restituer une synthèse']);

describe('the official wording', () => {
	it('is asked for, then attached, then taken back', async () => {
		await saveFramework(old, { origin: 'authored' });
		goTo('old', 'formulation');
		await visit(<FrameworkWordingPage />);
		const href = hrefOf('referentiels', null, { importer: 'formulation', pour: 'old' });
		await expect.element(named('link', t('frameworks:wording.import'))).toHaveAttribute('href', href);
		accept(next, { kind: 'wording', frameworkId: 'old' });
		await expect.element(named('heading', t('frameworks:wording.found', { count: 5, total: 7 }))).toBeVisible();
		await expectAccessible();
		await named('button', t('frameworks:wording.attach')).click();
		await vi.waitFor(async () => expect(await readWording('old')).toMatchObject({ source: { name: 'document.pdf' } }));
		expect(location.hash).toBe(hrefOf('referentiels', 'old'));
		undoLast();
		await vi.waitFor(async () => expect(await readWording('old')).toBeNull());
	});

	it('says so when the référentiel is unknown', async () => {
		goTo('nowhere', 'formulation');
		await visit(<FrameworkWordingPage />);
		await expect.element(page.getByText(t('frameworks:match.unknown'))).toBeVisible();
	});
});

describe('a new edition', () => {
	it('is saved with the claims that follow and those that were placed, and taken back whole', async () => {
		await saveFramework(old, { origin: 'imported' });
		const [a, b] = [await piece('Baromètre'), await piece('Enquête')];
		await addClaim(a, 'old', 'old-c13', 'Parce que');
		await addClaim(b, 'old', 'old-c12');
		goTo('old', 'edition');
		accept(next, { kind: 'edition', frameworkId: 'old' });
		await visit(<FrameworkEditionPage />);
		await expect.element(page.getByText(t('frameworks:edition.follow', { count: 1 }))).toBeVisible();
		await expect.element(page.getByText(t('frameworks:edition.wait', { count: 1 }))).toBeVisible();
		await page.getByLabelText(t('frameworks:edition.place', { code: 'C1.2' })).selectOptions('next-c11');
		await named('button', t('frameworks:edition.accept')).click();
		await vi.waitFor(() => expect(toasts.at(-1)?.text).toBe(t('frameworks:edition.accepted', { count: 2 })));
		const carried = await claimsOfFramework('next');
		expect(new Map(carried.map(({ nodeId, reason }) => [nodeId, reason]))).toEqual(
			new Map([
				['next-c12', 'Parce que'],
				['next-c11', ''],
			]),
		);
		expect(await readStoredFramework('next')).toMatchObject({ value: { basedOn: 'old', origin: 'imported' } });
		expect(await claimsOfFramework('old')).toHaveLength(2);
		undoLast();
		await vi.waitFor(async () => expect((await readStoredFramework('next')).ok).toBe(false));
		await vi.waitFor(() => expect(toasts.at(-1)?.text).toBe(t('frameworks:edition.undone')));
		expect(await claimsOfFramework('next')).toEqual([]);
		expect(await claimsOfFramework('old')).toHaveLength(2);
		expect(location.hash).toBe(hrefOf('referentiels', 'old', { vue: 'edition' }));
	});

	it('begins with an explanation', async () => {
		const [builtIn] = builtInFrameworks;
		goTo(builtIn?.id ?? '', 'edition');
		await visit(<FrameworkEditionPage />);
		await expect.element(named('link', t('frameworks:edition.import'))).toBeVisible();
		await expect.element(named('link', t('frameworks:edition.wordingFirst'))).toBeVisible();
	});
});

describe('reuse', () => {
	it('says when no other certification has evidence', async () => {
		goTo(builtInFrameworks[0]?.id ?? '', 'reprise');
		await visit(<FrameworkReusePage />);
		await expect.element(named('heading', t('frameworks:reuse.emptyTitle'))).toBeVisible();
	});

	it('follows the equivalences between certifications, and can be taken back', async () => {
		const [from, equivalents = []] = [...(await readEquivalences())].find(([, found]) => found[0]?.kind === 'same') ?? [];
		const target = equivalents[0];
		const all = await Promise.all(builtInFrameworks.map(({ id }) => loadBuiltIn(id)));
		const source = all.find((each) => each?.competencies.some(({ id }) => id === from));
		if (!from || !target || !source) throw new Error('no equivalence');
		await addClaim(await piece('Baromètre'), source.id, from, 'La source est datée');
		goTo(target.frameworkId, 'reprise');
		await visit(<FrameworkReusePage />);
		await expect.element(page.getByLabelText('Baromètre').first()).toBeChecked();
		await expectAccessible();
		await page.getByRole('button', { name: /Reprendre/ }).click();
		const reused = () => claimsOfFramework(target.frameworkId);
		await vi.waitFor(async () => expect((await reused()).length).toBeGreaterThan(0));
		expect((await reused()).map(({ reason }) => reason)).toContain('La source est datée');
		expect(await claimsOfFramework(source.id)).toHaveLength(1);
		await vi.waitFor(() => expect(toasts).toHaveLength(1));
		undoLast();
		await vi.waitFor(async () => expect(await reused()).toEqual([]));
	});

	it('compares words where nobody wrote equivalences', async () => {
		await saveFramework(old, { origin: 'authored' });
		await saveFramework(editions('other', ['Organiser la collecte du marché']), { origin: 'authored' });
		await addClaim(await piece('Baromètre'), 'old', 'old-c11');
		goTo('other', 'reprise');
		await visit(<FrameworkReusePage />);
		await expect.element(page.getByLabelText('Baromètre')).not.toBeChecked();
		await expect.element(page.getByText(t('frameworks:reuse.closeness.close'))).toBeVisible();
		await expect.element(page.getByRole('button', { name: /Reprendre/ })).toBeDisabled();
	});
});
