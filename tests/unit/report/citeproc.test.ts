// citeproc as an oracle: what it makes of our CSL-JSON with a style of ISO 690 is what our formatter prints, where both know the fields.
//
// We differ on purpose, and leave these out: a DOI needs no day of consultation; mails and interviews tell no address; a title
// that is not in Latin letters is in italics with us; the spaces of French typography and the quotation marks are ours.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from 'citeproc';
import { describe, expect, it } from 'vitest';
import { bibliographyOf, type ListedSource } from '../../../lib/domain/bibliography';
import { citationLabel } from '../../../lib/domain/citation-label';
import { cslOf } from '../../../lib/report/reference-formats';
import { citationCases } from '../../fixtures/citations/cases';

const folder = join(import.meta.dirname, '../../fixtures/citations');
const style = readFileSync(join(folder, 'iso690-fr.csl'), 'utf8');
const locale = readFileSync(join(folder, 'locale-fr.xml'), 'utf8');

const shared = [
	'a web page',
	'a web page without author',
	'an anonymous web page without date',
	'an article of a journal, under its DOI',
	'an article of the press by more than three',
	'a report of a body, in a place',
	'a book',
];
const sources: ListedSource[] = citationCases
	.filter(({ name }) => shared.includes(name))
	.map(({ name, source }) => ({ ...source, id: name }));
// Two of one author and year, and a book of two.
const twins = sources.slice(0, 1).flatMap((source): ListedSource[] => [
	{ ...source, id: 'twin', title: 'Vendre autrement', canonicalUrl: 'https://exemple.fr/autrement' },
	{
		...source,
		id: 'pair',
		kind: 'document',
		title: 'Écrire pour le web',
		url: '',
		canonicalUrl: '',
		reference: {
			type: 'book',
			authors: 'Nguyen, Linh ; d’Arcy, Paul',
			edition: '3',
			place: 'Lyon',
			publisher: 'Les Presses',
			pages: '96',
		},
	},
]);
const entries = bibliographyOf([...sources, ...twins], 'author-date', [], 'fr');

/** Without the kinds of spaces, which are not what is compared. */
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim();

function oracle(): { engine: Engine; printed: Map<string, string> } {
	const exported = entries.map(({ key, work, source }) => ({
		key,
		work,
		language: '',
		note: '',
		isPress: source.source.kind === 'press',
	}));
	const items = new Map((JSON.parse(cslOf(exported)) as { id: string }[]).map((item) => [item.id, item]));
	const engine = new Engine({ retrieveLocale: () => locale, retrieveItem: (id) => items.get(id) ?? {} }, style, 'fr-FR');
	engine.setOutputFormat('html');
	engine.updateItems([...items.keys()]);
	const [{ entry_ids: ids }, texts] = engine.makeBibliography();
	const printed = texts.map((text) =>
		plain(
			text
				.replace(/<\/?i>/g, '*')
				.replace(/<[^>]+>/g, '')
				.replaceAll('&#38;', '&'),
		),
	);
	return { engine, printed: new Map(ids.map(([id = ''], at) => [id, printed[at] ?? ''])) };
}

describe('citeproc', () => {
	const { engine, printed } = oracle();

	it.each(entries.map((entry) => [entry.source.id, entry] as const))('prints %s as we do', (_, entry) => {
		const ours = entry.runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
		expect(printed.get(entry.key)).toBe(plain(ours));
	});

	it('lists them in our order', () => expect([...printed.keys()]).toEqual(entries.map(({ key }) => key)));

	it.each(entries.map((entry) => [entry.source.id, entry] as const))('cites %s as we do', (_, entry) => {
		engine.setOutputFormat('text');
		const theirs = engine.makeCitationCluster([{ id: entry.key, locator: '12' }]);
		expect(plain(theirs)).toBe(plain(citationLabel(entry.source, 'author-date', entry, 'fr', '12')));
	});
});
