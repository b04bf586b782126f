// What is handed in: what would be exported and what to know first, of which state and how heavy, and every outcome.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ExportState } from '../../../components/report/export-status';
import { HandInScreen, type HandInScreenProps } from '../../../components/report/handin-screen';
import { IdentityForm } from '../../../components/report/identity-form';
import { sizeOffers, sizeWeights } from './report-sample';
import { longTitle, longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, show, texts } from './show';

const t = texts.fr;
const identity = { name: 'Camille Martin', session: 'Juin 2026', company: '', role: '' };
const contents: HandInScreenProps['contents'] = {
	exhibits: 14,
	competenciesServed: 9,
	parts: [
		{ id: 'p1', title: 'Fiche « Veille »', pieces: 3, served: 2, competencies: 3 },
		{ id: 'none', title: '', pieces: 1, served: 1, competencies: 1 },
	],
	withoutReason: 0,
	withoutProof: [],
	withheld: 0,
	untagged: 0,
	unfinished: 0,
	hasName: true,
	dangling: 0,
	coverageHref: '#/couverture',
	coverHref: '#/rapport',
	checkHref: '#/rapport?vue=verification',
};
const choice = (change: Partial<HandInScreenProps['choice']> = {}): HandInScreenProps['choice'] => ({
	what: 'bundle',
	onWhat: vi.fn(),
	version: null,
	versions: [{ number: 2, note: 'Envoyée au tuteur' }],
	onVersion: vi.fn(),
	profile: 'jury',
	onProfile: vi.fn(),
	language: 'fr',
	onLanguage: vi.fn(),
	...change,
});
const size: HandInScreenProps['size'] = {
	weights: sizeWeights,
	isExact: false,
	budget: 20_000_000,
	onBudget: vi.fn(),
	offers: sizeOffers,
	onProposal: vi.fn(),
};
const given = (change: Partial<HandInScreenProps> = {}): HandInScreenProps => ({
	title: 'Rapport',
	views: { write: '#/rapport', handIn: '#/rapport?vue=remise' },
	dossier: { dossiers: [], dossierId: null, onDossier: vi.fn() },
	contents,
	choice: choice(),
	size,
	status: { state: 'idle' },
	onExport: vi.fn(),
	onCancel: vi.fn(),
	onSaveAgain: vi.fn(),
	exports: [],
	...change,
});
const running: ExportState = { state: 'running', step: 'exhibits', done: 4, total: 10 };
const finished: ExportState = {
	state: 'finished',
	what: 'bundle',
	files: [{ name: 'martin_rapport_v3_2026-06-01.zip', bytes: 12_400_000 }],
	weights: null,
	bytes: 12_400_000,
	manifestSha256: 'b'.repeat(64),
	gone: false,
	omitted: [],
};
const button = () => named('button', t('handin:export.go.bundle'));

describe('the report page, at rest', () => {
	it('hands over the cover page at every keystroke', async () => {
		const onIdentity = vi.fn();
		await show(<IdentityForm identity={identity} onIdentity={onIdentity} />);
		await userEvent.type(named('textbox', t('report:screen.company')), 'M');
		expect(onIdentity).toHaveBeenLastCalledWith({ ...identity, company: 'M' });
		await userEvent.fill(named('textbox', t('report:screen.name')), 'C. Martin');
		expect(onIdentity).toHaveBeenLastCalledWith({ ...identity, name: 'C. Martin' });
	});

	it('counts what would be exported, part by part', async () => {
		await show(<HandInScreen {...given()} />);
		const [first, second] = [...document.querySelectorAll('.export-parts tbody tr')];
		expect(first?.textContent).toBe(`Fiche « Veille »${t('report:screen.of', { count: 2, total: 3 })}3`);
		expect(second?.textContent).toContain(t('report:screen.outside'));
		expect(page.getByText(t('report:screen.toKnow')).elements()).toEqual([]);
	});

	it('says beforehand what will be missing, and leads to the gaps', async () => {
		const warned = {
			...contents,
			withoutReason: 2,
			withoutProof: ['C8.2', 'C9.1'],
			withheld: 1,
			untagged: 3,
			unfinished: 1,
			dangling: 2,
			hasName: false,
		};
		await show(<HandInScreen {...given({ contents: warned })} />);
		const lines = [...document.querySelectorAll('.notice-list li')].map((line) => line.textContent);
		expect(lines).toEqual([
			t('report:screen.noName'),
			t('report:screen.withoutReason', { count: 2 }),
			t('report:screen.withoutProof', { count: 2, codes: 'C8.2, C9.1' }),
			t('report:screen.unfinished', { count: 1 }),
			t('report:screen.untagged', { count: 3 }),
			t('handin:export.dangling', { count: 2 }),
			t('report:screen.withheld', { count: 1 }),
		]);
		await expect.element(named('link', t('report:screen.seeCoverage'))).toHaveAttribute('href', '#/couverture');
	});

	it('chooses the language, and exports', async () => {
		const props = given();
		await show(<HandInScreen {...props} />);
		await userEvent.selectOptions(named('combobox', t('report:screen.language')), 'en');
		await userEvent.selectOptions(named('combobox', t('handin:export.version')), '2');
		await userEvent.selectOptions(named('combobox', t('handin:export.profile')), 'archive');
		await page.getByRole('radio').last().click();
		await button().click();
		expect(props.choice.onLanguage).toHaveBeenCalledWith('en');
		expect(props.choice.onVersion).toHaveBeenCalledWith(2);
		expect(props.choice.onProfile).toHaveBeenCalledWith('archive');
		expect(props.choice.onWhat).toHaveBeenCalledWith('docx');
		expect(props.onExport).toHaveBeenCalledTimes(1);
	});

	it('asks which dossier only where there are several, and says what the chosen one is made of', async () => {
		const part = (id: string, title: string) => ({ id, title, assessmentId: 'e1', sections: [] });
		const note = { id: 'd1', title: 'Note de veille', parts: [part('p1', 'La veille')] };
		const cases = { id: 'd2', title: 'Cas d’entreprise', parts: [part('p2', 'Premier cas'), part('p3', 'Second cas')] };
		const onDossier = vi.fn();
		const given1 = given({ dossier: { dossiers: [note], dossierId: 'd1', onDossier } });
		const { update } = await show(<HandInScreen {...given1} />);
		expect(named('combobox', t('report:screen.dossier')).elements()).toEqual([]);
		update(<HandInScreen {...given({ dossier: { dossiers: [note, cases], dossierId: 'd2', onDossier } })} />);
		await expect.element(page.getByText('Second cas')).toBeVisible();
		await userEvent.selectOptions(named('combobox', t('report:screen.dossier')), 'd1');
		expect(onDossier).toHaveBeenCalledWith('d1');
		// A dossier without a piece says so, and the focus stays on the choice.
		(named('combobox', t('report:screen.dossier')).element() as HTMLElement).focus();
		update(<HandInScreen {...given({ dossier: { dossiers: [note, cases], dossierId: 'd1', onDossier }, empty: <p>Rien</p> })} />);
		await expect.element(page.getByText('Rien', { exact: true })).toBeVisible();
		await expect.element(named('combobox', t('report:screen.dossier'))).toHaveFocus();
		expect(button().elements()).toEqual([]);
	});

	it('lists the exports made before', async () => {
		const past = {
			id: 'x',
			number: 2,
			createdAt: '2026-05-01T10:00:00.000Z',
			bytes: 1_000_000,
			evidenceCount: 12,
			manifestSha256: 'c'.repeat(64),
			dossier: { title: 'Note de veille' },
		};
		const { place } = await show(<HandInScreen {...given({ exports: [past] })} />);
		await expect.element(page.getByRole('heading', { name: t('report:screen.previous') })).toBeVisible();
		expect(place.querySelector('.export-list li')?.textContent).toMatch(/1 mai 2026.*Note de veille.*12.*1\sMo.*c{16}…/);
	});

	it('says that older files are gone, and leads to the version that can be exported again', async () => {
		const past = {
			...{ id: 'x', number: 2, createdAt: '2026-05-01T10:00:00.000Z', bytes: 1_000_000, evidenceCount: 12 },
			...{ manifestSha256: 'c'.repeat(64), release: 'r2', againHref: '#/rapport?vue=remise&version=2' },
		};
		await show(<HandInScreen {...given({ exports: [past, { ...past, id: 'y', release: null, againHref: null }] })} />);
		await expect.element(page.getByText(t('handin:export.pastNote'))).toBeVisible();
		const link = page.getByRole('link', { name: t('handin:export.pastAgain', { number: 2 }) });
		await expect.element(link).toHaveAttribute('href', past.againHref);
		await expect.element(page.getByText(/^Brouillon exporté le 1 mai 2026/)).toBeVisible();
	});
});

describe('the report page, exporting', () => {
	it('shows how far it is, takes no second order, and can be stopped', async () => {
		const props = given({ status: running });
		const { place } = await show(<HandInScreen {...props} />);
		const bar = place.querySelector('progress');
		expect(bar?.labels[0]?.textContent).toBe(t('report:screen.progress'));
		expect(bar?.value).toBeCloseTo(0.26);
		expect(place.textContent).toContain(t('report:screen.stepCount', { done: 5, total: 10 }));
		await expectSays(page.getByRole('status').first(), t('report:screen.step.exhibits'));
		await button().click({ force: true });
		expect(props.onExport).not.toHaveBeenCalled();
		await named('button', t('common:cancel')).click();
		expect(props.onCancel).toHaveBeenCalledTimes(1);
	});

	it('never goes backwards from one step to the next', async () => {
		const { update } = await show(<HandInScreen {...given({ status: running })} />);
		const value = () => Number(page.getByRole('progressbar').element().getAttribute('value'));
		const seen = [];
		for (const step of ['preparation', 'exhibits', 'documents', 'verification'] as const) {
			for (const done of [0, 1, 2]) {
				update(<HandInScreen {...given({ status: { state: 'running', step, done, total: 2 } })} />);
				seen.push(value());
			}
		}
		expect(seen).toEqual(seen.toSorted((a, b) => a - b));
		expect(seen.at(-1)).toBeCloseTo(1);
	});

	it('announces the end in a region that was there before', async () => {
		const props = given({ status: finished });
		const { place, update } = await show(<HandInScreen {...given({ status: running })} />);
		const region = place.querySelector('output');
		update(<HandInScreen {...props} />);
		await expect.poll(() => region?.textContent).toBe(t('report:screen.done'));
		expect(place.querySelector('output')).toBe(region);
		await expect.element(page.getByText('martin_rapport_v3_2026-06-01.zip')).toBeVisible();
		await expect.element(page.getByText('b'.repeat(64))).toBeVisible();
		await named('button', t('report:screen.saveAgain')).click();
		expect(props.onSaveAgain).toHaveBeenCalledTimes(1);
		update(<HandInScreen {...given({ status: { ...finished, gone: true } })} />);
		await expect.element(page.getByText(t('report:screen.gone'))).toBeVisible();
		expect(named('button', t('report:screen.saveAgain')).elements()).toEqual([]);
	});

	it('names what the PDF had to do without, with the way to each piece', async () => {
		const omitted = [
			{ title: 'Annexe 2 — Le stand', kind: 'picture', href: '#/preuves/2' },
			{ title: 'Annexe 5 — La page', kind: 'picture', href: '#/preuves/5' },
			{ title: 'Plan de collecte', kind: 'letters', href: null },
			{ title: 'Annexe 7 — Le film', kind: 'attachment', href: '#/preuves/7' },
		] as const;
		const { place } = await show(<HandInScreen {...given({ status: { ...finished, omitted } })} />, narrow);
		await expect.element(page.getByText(t('handin:omitted.picture', { count: 2 }))).toBeVisible();
		await expect.element(page.getByText(t('handin:omitted.letters', { count: 1 }))).toBeVisible();
		expect(named('link', 'Annexe 5 — La page').element().getAttribute('href')).toBe('#/preuves/5');
		expect(place.querySelectorAll('[data-omitted] li')).toHaveLength(4);
		expectNoSidewaysScroll(place);
		await expectAccessible(place);
	});

	it.each(['storage-full', 'nothing', 'too-large', 'altered', 'no-release', 'unexpected'] as const)(
		'says what happened on %s',
		async (code) => {
			const props = given({ status: { state: 'failed', code, details: code === 'unexpected' ? 'Error: x' : '' } });
			await show(<HandInScreen {...props} />);
			const alert = page.getByRole('alert');
			await expectSays(alert, t(`report:screen.failure.${code}.happened`));
			await expectSays(alert, t(`report:screen.failure.${code}.safe`));
			expect(named('button', t('common:copyDetails')).elements()).toHaveLength(code === 'unexpected' ? 1 : 0);
			await named('button', t('common:retry')).click();
			expect(props.onExport).toHaveBeenCalledTimes(1);
		},
	);

	it('says that nothing was saved when one stopped it', async () => {
		await show(<HandInScreen {...given({ status: { state: 'cancelled' } })} />);
		await expect.element(page.getByText(t('report:screen.cancelled'))).toBeVisible();
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	const warned = {
		...contents,
		parts: contents.parts.map((part) => ({ ...part, title: longTitle })),
		withoutReason: 2,
		withoutProof: ['C8.2', 'C9.1'],
	};
	const exports = [1, 2].map((number) => ({
		id: String(number),
		number,
		createdAt: '2026-05-01T10:00:00.000Z',
		bytes: 1,
		evidenceCount: 1,
		manifestSha256: 'c'.repeat(64),
	}));
	const outcomes: ExportState[] = [
		{ state: 'idle' },
		running,
		{ ...finished, files: [1, 2].map((part) => ({ name: `${longWord}_${part}.zip`, bytes: 1 })) },
		{ state: 'cancelled' },
		{ state: 'failed', code: 'unexpected', details: longWord },
	];

	it.each(outcomes)('$state has no fault, and fits 360 px', async (status) => {
		const parts = [{ id: 'p', title: longTitle, assessmentId: 'e', sections: [] }];
		const dossiers = ['d1', 'd2'].map((id) => ({ id, title: longTitle, parts }));
		const dossier = { dossiers, dossierId: 'd1', onDossier: vi.fn() };
		const props = given({ dossier, contents: warned, exports, status });
		const { place } = await show(<HandInScreen {...props} />, { ...look, ...narrow });
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
