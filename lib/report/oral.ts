// 05_oral/trame-orale.docx: what to tell and show at the oral, part by part, and what a jury may ask. A tree as the report is one, so that
// the same walker writes it.
import type { Prose } from '../domain/prose';
import { formatDate } from '../i18n/format';
import { type Block, cell, type ContentSection, type Inline, paragraph, type ReportContent, type Table, words } from './content';
import type { Exhibit } from './exhibit';
import type { Report } from './model';
import { exhibitsToShow } from './oral/exhibits-to-show';
import { factsOf } from './oral/facts';
import { questionsOf } from './oral/questions';
import type { ReportPart } from './part';
import { exhibitName, titleOf, type Wording } from './wording';

/** Lines to write on, under each part. */
const noteLines = 5;

/** The tree of the document; hidden parts of the outline are left out of it. */
export function oralContent(report: Report, wording: Wording): ReportContent {
	const { t, language } = wording;
	const hidden = new Set(report.outline.sections.filter((section) => section.hidden).map(({ id }) => id));
	const exhibitsById = new Map(report.exhibits.map((exhibit) => [exhibit.piece.id, exhibit]));
	const parts = report.parts.filter(({ id }) => !hidden.has(id));
	const author = report.identity.name.trim() || t('report:doc.candidate');
	const cover: ContentSection = {
		...blankSection,
		anchor: 'couverture',
		title: t('oral:title'),
		kind: 'cover',
		blocks: [
			paragraph(t('oral:title'), 'title'),
			paragraph(report.title, 'lead'),
			paragraph(`${author} – ${formatDate(report.at, language, report.timeZone)}`, 'lead'),
			paragraph(t('oral:intro')),
			timeTable(t('oral:total'), wording),
		],
	};
	return {
		language,
		title: [t('oral:title'), report.title].join(' – '),
		author,
		subject: report.framework.title,
		footer: t('oral:footer', { name: author }),
		sections: [cover, ...parts.map((part, at) => partSection(part, at, { report, exhibitsById, wording }))],
		words: { contents: t('oral:contents'), page: t('report:doc.page'), continued: '…', footnotes: t('oral:notes') },
	};
}

const blankSection = { level: 1, number: '', sectionId: null, newPage: false } as const;

type Sources = { report: Report; exhibitsById: ReadonlyMap<string, Exhibit>; wording: Wording };

function partSection(part: ReportPart, at: number, sources: Sources): ContentSection {
	const { report, exhibitsById, wording } = sources;
	const { t } = wording;
	const texts = textsOf(part, report);
	const facts = factsOf(part, texts, exhibitsById, report.called ?? new Set());
	const shown = exhibitsToShow(part, texts, exhibitsById);
	const questions = questionsOf(part, report.states, exhibitsById, wording);
	return {
		...blankSection,
		anchor: `partie-${at + 1}`,
		number: String(at + 1),
		title: part.title,
		kind: 'part',
		newPage: true,
		blocks: [
			timeTable(t('oral:time'), wording),
			heading(t('oral:facts')),
			facts.length > 0
				? listOf(
						facts.map(({ sentence, exhibit }): Inline[] => [
							words(sentence),
							...(exhibit ? [{ kind: 'text', text: ` (${exhibitName(exhibit, wording)})`, soft: true } as const] : []),
						]),
					)
				: paragraph(t('oral:noFact'), 'soft'),
			heading(t('oral:exhibits')),
			shown.length > 0
				? listOf(
						shown.map(({ exhibit, calls, criteria }): Inline[] => [
							{ kind: 'text', text: exhibitName(exhibit, wording), bold: true },
							words(` – ${titleOf(exhibit, wording)} `),
							{
								kind: 'text',
								text: `(${[t('oral:called', { count: calls }), t('oral:serves', { count: criteria })].join(', ')})`,
								soft: true,
							},
						]),
					)
				: paragraph(t('oral:noExhibit'), 'soft'),
			heading(t('oral:self')),
			selfTable(part, report, wording),
			heading(t('oral:questions')),
			questions.length > 0
				? listOf(questions.map((question): Inline[] => [words(question)]))
				: paragraph(t('oral:noQuestion'), 'soft'),
			heading(t('oral:notes')),
			linesTable(t('oral:notesCaption')),
		],
	};
}

/** The texts of the part's visible sections, in reading order. */
const textsOf = (part: ReportPart, { outline, texts }: Report): Prose[] =>
	outline.sections
		.filter(({ id, partId, hidden, gap }) => (partId === part.id || id === part.id) && !hidden && gap === null)
		.flatMap(({ id }) => texts.get(id) ?? []);

const heading = (text: string): Block => ({ kind: 'heading', level: 3, content: [words(text)], anchor: null });

const listOf = (items: readonly Inline[][]): Block => ({
	kind: 'list',
	ordered: true,
	start: 1,
	items: items.map((content) => [paragraph(content)]),
});

/** Minutes, to be filled by hand. */
const timeTable = (label: string, { t }: Wording): Table => ({
	kind: 'table',
	caption: label,
	shown: false,
	head: [],
	rows: [[cell(label, { header: true }), cell(t('oral:minutes'))]],
	widths: [1, 3],
	style: 'facts',
});

function selfTable(part: ReportPart, { assessments, levelNames }: Report, { t }: Wording): Block {
	const own = part.competencies.flatMap(({ competency }) => {
		const entry = assessments.find(({ competencyId }) => competencyId === competency.id);
		return entry && (entry.level !== null || entry.justification.trim()) ? [{ competency, entry }] : [];
	});
	if (own.length === 0) return paragraph(t('oral:noSelf'), 'soft');
	const levelText = (level: 1 | 2 | 3 | 4 | null): string =>
		level === null ? t('oral:notPlaced') : `${level} – ${levelNames[level - 1]?.trim() || t(`decide:self.levels.${level}`)}`;
	return {
		kind: 'table',
		caption: t('oral:self'),
		shown: false,
		head: [],
		rows: own.map(({ competency, entry }) => [
			cell([{ kind: 'text', text: competency.code, bold: true }, words(` ${competency.label}`)], { header: true }),
			cell(levelText(entry.level)),
			cell(entry.justification.trim() || '–'),
		]),
		widths: [4, 3, 6],
		style: 'matrix',
	};
}

const linesTable = (caption: string): Table => ({
	kind: 'table',
	caption,
	shown: false,
	head: [],
	rows: Array.from({ length: noteLines }, () => [cell([paragraph(''), paragraph('')])]),
	widths: [1],
	style: 'matrix',
});
