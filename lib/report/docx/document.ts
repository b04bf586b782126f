// 01_rapport/rapport.docx: the report as Word edits it. Loaded only when an export runs: the docx library is heavy.
import {
	AlignmentType,
	Document,
	Footer,
	type IPropertiesOptions,
	Packer,
	PageNumber,
	Paragraph,
	TableOfContents,
	TabStopType,
	TextRun,
} from 'docx';
import type { Exhibit } from '../exhibit';
import { coverFacts, summaryOf } from '../cover-facts';
import type { Report } from '../model';
import { referencesOf } from '../references';
import { citationOf } from '../exhibit';
import type { Wording } from '../wording';
import { call, citationRunsOf, clean, heading, paragraph, run } from './blocks';
import { type DocxPicture, exhibitBlocks } from './exhibits';
import { type Block, partsBlocks } from './parts';
import { documentStyles, inkSoft, textWidth } from './styles';
import { coverageTable, type DocxView, factsTable } from './tables';

/** Builds the document. `pictureOf` is asked for one exhibit after the other; again for one that a later version is shown beside. */
export async function reportDocx(
	report: Report,
	wording: Wording,
	pictureOf: (exhibit: Exhibit) => Promise<DocxPicture | null>,
): Promise<Blob> {
	const { t } = wording;
	const view: DocxView = { ...wording, exhibitsById: new Map(report.exhibits.map((exhibit) => [exhibit.piece.id, exhibit])) };
	const annexes: Block[] = [];
	for (const [at, exhibit] of report.exhibits.entries()) {
		const previous = view.exhibitsById.get(exhibit.versions.previous?.id ?? '');
		const earlier = previous ? { exhibit: previous, picture: await pictureOf(previous) } : null;
		annexes.push(...exhibitBlocks(exhibit, await pictureOf(exhibit), earlier, view, at === 0));
	}
	const name = [report.title, report.identity.name].filter(Boolean).join(' – ');
	const document = new Document({
		title: clean(name),
		creator: clean(report.identity.name || t('report:doc.candidate')),
		subject: clean(report.framework.title),
		description: t('report:doc.madeBy'),
		styles: documentStyles(report.language),
		...(await pageNumbers(report)),
		sections: [
			{
				properties: {
					titlePage: true,
					page: { size: { width: 11906, height: 16838 }, margin: { top: 1276, right: 1276, bottom: 1276, left: 1276 } },
				},
				footers: { default: footer(name, view), first: new Footer({ children: [new Paragraph({})] }) },
				children: [
					...coverBlocks(report, view),
					...contentsBlocks(view),
					...partsBlocks(report, view),
					heading(t('report:doc.coverage'), 1, 'couverture', { pageBreakBefore: true }),
					coverageTable(report, view),
					heading(t('report:doc.bibliography'), 1, 'bibliographie', { pageBreakBefore: true }),
					...bibliographyBlocks(report, view),
					heading(t('report:doc.annexes'), 1, 'annexes', { pageBreakBefore: true }),
					...annexes,
				],
			},
		],
	});
	return Packer.toBlob(document);
}

/** Laying out the pages of hundreds of exhibits takes more memory than all the rest: Word is then left to do it. */
const mostLaidOut = 400;

/** Pages are counted here, so that Word opens the file without asking to update its fields. */
async function pageNumbers(report: Report): Promise<Pick<IPropertiesOptions, 'pageNumbers'>> {
	if (report.exhibits.length > mostLaidOut) return {};
	const { estimatePageNumbers } = await import('docx/layout');
	return { pageNumbers: estimatePageNumbers };
}

function coverBlocks(report: Report, { t }: DocxView): Block[] {
	return [
		paragraph(report.title, { style: 'Title' }),
		paragraph(report.framework.title, { style: 'Lead', spacing: { after: 800 } }),
		factsTable(coverFacts(report, t).map(([label, value]) => [clean(label), clean(value)] as const)),
		paragraph(summaryOf(report, t), { style: 'Lead', spacing: { before: 400 } }),
	];
}

function contentsBlocks({ t }: DocxView): Block[] {
	return [
		paragraph(t('report:doc.contents'), { style: 'ContentsTitle', pageBreakBefore: true }),
		// A content control, that Word offers to update; it is a block though its type does not say so.
		new TableOfContents(t('report:doc.contents'), { hyperlink: true, headingStyleRange: '1-2' }) as unknown as Block,
	];
}

function bibliographyBlocks(report: Report, view: DocxView): Block[] {
	return referencesOf(report).flatMap((exhibits) => {
		const [first] = exhibits;
		if (!first) return [];
		const calls = exhibits.flatMap((exhibit, at) => [run(at > 0 ? ', ' : ' – '), call(exhibit, view)]);
		return [paragraph([...citationRunsOf(citationOf(first, report.language)), ...calls], { style: 'Reference' })];
	});
}

function footer(name: string, { t }: DocxView): Footer {
	const page = new TextRun({
		children: [t('report:doc.page'), ' ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
		size: 16,
		color: inkSoft,
	});
	return new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.LEFT,
				tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
				children: [run(name, { size: 16, color: inkSoft }), new TextRun({ text: '\t', size: 16 }), page],
			}),
		],
	});
}
