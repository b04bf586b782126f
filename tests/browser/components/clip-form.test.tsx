// The clip form by hand: a code and Enter tag the piece, Enter ends, Escape asks, and no keystroke is lost.
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClipBanner } from '../../../components/clip-banner';
import { ClipForm, type ClipFormProps } from '../../../components/clip-form';
import type { EvidenceEdit } from '../../../lib/domain/evidence';
import { makeEvidence } from '../../fixtures/make-evidence';
import { framework, longFramework, longTitle, longUrl, makeCapture, makeJob } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, press, show, texts, unfold } from './show';

const t = texts.fr;
const acts = () => ({
	onEdit: vi.fn<ClipFormProps['onEdit']>(),
	onTie: vi.fn<ClipFormProps['onTie']>(),
	onUntie: vi.fn<ClipFormProps['onUntie']>(),
	onDone: vi.fn<ClipFormProps['onDone']>(),
	onDiscard: vi.fn<ClipFormProps['onDiscard']>(),
});

/** The form with what its page would remember: edits and ties. */
function Form({ on, ...given }: { on: ReturnType<typeof acts> } & Partial<ClipFormProps>) {
	const [evidence, setEvidence] = useState(given.evidence ?? makeEvidence({ title: 'Un article' }));
	const [tied, setTied] = useState(given.tied ?? []);
	const state = {
		job: makeJob({ state: 'done' }),
		capture: makeCapture({}),
		hasAccess: true,
		onAllow: vi.fn(),
		onRetry: vi.fn(),
		onWish: vi.fn(),
		onWait: vi.fn(),
	};
	return (
		<ClipForm
			framework={framework}
			recent={[]}
			thumbnail={null}
			untagged={0}
			state={state}
			links={{ inbox: '#inbox', dashboard: '#dashboard', welcome: '#welcome' }}
			{...given}
			{...on}
			evidence={evidence}
			tied={tied}
			onEdit={(edit: EvidenceEdit) => {
				on.onEdit(edit);
				setEvidence((before) => ({ ...before, ...edit }));
			}}
			onTie={(id) => {
				on.onTie(id);
				setTied((before) => [...before, id]);
			}}
			onUntie={(id) => {
				on.onUntie(id);
				setTied((before) => before.filter((each) => each !== id));
			}}
		/>
	);
}

const statement = () => named('textbox', t('popup:statement'));

describe('the clip form', () => {
	it('is ready for a code: typing it and Enter adds a chip, and does not end the clip', async () => {
		const on = acts();
		await show(<Form on={on} />);
		await expect.element(page.getByRole('combobox')).toHaveFocus();
		await press('c1.2{Enter}');
		await expect.element(named('button', t('common:removeNamed', { name: 'C1.2' }))).toBeVisible();
		expect(on.onTie.mock.calls).toEqual([['c1.2']]);
		expect(on.onDone).not.toHaveBeenCalled();
		await press('{Enter}');
		expect(on.onDone).toHaveBeenCalledTimes(1);
	});

	it('ends on Enter in the statement; Shift+Enter adds a line', async () => {
		const on = acts();
		await show(<Form on={on} />);
		await userEvent.type(statement(), 'Un{Shift>}{Enter}{/Shift}deux');
		expect(on.onDone).not.toHaveBeenCalled();
		await press('{Enter}');
		expect(on.onDone).toHaveBeenCalledTimes(1);
		await expect.element(statement()).toHaveValue('Un\ndeux');
	});

	it('keeps the lines of a note; Ctrl+Enter ends', async () => {
		const on = acts();
		await show(<Form on={on} />);
		await unfold(t('popup:more'));
		await userEvent.type(named('textbox', t('capture:note')), 'Un{Enter}deux');
		await expect.element(named('textbox', t('capture:note'))).toHaveValue('Un\ndeux');
		expect(on.onDone).not.toHaveBeenCalled();
		await press('{Control>}{Enter}{/Control}');
		expect(on.onDone).toHaveBeenCalledTimes(1);
	});

	it('saves every keystroke', async () => {
		const on = acts();
		await show(<Form on={on} />);
		await userEvent.type(statement(), 'Oui');
		expect(on.onEdit.mock.calls).toEqual([[{ statement: 'O' }], [{ statement: 'Ou' }], [{ statement: 'Oui' }]]);
		await userEvent.fill(named('textbox', t('popup:title')), 'Autre titre');
		expect(on.onEdit).toHaveBeenLastCalledWith({ title: 'Autre titre' });
		await unfold(t('popup:more'));
		await named('checkbox', t('capture:withheld')).click();
		expect(on.onEdit).toHaveBeenLastCalledWith({ withheld: true });
	});

	it('asks for the source once the piece is one of the veille', async () => {
		const on = acts();
		await show(<Form on={on} />);
		await unfold(t('popup:more'));
		const name = named('textbox', t('capture:source.name'));
		await expect.element(name).not.toBeInTheDocument();
		await userEvent.selectOptions(named('combobox', t('capture:kind')), 'watch-source');
		expect(on.onEdit).toHaveBeenLastCalledWith({ kind: 'watch-source' });
		await userEvent.fill(name, 'Stratégies');
		await userEvent.selectOptions(named('combobox', t('capture:source.kind')), 'press');
		await userEvent.fill(named('textbox', t('capture:source.reliability')), 'Rédaction nommée');
		const source = { name: 'Stratégies', kind: 'press', reliability: 'Rédaction nommée' };
		expect(on.onEdit).toHaveBeenLastCalledWith({ source });
	});

	it('offers the criteria of what was tied, to tick or not', async () => {
		const on = acts();
		const [criterion] = framework.criteria;
		await show(<Form on={on} tied={['c1.1']} />);
		await unfold(t('popup:criteria'));
		const box = named('checkbox', criterion?.label ?? '');
		await box.click();
		expect(on.onTie).toHaveBeenLastCalledWith('c1.1.k1');
		await expect.element(page.getByText(t('popup:criteriaTicked', { ticked: 1, total: 6 }))).toBeVisible();
		await box.click();
		expect(on.onUntie).toHaveBeenLastCalledWith('c1.1.k1');
	});

	it('says how many pieces wait, and where a référentiel is chosen', async () => {
		const on = acts();
		const { update } = await show(<Form on={on} untagged={3} />);
		await expect.element(named('link', t('popup:inbox', { count: 3 }))).toHaveAttribute('href', '#inbox');
		update(<Form on={on} framework={null} />);
		await expect.element(named('link', t('popup:chooseFramework'))).toHaveAttribute('href', '#welcome');
		expect(page.getByRole('listbox').elements()).toEqual([]);
		expect(document.querySelector('.picker')).toBeNull();
	});
});

describe('discarding', () => {
	it('asks on Escape, and gives the place back when one keeps the piece', async () => {
		const on = acts();
		await show(<Form on={on} />);
		await statement().click();
		await press('{Escape}');
		const question = page.getByRole('alertdialog');
		await expectSays(question, t('popup:discardAsk', { title: 'Un article' }));
		await expect.element(question.getByRole('button', { name: t('popup:discard') })).toHaveFocus();
		await press('{Escape}');
		await expect.element(question).not.toBeInTheDocument();
		await expect.element(statement()).toHaveFocus();
		expect(on.onDiscard).not.toHaveBeenCalled();
	});

	it('takes one key to ask and one to confirm', async () => {
		const on = acts();
		await show(<Form on={on} />);
		await press('{Escape}');
		await expect.element(named('button', t('popup:discard'))).toHaveFocus();
		await press('{Enter}');
		expect(on.onDiscard).toHaveBeenCalledTimes(1);
		expect(on.onDone).not.toHaveBeenCalled();
	});

	it('comes back to its button when that asked', async () => {
		await show(<Form on={acts()} />);
		await named('button', t('popup:discard')).click();
		await named('button', t('popup:discardKeep')).click();
		await expect.element(named('button', t('popup:discard'))).toHaveFocus();
	});
});

describe('what the form says first', () => {
	const banner = { saveFailed: false, isDeleted: false, refusal: null, earlier: [], comparedTo: null, resumedFrom: null };
	const on = () => ({
		onSaveAgain: vi.fn(),
		onRestore: vi.fn(),
		onKeepBoth: vi.fn(),
		onCompare: vi.fn(),
		onDrop: vi.fn(),
		onAnew: vi.fn(),
	});

	it('an earlier capture of the page, with both ways out', async () => {
		const does = on();
		await show(<ClipBanner {...banner} earlier={['2026-03-10T08:00:00.000Z', '2026-03-11T08:00:00.000Z']} {...does} />);
		await expectSays(page.getByRole('status'), '11 mars 2026');
		await named('button', t('capture:keepBoth')).click();
		await named('button', t('capture:dropThis')).click();
		expect([does.onKeepBoth.mock.calls.length, does.onDrop.mock.calls.length]).toEqual([1, 1]);
	});

	it('the way to compare it with the earlier one, and to take that back', async () => {
		const does = on();
		const when = '2026-03-11T08:00:00.000Z';
		const { update } = await show(<ClipBanner {...banner} earlier={['2026-03-10T08:00:00.000Z', when]} {...does} />);
		await named('button', t('capture:compareWith', { when: '11 mars 2026' })).click();
		update(<ClipBanner {...banner} earlier={[when]} comparedTo={when} {...does} />);
		await expectSays(page.getByRole('status'), t('capture:compared', { when: '11 mars 2026' }));
		await named('button', t('common:undo')).click();
		expect(does.onCompare.mock.calls).toEqual([[when], [null]]);
	});

	it('that the piece was deleted elsewhere, and the way to have it back', async () => {
		const does = on();
		await show(<ClipBanner {...banner} isDeleted {...does} />);
		await expectSays(page.getByRole('status'), t('capture:deletedElsewhere'));
		await named('button', t('capture:restore')).click();
		expect(does.onRestore).toHaveBeenCalledTimes(1);
	});

	it('words that were not saved, aloud, and a capture taken up again', async () => {
		const does = on();
		const { update } = await show(<ClipBanner {...banner} saveFailed {...does} />);
		await expectSays(page.getByRole('alert'), t('capture:saveFailed'));
		await named('button', t('common:retry')).click();
		expect(does.onSaveAgain).toHaveBeenCalledTimes(1);
		update(<ClipBanner {...banner} resumedFrom="2026-03-10T08:00:00.000Z" refusal="no-tab" {...does} />);
		await named('button', t('capture:captureAnew')).click();
		expect(does.onAnew).toHaveBeenCalledTimes(1);
		await expectSays(page.getByRole('status'), t('capture:failure.noTab.happened'));
	});
});

describe.each(looks)('for everyone, in $language, $theme', (look) => {
	it('has no fault, folded, unfolded or asking', async () => {
		const evidence = makeEvidence({ title: 'Un article', kind: 'watch-source' });
		const { place } = await show(
			<Form
				on={acts()}
				evidence={evidence}
				tied={['c1.1', 'c2.1']}
				untagged={4}
				banner={
					<ClipBanner
						saveFailed
						isDeleted
						onRestore={vi.fn()}
						refusal="page-gone"
						earlier={['2026-03-10T08:00:00.000Z']}
						comparedTo={null}
						resumedFrom={null}
						onCompare={vi.fn()}
						onSaveAgain={vi.fn()}
						onKeepBoth={vi.fn()}
						onDrop={vi.fn()}
						onAnew={vi.fn()}
					/>
				}
			/>,
			{ ...look, height: 1600 },
		);
		await expectAccessible(place);
		for (const fold of place.querySelectorAll('details')) fold.open = true;
		await expectAccessible(place);
		await press('{Escape}');
		await expect.element(page.getByRole('alertdialog')).toBeVisible();
		await expectAccessible(place);
	});

	it('fits 360 px, however long the words', async () => {
		const evidence = makeEvidence({ title: longTitle, url: longUrl, site: longUrl, kind: 'watch-source' });
		const { place } = await show(
			<Form on={acts()} evidence={evidence} framework={longFramework} tied={['c1.1', 'c1.2']} untagged={10_000} />,
			{ ...look, ...narrow },
		);
		for (const fold of place.querySelectorAll('details')) fold.open = true;
		await page.getByRole('combobox').first().click();
		await expect.element(page.getByRole('listbox')).toBeVisible();
		expectNoSidewaysScroll(place);
		await press('{Escape}{Escape}');
		await expect.element(page.getByRole('alertdialog')).toBeVisible();
		expectNoSidewaysScroll(place);
	});
});
