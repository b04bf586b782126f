// The bar above the coverage: how much stands where, and everything that chooses what is shown.
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CoverageBar } from '../../../components/coverage/coverage-bar';
import { barProps as given } from './coverage-sample';
import { named, show, texts } from './show';

const t = texts.fr;

it('counts what stands where, in words, and shows it alone', async () => {
	const props = given();
	const { update } = await show(<CoverageBar {...props} />);
	const said = page
		.getByRole('group', { name: t('decide:totals.label') })
		.getByRole('button')
		.elements()
		.map((button) => button.textContent);
	expect(said).toEqual([
		`5 ${t('common:mark.empty')}`,
		`1 ${t('common:mark.partial')}`,
		`2 ${t('common:mark.gap')}`,
		`3 ${t('common:mark.full')}`,
		`0 ${t('common:mark.exempt')}`,
	]);
	await named('button', `2 ${t('common:mark.gap')}`).click();
	expect(vi.mocked(props.onOnly).mock.calls).toEqual([['gap']]);
	const pressed = given({ only: 'gap' });
	update(<CoverageBar {...pressed} />);
	await named('button', `2 ${t('common:mark.gap')}`).click();
	expect(vi.mocked(pressed.onOnly).mock.calls).toEqual([[null]]);
});

it('hands over scope, grouping, order, folding, printing and the table', async () => {
	const props = given();
	const { update } = await show(<CoverageBar {...props} />);
	await userEvent.selectOptions(named('combobox', t('dashboard:coverage.scope')), 'd-rapport');
	await userEvent.selectOptions(named('combobox', t('decide:grouping.label')), 'assessment');
	await userEvent.selectOptions(named('combobox', t('dashboard:coverage.order')), 'gaps');
	await named('button', t('dashboard:coverage.expandAll')).click();
	await named('button', t('dashboard:coverage.print')).click();
	await named('button', t('decide:table.download')).click();
	expect(vi.mocked(props.onDossier).mock.calls).toEqual([['d-rapport']]);
	expect(vi.mocked(props.onGrouping).mock.calls).toEqual([['assessment']]);
	expect(vi.mocked(props.onOrder).mock.calls).toEqual([[true]]);
	expect(vi.mocked(props.onUnfoldAll).mock.calls).toEqual([[true]]);
	expect(props.onPrint).toHaveBeenCalledTimes(1);
	expect(props.onDownload).toHaveBeenCalledTimes(1);
	const folded = given({ allUnfolded: true, dossiers: [] });
	update(<CoverageBar {...folded} />);
	await named('button', t('dashboard:coverage.collapseAll')).click();
	expect(vi.mocked(folded.onUnfoldAll).mock.calls).toEqual([[false]]);
	expect(named('combobox', t('dashboard:coverage.scope')).elements()).toEqual([]);
});
