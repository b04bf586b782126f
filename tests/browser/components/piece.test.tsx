// One piece in the dashboard: its head, what it proves and why, the faces of what was kept, and what is missing.
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClaimsEditor, type ClaimsEditorProps } from '../../../components/piece/claims-editor';
import { PieceHead, type PieceHeadProps } from '../../../components/piece/piece-head';
import { CaptureProgress } from '../../../components/piece/capture-progress';
import { makeEvidence } from '../../fixtures/make-evidence';
import { framework, longFramework, longTitle, longUrl, longWord, makeClaim, makeJob } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts, unfold } from './show';

const t = texts.fr;
const acts = () => ({
	onAdd: vi.fn<ClaimsEditorProps['onAdd']>(),
	onReason: vi.fn<ClaimsEditorProps['onReason']>(),
	onRemove: vi.fn<ClaimsEditorProps['onRemove']>(),
});

/** The editor over rows that change as the database would change them. */
function Editor({ on, start, ...given }: { on: ReturnType<typeof acts>; start: string[] } & Partial<ClaimsEditorProps>) {
	const [claims, setClaims] = useState(start.map((id) => makeClaim(id)));
	return (
		<ClaimsEditor
			framework={framework}
			recent={[]}
			{...given}
			claims={claims}
			onAdd={(nodeId) => {
				on.onAdd(nodeId);
				setClaims((before) => [...before, makeClaim(nodeId)]);
			}}
			onReason={on.onReason}
			onRemove={(claim, code) => {
				on.onRemove(claim, code);
				setClaims((before) => before.filter((each) => each.id !== claim.id));
			}}
		/>
	);
}

const reasons = () =>
	[...document.querySelectorAll<HTMLTextAreaElement>('.claim textarea')].map((area) => area.labels?.[0]?.textContent);
const reasonFor = (code: string) => named('textbox', t('dashboard:piece.reason', { code }));

describe('what a piece proves', () => {
	it('is listed as the référentiel orders it, criteria under their competency', async () => {
		await show(<Editor on={acts()} start={['c2.1', 'c1.1.k2', 'c1.1', 'c1.1.k1']} />);
		const codes = ['C1.1', 'C1.1.1', 'C1.1.2', 'C2.1'];
		expect(reasons()).toEqual(codes.map((code) => t('dashboard:piece.reason', { code })));
	});

	it('grows by a code and Enter', async () => {
		const on = acts();
		await show(<Editor on={on} start={['c1.1']} />);
		await page.getByRole('combobox').click();
		await press('c1.3{Enter}');
		expect(on.onAdd.mock.calls).toEqual([['c1.3']]);
		await expect.element(reasonFor('C1.3')).toBeVisible();
	});

	it('takes a reason of its own, word by word', async () => {
		const on = acts();
		await show(<Editor on={on} start={['c1.1', 'c1.2']} />);
		await userEvent.type(reasonFor('C1.2'), 'Oui');
		expect(on.onReason.mock.calls.map(([claim, reason]) => [claim.nodeId, reason])).toEqual([
			['c1.2', 'O'],
			['c1.2', 'Ou'],
			['c1.2', 'Oui'],
		]);
		await expect.element(reasonFor('C1.1')).toHaveValue('');
	});

	it('shrinks by the button of each tie, and not by Backspace in the field', async () => {
		const on = acts();
		await show(<Editor on={on} start={['c1.1', 'c1.1.k2']} />);
		await page.getByRole('combobox').click();
		await press('{Backspace}');
		expect(on.onRemove).not.toHaveBeenCalled();
		await named('button', t('dashboard:piece.removeClaim', { code: 'C1.1.2' })).click();
		expect(on.onRemove.mock.calls.map(([claim, code]) => [claim.nodeId, code])).toEqual([['c1.1.k2', 'C1.1.2']]);
		await expect.poll(reasons).toHaveLength(1);
	});

	it('ticks and unticks criteria', async () => {
		const on = acts();
		await show(<Editor on={on} start={['c1.1']} />);
		await unfold(t('popup:criteria'));
		await page.getByRole('checkbox').nth(2).click();
		expect(on.onAdd.mock.calls).toEqual([['c1.1.k3']]);
		await page.getByRole('checkbox').nth(2).click();
		expect(on.onRemove.mock.calls.map(([, code]) => code)).toEqual(['C1.1.3']);
	});

	it('leaves out ties with what the référentiel no longer has', async () => {
		await show(<Editor on={acts()} start={['c1.1', 'gone']} />);
		expect(reasons()).toHaveLength(1);
	});
});

describe('the head of a piece', () => {
	const given = (change: Partial<PieceHeadProps> = {}): PieceHeadProps => ({
		piece: makeEvidence({ title: 'Bilan', author: 'Anne Dupont' }),
		backHref: null,
		onEdit: vi.fn(),
		onDelete: vi.fn(),
		onRestore: vi.fn(),
		...change,
	});

	it('edits the title in place, on one line', async () => {
		const props = given();
		await show(<PieceHead {...props} />);
		await userEvent.fill(named('textbox', t('dashboard:piece.title')), 'Deux\nlignes');
		expect(props.onEdit).toHaveBeenLastCalledWith({ title: 'Deux lignes' });
		await expect.element(page.getByText(/^exemple\.fr · 12 mars 2026, 14.h.05 · Anne Dupont$/)).toBeVisible();
	});

	it('deletes, and leads to the page only where there is one', async () => {
		const props = given();
		const { update } = await show(<PieceHead {...props} />);
		await expect.element(named('link', t('dashboard:piece.original'))).toHaveAttribute('rel', 'noreferrer');
		await named('button', t('common:delete')).click();
		expect(props.onDelete).toHaveBeenCalledTimes(1);
		update(<PieceHead {...given({ piece: makeEvidence({ url: 'javascript:alert(1)' }) })} />);
		await expect.element(page.getByRole('link')).not.toBeInTheDocument();
	});

	it('alone on the page has a way back and the page’s heading', async () => {
		const { update } = await show(<PieceHead {...given()} />);
		await expect.element(page.getByRole('heading', { level: 2 })).toBeInTheDocument();
		update(<PieceHead {...given({ backHref: '#/preuves' })} />);
		await expectSays(page.getByRole('heading', { level: 1 }), 'Bilan');
		await expect.element(named('link', t('dashboard:piece.back'))).toHaveAttribute('href', '#/preuves');
	});

	it('in the bin says since when, and comes back', async () => {
		const piece = makeEvidence({ deletedAt: '2026-03-14T12:00:00.000Z' });
		const props = given({ piece });
		const { place } = await show(<PieceHead {...props} />);
		expect(place.textContent).toContain('14 mars 2026');
		expect(named('button', t('common:delete')).elements()).toEqual([]);
		await named('button', t('dashboard:library.restore')).click();
		expect(props.onRestore).toHaveBeenCalledTimes(1);
	});
});

describe('a capture under way', () => {
	it('says when its tab may close; failed, why, and tries again', async () => {
		const onRetry = vi.fn();
		const { update } = await show(<CaptureProgress job={makeJob({})} onRetry={onRetry} onWish={vi.fn()} />);
		const line = page.getByRole('status');
		await expectSays(line, t('dashboard:piece.runningTitle'));
		await expect.element(page.getByText(t('dashboard:piece.runningMayClose'))).not.toBeInTheDocument();
		update(<CaptureProgress job={makeJob({ state: 'durable' })} onRetry={onRetry} onWish={vi.fn()} />);
		await expectSays(line, t('dashboard:piece.runningMayClose'));
		update(<CaptureProgress job={makeJob({ state: 'failed', failure: 'interrupted' })} onRetry={onRetry} onWish={vi.fn()} />);
		await expectSays(line, t('capture:failure.interrupted.happened'));
		await named('button', t('common:retry')).click();
		expect(onRetry).toHaveBeenCalledTimes(1);
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it('has no fault, and fits 360 px, however long the words', async () => {
		const piece = makeEvidence({ title: longTitle, url: longUrl, site: longUrl, author: longWord });
		const { place } = await show(
			<article class="detail">
				<div class="detail-inner">
					<div class="detail-words">
						<PieceHead
							piece={{ ...piece, deletedAt: piece.createdAt }}
							backHref="#"
							onEdit={vi.fn()}
							onDelete={vi.fn()}
							onRestore={vi.fn()}
						/>
						<CaptureProgress job={makeJob({})} onRetry={vi.fn()} onWish={vi.fn()} />
						<CaptureProgress job={makeJob({ state: 'failed', failure: 'unexpected' })} onRetry={vi.fn()} onWish={vi.fn()} />
						<Editor on={acts()} start={['c1.1', 'c1.1.k2', 'c2.1']} framework={longFramework} />
					</div>
				</div>
			</article>,
			{ ...look, ...narrow },
		);
		for (const fold of place.querySelectorAll('details')) fold.open = true;
		await expectAccessible(place);
		expectNoSidewaysScroll(place);
	});
});
