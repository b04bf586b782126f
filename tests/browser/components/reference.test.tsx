// How a piece is cited: the fields of its type alone, the reference as it will be printed, and what is typed kept as a date.
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ReferencePanel, type ReferencePanelProps } from '../../../components/piece/reference-panel';
import { BibliographySaves, type BibliographyFormat } from '../../../components/watch/bibliography-saves';
import type { Evidence } from '../../../lib/domain/evidence';
import { makeEvidence } from '../../fixtures/make-evidence';
import { longTitle, longWord } from './sample';
import { expectAccessible, expectNoSidewaysScroll, expectSays, looks, named, narrow, show, texts, unfold } from './show';

const t = texts.fr;
const spy = () => vi.fn<(change: Partial<Evidence>) => void>();

/** The panel over a piece that changes as its row would. */
function Panel({
	start,
	edited,
	copied = async () => true,
}: {
	start: Evidence;
	edited?: ReturnType<typeof spy>;
	copied?: ReferencePanelProps['onCopy'];
}) {
	const [piece, setPiece] = useState(start);
	return (
		<ReferencePanel
			piece={piece}
			onCopy={copied}
			onEdit={(change) => {
				edited?.(change);
				setPiece((before) => ({ ...before, ...change }));
			}}
		/>
	);
}

const article = makeEvidence({
	kind: 'page',
	title: 'Les marques locales en ligne',
	author: 'Anne Dupont',
	site: 'exemple.fr',
	publisher: 'Le Comptoir',
	publishedAt: '2026-03-12T08:00:00+01:00',
	url: 'https://exemple.fr/a',
	canonicalUrl: 'https://exemple.fr/a',
});
const labels = (): string[] => [...document.querySelectorAll('.reference-fields label')].map((label) => label.textContent);
const printed = () => page.elementLocator(document.querySelector('.reference-printed') ?? document.body);

describe('the reference of a piece', () => {
	it('is guessed, and says how the text will cite it', async () => {
		await show(<Panel start={article} />);
		await expectSays(page.elementLocator(document.querySelector('summary') ?? document.body), '(Dupont, 2026)');
		await unfold(t('cite:title'));
		await expect.element(page.getByLabelText(t('cite:type'))).toHaveValue('guess');
		expect(labels()).toEqual([t('cite:fields.authors'), t('cite:fields.container'), t('cite:date')]);
		await expect.element(page.getByLabelText(t('cite:fields.authors'))).toHaveAttribute('placeholder', 'Dupont, Anne');
		await expect.element(page.getByLabelText(t('cite:date'))).toHaveValue('12 mars 2026');
		expect([...document.querySelectorAll('.reference-printed em')].map((italic) => italic.textContent)).toEqual([
			'Le Comptoir',
			'Le Comptoir',
		]);
	});

	it('asks for the fields of its type alone, and prints them as they are typed', async () => {
		const edited = spy();
		await show(<Panel start={article} edited={edited} />);
		await unfold(t('cite:title'));
		await userEvent.selectOptions(page.getByLabelText(t('cite:type')), 'book');
		expect(labels()).toEqual(
			(['authors', 'edition', 'volume', 'place', 'publisher', 'pages', 'isbn', 'doi'] as const)
				.map((field) => t(`cite:fields.${field}`))
				.concat(t('cite:date')),
		);
		await userEvent.type(page.getByLabelText(t('cite:fields.authors')), 'Martin, Zoé ; Insee');
		await userEvent.type(page.getByLabelText(t('cite:fields.place')), 'Paris');
		await expectSays(printed(), 'MARTIN, Zoé et INSEE, 2026. Les marques locales en ligne [en ligne]. Paris\u202f: Le Comptoir.');
		expect(edited).toHaveBeenLastCalledWith({ reference: { type: 'book', authors: 'Martin, Zoé ; Insee', place: 'Paris' } });
	});

	it('keeps what is typed as a date, once it can be read', async () => {
		const edited = spy();
		await show(<Panel start={{ ...article, publishedAt: '' }} edited={edited} />);
		await unfold(t('cite:title'));
		const date = page.getByLabelText(t('cite:date'));
		await userEvent.type(date, 'mars 2025');
		await expect.element(date).toHaveValue('mars 2025');
		expect(edited).toHaveBeenLastCalledWith({ publishedAt: '2025-03' });
		await userEvent.fill(date, 'bientôt');
		await expectSays(page.elementLocator(document.querySelector('.reference-fields') ?? document.body), t('cite:dateUnread'));
		await expectSays(printed(), '[sans date]');
		await userEvent.fill(date, '12/03/2026');
		await userEvent.click(page.getByLabelText(t('cite:fields.authors')));
		await expect.element(date).toHaveValue('12 mars 2026');
	});

	it('prints of a mail only the names that are typed here', async () => {
		await show(<Panel start={{ ...article, author: 'Jeanne <jeanne@exemple.fr>', reference: { type: 'email' } }} />);
		await unfold(t('cite:title'));
		expect(labels()).toEqual([t('cite:sender'), t('cite:fields.recipient'), t('cite:date')]);
		await userEvent.type(page.getByLabelText(t('cite:sender')), 'Le Gall, Jeanne, jeanne@exemple.fr');
		await expectSays(printed(), 'LE GALL, Jeanne, 2026.');
		expect(document.querySelector('.reference-printed')?.textContent).not.toMatch(/@|https/);
	});

	it('of a note waits for a type', async () => {
		await show(<Panel start={{ ...article, kind: 'note', occasion: { at: '2026-03-12T09:00:00.000Z', place: 'Lorient' } }} />);
		await unfold(t('cite:title'));
		expect(document.querySelector('.reference-printed')).toBeNull();
		await userEvent.selectOptions(page.getByLabelText(t('cite:type')), 'interview');
		await expectSays(printed(), 'Lorient, 12 mars 2026');
	});

	it('is copied in either style, and says when it could not be', async () => {
		const copied = vi.fn<ReferencePanelProps['onCopy']>().mockResolvedValueOnce(true).mockResolvedValueOnce(false);
		await show(<Panel start={article} copied={copied} />);
		await unfold(t('cite:title'));
		await userEvent.click(named('button', t('cite:copyNamed', { style: t('cite:numeric') })));
		await expectSays(page.getByRole('status'), t('cite:copied', { style: t('cite:numeric') }));
		expect(copied.mock.calls[0]?.[0].map(({ text }) => text).join('')).toMatch(/^DUPONT, Anne\. Les marques/);
		await userEvent.click(named('button', t('cite:copyNamed', { style: t('cite:author-date') })));
		await expectSays(page.getByRole('status'), t('cite:notCopied'));
	});

	it.each(looks.flatMap((look) => (['report', 'interview'] as const).map((type) => ({ ...look, type }))))(
		'is whole and legible ($type, $language, $theme)',
		async ({ type, ...look }) => {
			const reference = { type, authors: longWord, place: longTitle };
			const { place } = await show(<Panel start={{ ...article, title: longTitle, publisher: longWord, reference }} />, {
				...look,
				...narrow,
			});
			await unfold(texts[look.language]('cite:title'));
			await expectAccessible(place);
			expectNoSidewaysScroll(place);
		},
	);
});

it('offers the bibliography in four formats', async () => {
	const saved = vi.fn<(format: BibliographyFormat) => void>();
	const { place } = await show(<BibliographySaves onSave={saved} />, narrow);
	await userEvent.click(named('button', t('cite:download.bib')));
	expect(saved).toHaveBeenCalledExactlyOnceWith('bib');
	await expectAccessible(place);
	expectNoSidewaysScroll(place);
});
