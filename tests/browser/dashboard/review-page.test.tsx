// The page of the review on a real database: what is accepted is stored or handed over, what is left asks first, nothing before.
// First: the order of the style sheets is that of the imports.
import { expectSays, named, press, show, texts } from '../components/show';
import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AppContext, openAppState, type AppState } from '../../../entrypoints/dashboard/app-state';
import { LibraryStore } from '../../../entrypoints/dashboard/library-store';
import {
	acceptedFramework,
	closeDraft,
	draftInHand,
	forgetAccepted,
	openDraft,
	reviewHref,
	type DraftPurpose,
} from '../../../entrypoints/dashboard/open-draft';
import { ReviewPage } from '../../../entrypoints/dashboard/review-page';
import { replaceAddress } from '../../../entrypoints/dashboard/router';
import { addClaim } from '../../../lib/db/claim-repository';
import { db } from '../../../lib/db/database';
import { readStoredFramework, saveFramework } from '../../../lib/db/framework-repository';
import { frameworkOf } from '../../../lib/domain/framework-from-draft';
import type { FrameworkDraft } from '../../../lib/domain/framework-draft';
import { defaultSettings } from '../../../lib/domain/settings';
import { makeEvidence } from '../../fixtures/make-evidence';
import { documentOf, readDraft } from '../components/review-sample';

const t = texts.fr;
let state: AppState;
type Toast = { text: string; action?: { run: () => void } };
const toasts: Toast[] = [];

beforeEach(async () => {
	await db.open();
	toasts.length = 0;
	state = openAppState(new LibraryStore(), defaultSettings);
	replaceAddress(reviewHref);
});
afterEach(async () => {
	cleanup();
	closeDraft();
	forgetAccepted();
	await db.delete();
});

/** Read from a document, seen through: nothing is asked before it is accepted. */
const seen = (): FrameworkDraft => {
	const draft = readDraft();
	const items = draft.items.filter((item) => item.kind !== 'unplaced').map((item) => ({ ...item, isAccepted: true }));
	return { ...draft, items };
};
const visit = async (purpose: DraftPurpose, draft = seen(), isRead = true) => {
	openDraft({ draft, document: isRead ? documentOf(draft) : null, purpose });
	return await show(
		<AppContext.Provider value={{ ...state, show: (toast) => void toasts.push(toast) }}>
			<a href="#/preuves">ailleurs</a>
			<ReviewPage />
		</AppContext.Provider>,
	);
};
const acceptAll = () => named('button', t('review:acceptAll')).click();
const leaving = () => page.getByRole('dialog', { name: t('review:leave.title') });

describe('accepting', () => {
	it('stores the référentiel, and shows it', async () => {
		const draft = seen();
		await visit({ kind: 'new' }, draft);
		expect(await readStoredFramework(draft.id)).toMatchObject({ ok: false });
		await acceptAll();
		await expect.poll(() => location.hash).toBe(`#/referentiels/${draft.id}`);
		expect(await readStoredFramework(draft.id)).toMatchObject({ ok: true, value: { origin: 'imported', basedOn: null } });
		expect(draftInHand.value).toBeNull();
		expect(toasts.at(-1)?.text).toBe(t('review:saved'));
	});

	it('asks before a correction takes away what evidence is tied to, and loses no claim', async () => {
		const draft = seen();
		const gone = draft.items.find((item) => item.kind === 'competency' && item.parentId !== null);
		await saveFramework(frameworkOf(draft), { origin: 'authored' });
		const evidence = makeEvidence({ title: 'Preuve' });
		await db.evidence.add(evidence);
		await addClaim(evidence.id, draft.id, gone?.id ?? '');
		const items = draft.items.filter((item) => item !== gone);
		await visit({ kind: 'correct', frameworkId: draft.id }, { ...draft, items }, false);
		await acceptAll();
		await expectSays(page.getByRole('dialog'), t('review:untie.what', { count: 1 }));
		await named('button', t('review:sure.go')).click();
		await expect.poll(() => location.hash).toBe(`#/referentiels/${draft.id}`);
		expect(await db.claims.toArray()).toMatchObject([{ nodeId: gone?.id }]);
	});

	it('remembers what a copy was made from', async () => {
		const draft = seen();
		await visit({ kind: 'new', origin: 'authored', basedOn: 'the-original' }, draft, false);
		await acceptAll();
		await vi.waitFor(async () =>
			expect(await readStoredFramework(draft.id)).toMatchObject({
				ok: true,
				value: { origin: 'authored', basedOn: 'the-original' },
			}),
		);
	});

	it.each([
		['wording', 'formulation'],
		['edition', 'edition'],
	] as const)('hands a %s over and stores nothing', async (kind, view) => {
		const draft = { ...seen(), title: '' };
		await visit({ kind, frameworkId: 'known' }, draft);
		await acceptAll();
		await expect.poll(() => location.hash).toBe(`#/referentiels/known?vue=${view}`);
		expect(acceptedFramework.value).toMatchObject({ purpose: { kind }, framework: { id: draft.id } });
		expect(await readStoredFramework(draft.id)).toMatchObject({ ok: false });
	});

	it('says so when it could not be stored, and keeps the review', async () => {
		await visit({ kind: 'new' });
		vi.spyOn(console, 'error').mockImplementation(() => undefined);
		vi.spyOn(db.frameworks, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
		await acceptAll();
		await expect.poll(() => toasts.at(-1)?.text).toBe(t('review:saveFailed'));
		expect(draftInHand.value).not.toBeNull();
		expect(location.hash).toBe(reviewHref);
	});
});

describe('leaving', () => {
	it('by a link asks first, and names what goes', async () => {
		const draft = seen();
		await visit({ kind: 'new' }, draft);
		await page.getByRole('link', { name: 'ailleurs' }).click();
		await expectSays(leaving(), draft.title);
		await expectSays(leaving(), 'referentiel-officiel.pdf');
		await press('{Escape}');
		await expect.element(leaving()).not.toBeInTheDocument();
		expect(location.hash).toBe(reviewHref);
		await named('button', t('review:abandon')).click();
		await named('button', t('review:leave.go')).click();
		expect(location.hash).toBe('#/referentiels');
		expect(draftInHand.value).toBeNull();
		await expect.element(page.getByText(t('review:none.title'))).toBeVisible();
	});

	it('asks nothing where nothing was done', async () => {
		await visit({ kind: 'correct', frameworkId: 'known' }, seen(), false);
		await named('button', t('review:abandon')).click();
		expect(location.hash).toBe('#/referentiels');
	});

	it('by Back keeps the review within reach; closing the tab is held up', async () => {
		const { update } = await visit({ kind: 'new' });
		const closing = new Event('beforeunload', { cancelable: true });
		window.dispatchEvent(closing);
		expect(closing.defaultPrevented).toBe(true);
		replaceAddress('#/preuves');
		update(<p />);
		expect(toasts.at(-1)?.text).toBe(t('review:leave.kept'));
		toasts.at(-1)?.action?.run();
		await expect.poll(() => location.hash).toBe(reviewHref);
		expect(draftInHand.value).not.toBeNull();
	});
});
