// The report as one tree, in the words of its language: what HTML, DOCX and Typst print, each in its own way and all the same.
import type { ContentSection, ReportContent } from './content';
import { withLiveLinks } from './content/live-links';
import { type Heading, numberedSections } from './content/numbered-sections';
import { outsideBlocks, sectionBlocks } from './content/section-blocks';
import { type ContentView, viewOf } from './content/view';
import type { Report } from './model';
import type { Wording } from './wording';

/**
 * Builds the tree. Hashes, sizes and paths of the exhibits' files are in it once the report has them (`exhibit.files`); before, pictures
 * name their stored assets alone. Anchors are unique, and every link leads to one. `withProse` false leaves out what the candidate wrote,
 * and keeps the numbers and the order that it gives to all the rest.
 */
export function reportContent(report: Report, wording: Wording, { withProse = true } = {}): ReportContent {
	const view = viewOf(report, wording, withProse);
	const { t, language } = wording;
	const headings = withOutside(numberedSections(report.outline), view);
	const numbers = new Map(headings.flatMap(({ section, number }) => (section ? [[section.id, number] as const] : [])));
	const sections = headings.map((heading): ContentSection => {
		const { section, ...shown } = heading;
		if (heading.anchor === outsideAnchor && report.outside) return { ...shown, blocks: outsideBlocks(report.outside, view) };
		if (!section) return { ...shown, blocks: [] };
		const blocks = sectionBlocks(section, heading.level, numbers, view);
		return { ...shown, title: section.kind === 'cover' ? report.title : shown.title, blocks };
	});
	return {
		language,
		title: report.title,
		author: report.identity.name.trim() || t('report:doc.candidate'),
		subject: report.framework.title,
		footer: [report.title, report.identity.name.trim(), report.version === null ? t('report:doc.draft') : `v${report.version}`]
			.filter(Boolean)
			.join(' – '),
		sections: withLiveLinks(sections),
		words: {
			contents: t('report:doc.contents'),
			page: t('report:doc.page'),
			continued: t('document:continued'),
			footnotes: t('document:footnotes'),
		},
	};
}

const outsideAnchor = 'hors-dossier';

/** What lies outside the dossier comes after its last part, numbered as a part around the chapters is. */
function withOutside(headings: Heading[], { report, t }: ContentView): Heading[] {
	if (!report.outside) return headings;
	const at = headings.findLastIndex(({ section }) => section?.kind === 'part' || section?.partId) + 1;
	const before = headings.slice(0, at).findLast(({ level, number }) => level === 1 && number !== '');
	const number = Number(before?.number ?? 0) + 1;
	const outside: Heading = {
		anchor: outsideAnchor,
		level: 1,
		number: String(number),
		title: t('report:doc.outside'),
		kind: 'part',
		sectionId: null,
		newPage: true,
		section: null,
	};
	const after = headings.slice(at).map((heading) => ({ ...heading, number: shifted(heading.number) }));
	return [...headings.slice(0, at), outside, ...after];
}

/** "4.1" becomes "5.1". */
const shifted = (number: string): string => number.replace(/^\d+/, (first) => String(Number(first) + 1));
