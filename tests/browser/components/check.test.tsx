// The check before handing in: what a jury misses comes first, a line leads to its place, a reason sets it aside, and it comes back.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CheckList } from '../../../components/check/check-list';
import { LinkCheck } from '../../../components/check/link-check';
import type { Finding } from '../../../lib/domain/check/finding';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, show, texts } from './show';

const t = texts.fr;
const node = (nodeId: string) => ({ kind: 'node' as const, nodeId });
const unproved = (subject: string): Finding => ({
	rule: 'criterion-unproved',
	subject,
	place: node(subject),
	values: { code: 'C1.1 · 2', label: 'Les sources sont citées avec leur date, leur auteur et l’adresse où on peut les lire' },
});
const old: Finding = {
	rule: 'source-old',
	subject: 'p1',
	place: { kind: 'piece', evidenceId: 'p1' },
	values: { title: 'Étude de 2016', year: 2016, limit: 5 },
};
const contact: Finding = {
	rule: 'contact-in-clear',
	subject: 'p2',
	place: { kind: 'piece', evidenceId: 'p2' },
	values: { title: 'Devis', count: 3, email: 2, phone: 1, iban: 0, nir: 0 },
};
const bytes: Finding = {
	rule: 'over-bytes',
	subject: 'report',
	place: { kind: 'handing-in' },
	values: { bytes: 23_400_000, limit: 20_000_000 },
};
const waiver = {
	id: 'r/source-old/p1',
	reportId: 'r',
	rule: 'source-old',
	subject: 'p1',
	reason: 'Étude fondatrice',
	at: '2026-06-01T10:00:00.000Z',
};

const acts = () => ({ onWaive: vi.fn(), onUnwaive: vi.fn(), placeHref: ({ place }: Finding) => `#/${place.kind}` });
const list = (open: Finding[], props = acts(), waived: Parameters<typeof CheckList>[0]['checked']['waived'] = []) => (
	<CheckList {...props} checked={{ open, waived }} />
);

describe('the check', () => {
	it('puts what a jury misses first, whatever the order of the findings', async () => {
		await show(list([old, unproved('k1'), unproved('k2')]));
		const titles = [...document.querySelectorAll('.check-points h2')].map((heading) => heading.textContent);
		expect(titles).toEqual([t('check:grave'), t('check:light')]);
		expect(document.querySelectorAll('[data-finding=criterion-unproved]')).toHaveLength(2);
	});

	it('tells contacts and sizes in words', async () => {
		await show(list([contact, bytes]));
		expect(document.body.textContent).toContain('Devis\u202f: 2 adresses e-mail et 1 numéro de téléphone');
		expect(document.body.textContent).toContain('23,4\u202fMo sur 20\u202fMo');
	});

	it('leads to the place that mends a finding', async () => {
		await show(list([old]));
		await expect.element(page.getByRole('link', { name: /Étude de 2016/ })).toHaveAttribute('href', '#/piece');
	});

	it('sets a finding aside with a reason, never without', async () => {
		const props = acts();
		await show(list([old], props));
		await userEvent.click(named('button', t('check:waive', { count: 1 })));
		await expect.element(page.getByLabelText(t('check:waiveReason', { count: 1 }))).toHaveFocus();
		await userEvent.keyboard('   {Enter}');
		expect(props.onWaive).not.toHaveBeenCalled();
		await userEvent.keyboard('Source fondatrice{Enter}');
		expect(props.onWaive).toHaveBeenCalledWith([old], 'Source fondatrice');
	});

	it('gives the focus back when one thinks better of it', async () => {
		await show(list([old]));
		await userEvent.click(named('button', t('check:waive', { count: 1 })));
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('button', { name: t('check:waive', { count: 1 }) })).toHaveFocus();
		expect(document.querySelector('.check-waive')).toBeNull();
	});

	it('keeps what was set aside at hand, with its reason', async () => {
		const props = acts();
		await show(list([], props, [{ finding: old, waiver }]));
		await userEvent.click(page.getByText(t('check:waived', { count: 1 })));
		await expectSays(page.getByRole('listitem'), 'Étude fondatrice');
		await userEvent.click(named('button', t('check:unwaive', { count: 1 })));
		expect(props.onUnwaive).toHaveBeenCalledWith([waiver]);
	});

	it('folds a rule that finds much, and sets all its lines aside at once', async () => {
		const props = acts();
		const many = Array.from({ length: 9 }, (_, at) => ({ ...old, subject: `p${at}` }));
		await show(list(many, props));
		expect(document.querySelector<HTMLDetailsElement>('.check-rule')?.open).toBe(false);
		await userEvent.click(page.getByRole('heading', { level: 3 }));
		await userEvent.click(named('button', t('check:waive', { count: 9 })));
		await expect.element(page.getByLabelText(t('check:waiveReason', { count: 9 }))).toHaveFocus();
		await userEvent.keyboard('Sources sans actualité{Enter}');
		expect(props.onWaive).toHaveBeenCalledWith(many, 'Sources sans actualité');
	});

	it('takes up together what was set aside together, or one of them', async () => {
		const props = acts();
		const [one, two] = ['p1', 'p2'].map((subject) => ({ ...waiver, id: `r/source-old/${subject}`, subject }));
		if (!one || !two) throw new Error('two');
		const waived = [one, two].map((each) => ({ finding: { ...old, subject: each.subject }, waiver: each }));
		await show(list([], props, waived));
		await userEvent.click(page.getByText(t('check:waived', { count: 2 })));
		await userEvent.click(named('button', t('check:unwaive', { count: 2 })));
		expect(props.onUnwaive).toHaveBeenLastCalledWith([one, two]);
		await userEvent.click(page.getByText(new RegExp(t('check:rule.source-old.title'))));
		await userEvent.click(page.getByRole('button', { name: t('check:unwaive', { count: 1 }), exact: true }).nth(1));
		expect(props.onUnwaive).toHaveBeenLastCalledWith([two]);
	});

	it.each(looks)('reads well in $language, $theme, and on a telephone', async (look) => {
		await show(list([unproved('k1'), old, contact, bytes], acts(), [{ finding: old, waiver }]), { ...look, ...narrow });
		await expectAccessible();
		expectNoSidewaysScroll(document.body);
	});
});

describe('the check of links', () => {
	const link = (props: Partial<Parameters<typeof LinkCheck>[0]>) => (
		<LinkCheck status={{ state: 'idle' }} addresses={12} onCheck={vi.fn()} onCancel={vi.fn()} {...props} />
	);

	it('asks nothing by itself, and says so', async () => {
		const onCheck = vi.fn();
		await show(link({ onCheck }));
		await expectSays(page.getByRole('region'), t('check:links.lead'));
		expect(onCheck).not.toHaveBeenCalled();
		await userEvent.click(named('button', t('check:links.act')));
		expect(onCheck).toHaveBeenCalledOnce();
	});

	it('shows how far it is, and stops', async () => {
		const onCancel = vi.fn();
		await show(link({ status: { state: 'running', done: 3, total: 12 }, onCancel }));
		await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '3');
		await userEvent.click(named('button', t('common:cancel')));
		expect(onCancel).toHaveBeenCalledOnce();
	});

	it('tells what it could not know', async () => {
		await show(link({ status: { state: 'done', checked: 12, unsure: 2 } }));
		await expectSays(page.getByRole('status'), '2 sites');
	});
});
