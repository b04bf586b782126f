// The exhibits, one after the other: what is seen, what it proves, where it comes from, its files, and what could not be kept.
import { formatBytes } from '../../i18n/format';
import { reportCardSentences } from '../../i18n/report-card-text';
import { type Block, cell, citationInlines, type Inline, paragraph, words } from '../content';
import { citationOf, type Exhibit, lacksReason, type Proved } from '../exhibit';
import { anchorOf } from '../part';
import { exhibitName, redactionSentences, stillLoadingText, strippedText, titleOf, withoutPage } from '../wording';
import { changeBlocks } from './exhibit-changes';
import { pictureBlocks, wholePage } from './exhibit-pictures';
import { openable } from './prose-blocks';
import type { ContentView } from './view';

export function exhibitsBlocks(view: ContentView): Block[] {
	const { exhibits } = view.report;
	if (exhibits.length === 0) return [paragraph(view.t('document:exhibits.none'), 'soft')];
	return exhibits.map((exhibit) => ({ kind: 'exhibit', exhibit, anchor: exhibit.code, blocks: exhibitBlocks(exhibit, view) }));
}

function exhibitBlocks(exhibit: Exhibit, view: ContentView): Block[] {
	const { t } = view;
	const { piece } = exhibit;
	return [
		{
			kind: 'heading',
			level: 3,
			content: [words(`${exhibitName(exhibit, view)} — ${titleOf(exhibit, view)}`)],
			anchor: null,
		},
		paragraph(t(`common:kind.${piece.kind}`), 'soft'),
		...pictureBlocks(exhibit, view),
		...changeBlocks(exhibit, view),
		...wordsOf(exhibit),
		...passage(exhibit, view),
		title(t('report:doc.whatItProves')),
		...(piece.statement.trim() ? [paragraph(piece.statement.trim())] : []),
		...(lacksReason(exhibit) ? [paragraph(t('report:doc.noReason'), 'soft')] : []),
		...(exhibit.proves.length > 0
			? [{ kind: 'list' as const, ordered: false, start: 1, items: exhibit.proves.map((line) => provedItem(line, view)) }]
			: []),
		title(t('report:doc.source')),
		paragraph(citationInlines(view.referencesByPiece.get(piece.id)?.runs ?? citationOf(exhibit, view.language))),
		...(piece.kind === 'watch-source' && piece.source.reliability.trim()
			? [paragraph(t('report:doc.reliability', { text: piece.source.reliability.trim() }))]
			: []),
		...wholePage(exhibit, view),
		...filesTable(exhibit, view),
		...reportCard(exhibit, view),
	];
}

const title = (text: string): Block => ({ kind: 'heading', level: 4, content: [words(text)], anchor: null });

/** The words of a note. */
const wordsOf = ({ words: note }: Exhibit): Block[] => {
	const text = note?.trim() ?? '';
	if (text === '') return [];
	return [{ kind: 'quote', blocks: text.split(/\n{2,}/).map((lines) => paragraph(withBreaks(lines))) }];
};

const withBreaks = (text: string): Inline[] =>
	text.split('\n').flatMap((line, at): Inline[] => [...(at > 0 ? [{ kind: 'break' as const }] : []), words(line)]);

/** The quoted passage with the words around it, and the link that leads to it on the web. */
function passage({ piece }: Exhibit, { t }: ContentView): Block[] {
	if (!piece.quote.trim()) return [];
	const { before = '', after = '', link = '' } = piece.passage ?? {};
	const href = /^https?:/i.test(link) ? openable(link) : null;
	const around = (text: string): Inline[] => (text ? [{ kind: 'text', text, soft: true }] : []);
	return [
		{
			kind: 'quote',
			blocks: [
				paragraph([
					...around(before && `${before} `),
					{ kind: 'text', text: t('document:quoted', { quote: piece.quote }), italic: true },
					...around(after && ` ${after}`),
				]),
				...(href === null ? [] : [paragraph([{ kind: 'text', text: t('report:doc.findPassage'), href }])]),
			],
		},
	];
}

/** "C1.1, critère 2 – Sources identifiées", and what the candidate says of that link alone. */
function provedItem(line: Proved, { t }: ContentView): Block[] {
	const { competencyCode: code, ordinal } = line;
	const name = ordinal === null ? code : t('report:doc.codeCriterion', { code, number: ordinal });
	return [
		paragraph([
			{ kind: 'jump', text: name, anchor: anchorOf(line.nodeId) },
			{ kind: 'text', text: ` – ${line.label}`, soft: true },
		]),
		...(line.ownReason ? [paragraph(line.ownReason)] : []),
	];
}

function filesTable(exhibit: Exhibit, { t, language }: ContentView): Block[] {
	const { files } = exhibit;
	if (files.length === 0) return [];
	return [
		{
			kind: 'table',
			caption: t('report:doc.files', { count: files.length }),
			shown: false,
			head: [[cell(t('report:doc.file')), cell(t('report:doc.size'), { align: 'end' }), cell('SHA-256')]],
			rows: files.map(({ name, bytes, sha256 }) => [
				cell(name),
				cell(formatBytes(bytes, language), { align: 'end' }),
				cell([{ kind: 'text', text: sha256, code: true }]),
			]),
			widths: [3, 1.5, 7],
			style: 'matrix',
		},
	];
}

/** What is not in the exhibit, and why: what the page lacked, what was taken out of it. */
function reportCard(exhibit: Exhibit, view: ContentView): Block[] {
	const lines = [
		withoutPage(exhibit, view),
		strippedText(exhibit, view),
		...redactionSentences(exhibit, view),
		stillLoadingText(exhibit, view),
		...reportCardSentences(exhibit.capture?.missing ?? [], view.t),
	].filter((line) => line !== null);
	if (lines.length === 0) return [];
	return [
		title(view.t(exhibit.piece.file ? 'report:doc.notExported' : 'report:doc.notKept')),
		{ kind: 'list', ordered: false, start: 1, items: lines.map((line) => [paragraph(line)]) },
	];
}
