// The annexes of the DOCX: heading, picture of the screen with its alternative text, caption, what it proves, source, files.
import { AlignmentType, ExternalHyperlink, Paragraph } from 'docx';
import { reportCardSentences } from '../../i18n/report-card-text';
import { citationOf, type Exhibit, lacksReason, mainFile } from '../exhibit';
import { anchorOf } from '../part';
import { captionOf, exhibitName, redactionSentences, stillLoadingText, strippedText, titleOf, withoutPage } from '../wording';
import { citationRunsOf, clean, heading, jump, paragraph, run } from './blocks';
import { type EarlierVersion, pairTable, versionBlocks } from './pair';
import type { Block } from './parts';
import { pictureRun } from './picture-run';
import { inkSoft } from './styles';
import type { DocxView } from './tables';

/** A picture that Word can show: WebP is not. */
export type DocxPicture = { type: 'jpg' | 'png'; bytes: Uint8Array; width: number; height: number };

// 16.5 cm by 12.5 cm at 96 pixels to the inch: heading, picture and caption then share a page.
const widest = 620;
const tallest = 470;

/** `earlier`: the version of the same page that this exhibit is shown beside. */
export function exhibitBlocks(
	exhibit: Exhibit,
	picture: DocxPicture | null,
	earlier: EarlierVersion | null,
	view: DocxView,
	first: boolean,
): Block[] {
	const { t } = view;
	const main = mainFile(exhibit);
	const missing = [
		withoutPage(exhibit, view),
		strippedText(exhibit, view),
		...redactionSentences(exhibit, view),
		stillLoadingText(exhibit, view),
		...reportCardSentences(exhibit.capture?.missing ?? [], t),
	].filter((text) => text !== null);
	return [
		heading(`${exhibitName(exhibit, view)} – ${titleOf(exhibit, view)}`, 2, exhibit.code, { pageBreakBefore: !first }),
		...(earlier ? [pairTable(exhibit, picture, earlier, view)] : picture ? [pictureParagraph(exhibit, picture, view)] : []),
		paragraph([run(exhibitName(exhibit, view), { bold: true }), run(` – ${captionOf(exhibit, view)}`)], { style: 'Caption' }),
		...(exhibit.words?.trim()
			? exhibit.words
					.trim()
					.split(/\n+/)
					.map((line) => paragraph(line))
			: []),
		...passageBlocks(exhibit, view),
		...versionBlocks(exhibit, view),
		...(exhibit.piece.statement.trim() ? [paragraph(exhibit.piece.statement)] : []),
		...(lacksReason(exhibit) ? [paragraph([run(t('report:doc.noReason'), { italics: true, color: inkSoft })])] : []),
		...exhibit.proves.map((proof) => {
			const name =
				proof.ordinal === null
					? proof.competencyCode
					: t('report:doc.codeCriterion', { code: proof.competencyCode, number: proof.ordinal });
			const own = proof.ownReason ? [run(` ${proof.ownReason}`)] : [];
			return paragraph(
				[jump(name, anchorOf(proof.nodeId), { bold: true }), run(` – ${proof.label}.`, { color: inkSoft }), ...own],
				{ style: 'Proof' },
			);
		}),
		paragraph(
			[
				run(`${t('report:doc.source')}${t('report:doc.colon')}`, { bold: true }),
				...citationRunsOf(citationOf(exhibit, view.language)),
			],
			{ style: 'Facts' },
		),
		...(main
			? [
					paragraph([run(`SHA-256 (${exhibit.folder}/${main.name})${t('report:doc.colon')}`, { bold: true }), run(main.sha256)], {
						style: 'Facts',
					}),
				]
			: []),
		...(missing.length > 0
			? [
					paragraph([run(`${t('report:doc.notKept')}${t('report:doc.colon')}`, { bold: true }), run(missing.join(' '))], {
						style: 'Facts',
					}),
				]
			: []),
	];
}

/** The quoted passage with the words around it, and the link that leads to it on the web. */
function passageBlocks({ piece }: Exhibit, { t }: DocxView): Paragraph[] {
	if (!piece.quote) return [];
	const { before = '', after = '', link = '' } = piece.passage ?? {};
	const soft = { color: inkSoft };
	const href = /^https?:/i.test(link) && URL.canParse(link) ? clean(new URL(link).href) : null;
	return [
		paragraph(
			[
				...(before ? [run(`${before} `, soft)] : []),
				run(`« ${piece.quote} »`, { italics: true }),
				...(after ? [run(` ${after}`, soft)] : []),
			],
			{ style: 'Proof' },
		),
		...(href
			? [
					paragraph(
						[new ExternalHyperlink({ link: href, children: [run(t('report:doc.findPassage'), { style: 'Hyperlink' })] })],
						{
							style: 'Proof',
						},
					),
				]
			: []),
	];
}

function pictureParagraph(exhibit: Exhibit, picture: DocxPicture, view: DocxView): Paragraph {
	return new Paragraph({
		alignment: AlignmentType.CENTER,
		keepNext: true,
		spacing: { before: 80, after: 80, line: 240, lineRule: 'auto' },
		children: [pictureRun(exhibit, picture, { widest, tallest }, view)],
	});
}
