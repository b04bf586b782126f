// The menu that saves a référentiel to a file: five formats, what each leaves behind, and the choice of criteria.
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ExportMenu } from '../../../components/framework/export-menu';
import { exchangeFormats } from '../../../lib/domain/exchange';
import { exchangeFormatName } from '../../../lib/i18n/exchange-text';
import { lossesOf } from '../../../lib/frameworks/exchange/losses';
import { framework } from './sample';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, press, show, texts, unfold } from './show';

const t = texts.fr;
const menu = (onExport = vi.fn()) => (
	<ExportMenu hasCriteria losses={(format, options) => lossesOf(framework, format, options)} onExport={onExport} />
);
const buttonOf = (name: string) => named('button', t('frameworks:exchange.save', { name }));

/** Sentences that hold these words. */
const within = (words: string) => page.getByText(words, { exact: false });

describe('the export menu', () => {
	it('stays folded, then says of each format what it is for and what it leaves behind', async () => {
		await show(menu());
		expect(document.querySelector('details')?.open).toBe(false);
		await unfold(t('frameworks:exchange.open'));
		for (const format of exchangeFormats) {
			await expect.element(buttonOf(exchangeFormatName(t, format))).toBeVisible();
			await expect.element(page.getByText(t(`frameworks:exchange.format.${format}.purpose`))).toBeVisible();
		}
		expect(page.getByText(t('frameworks:exchange.leavesNothing')).elements()).toHaveLength(2);
		const assessments = t('frameworks:exchange.loss.assessments', { count: framework.assessments.length });
		expect(within(assessments).elements()).toHaveLength(2);
	});

	it('hands over the format and the choice of criteria, by keyboard too', async () => {
		const onExport = vi.fn();
		await show(menu(onExport));
		await unfold(t('frameworks:exchange.open'));
		await buttonOf('Moodle (CSV)').click();
		expect(onExport).toHaveBeenLastCalledWith('moodle', { withCriteria: true });
		const criteria = t('frameworks:exchange.loss.criteria', { count: framework.criteria.length });
		expect(within(criteria).elements()).toHaveLength(1);
		await page.getByRole('checkbox').click();
		await expect.poll(() => within(criteria).elements().length).toBe(3);
		await press('{Tab}{Tab}{Tab}{Enter}');
		expect(onExport).toHaveBeenLastCalledWith('mahara', { withCriteria: false });
	});

	it('has no choice of criteria where there is none', async () => {
		await show(<ExportMenu hasCriteria={false} losses={() => []} onExport={() => undefined} />);
		await unfold(t('frameworks:exchange.open'));
		await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
	});

	it.each(looks)('is accessible in $language, $theme', async (look) => {
		const { place } = await show(menu(), { ...look, ...narrow });
		await unfold(texts[look.language]('frameworks:exchange.open'));
		await expectAccessible();
		expectNoSidewaysScroll(place);
	});
});
