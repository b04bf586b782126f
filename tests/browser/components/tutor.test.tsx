// The tutor's review: the file to send, what came back, comments ticked off one by one.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TutorScreen, type TutorScreenProps } from '../../../components/tutor/tutor-screen';
import type { Review } from '../../../lib/domain/review';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, show, texts } from './show';

const t = texts.fr;
const place = { anchor: 's-1', title: '1.1.1 Plan de collecte', evidenceId: null };
const review: Review = {
	id: 'r1',
	reportId: 'f/d',
	release: 2,
	reviewer: { name: 'Paule Martin', role: 'Tutrice' },
	comments: [
		{ ...place, id: 'c1', quote: 'trois sources', text: 'Dites lesquelles.\nEt pourquoi.' },
		{ ...place, anchor: 's-partie', title: '1.2 Une section retirée', id: 'c2', quote: '', text: 'À développer.' },
	],
	confirmations: [{ ...place, text: 'J’étais présente.' }],
	reviewedAt: '2026-06-12T10:00:00.000Z',
	importedAt: '2026-06-13T10:00:00.000Z',
	settled: ['c2'],
};
const screen = (change: Partial<TutorScreenProps> = {}) => (
	<TutorScreen
		choices={[{ value: 'brouillon', label: t('tutor:draft') }]}
		chosen="brouillon"
		onChoose={vi.fn()}
		making={{ state: 'idle' }}
		onMake={vi.fn()}
		onCancel={vi.fn()}
		reviews={[review]}
		onFile={vi.fn()}
		fault={null}
		placeHref={({ anchor }) => (anchor === 's-1' ? '#/rapport/s1' : null)}
		onSettle={vi.fn()}
		onRemove={vi.fn()}
		{...change}
	/>
);

describe('the tutor’s review', () => {
	it('tells what to do while nothing came back', async () => {
		await show(screen({ reviews: [] }));
		await expectSays(page.getByRole('region', { name: t('tutor:received') }), t('tutor:none.title'));
	});

	it('leads to the place of each comment, and says when it is gone', async () => {
		await show(screen());
		await expect.element(named('link', place.title).first()).toHaveAttribute('href', '#/rapport/s1');
		expect(document.body.textContent).toContain(`1.2 Une section retirée – ${t('tutor:gone')}`);
		expect(document.body.textContent).toContain(t('tutor:left', { count: 1 }));
	});

	it('ticks off a comment, and opens it again', async () => {
		const onSettle = vi.fn();
		await show(screen({ onSettle }));
		await userEvent.click(page.getByLabelText(t('tutor:settle')).first());
		await userEvent.click(page.getByLabelText(t('tutor:settle')).nth(1));
		expect(onSettle.mock.calls).toEqual([
			[review, 'c1', true],
			[review, 'c2', false],
		]);
	});

	it('says what is wrong with a file, and stops what takes long', async () => {
		const onCancel = vi.fn();
		await show(screen({ fault: t('tutor:fault.other-report'), making: { state: 'running', done: 3, total: 40 }, onCancel }));
		await expectSays(page.getByRole('alert'), t('tutor:fault.other-report'));
		await userEvent.click(named('button', t('common:cancel')));
		expect(onCancel).toHaveBeenCalledOnce();
	});

	it.each(looks)('reads well in $language, $theme, and on a telephone', async (look) => {
		await show(screen(), { ...look, ...narrow });
		await expectAccessible();
		expectNoSidewaysScroll(document.body);
	});
});
