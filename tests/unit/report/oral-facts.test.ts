// The facts of the notes for the oral: what a candidate would tell a jury, as they wrote it, with the exhibit that shows it.
import { expect, it } from 'vitest';
import { buildReport } from '../../../lib/report/model';
import { factsOf } from '../../../lib/report/oral/facts';
import type { Prose, ProseInline } from '../../../lib/domain/prose';
import { samplePortfolioInput } from '../../fixtures/sample-report-input';

const report = buildReport(samplePortfolioInput);
const exhibitsById = new Map(report.exhibits.map((exhibit) => [exhibit.piece.id, exhibit]));
const [exhibit] = report.exhibits;
const id = exhibit?.piece.id ?? '';
const emptyPart = { id: 'p', title: '', chapter: null, competencies: [], criteria: [], evidenceIds: [] };
const doc = (...content: ProseInline[]): Prose => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const text = (words: string): ProseInline => ({ type: 'text', text: words });
const call: ProseInline = { type: 'exhibitCall', attrs: { evidenceId: id } };

const toldOf = (...texts: Prose[]) =>
	factsOf(emptyPart, texts, exhibitsById, new Set([id])).map((fact) => [fact.sentence, fact.exhibit?.piece.id ?? null]);

it('tells a sentence with its exhibit, and leaves nothing of the call in it', () => {
	expect(
		toldOf(doc(text('Le courriel a été ouvert par 46 % des personnes : '), call, text(', '), call, text('. Rien d’autre ici.'))),
	).toEqual([['Le courriel a été ouvert par 46 % des personnes.', id]]);
	expect(toldOf(doc(text('J’ai bâti le plan de collecte ('), call, text(').')))).toEqual([
		['J’ai bâti le plan de collecte.', id],
	]);
});

it('puts a measure before a date, and takes no footnote, heading or cell of a table for a fact', () => {
	const prose = doc(
		text('La réunion du 4 mars 2026 a tout lancé.'),
		{ type: 'footnote', attrs: { text: 'Relevé du 6 mars 2026, repris chaque mois, 12 % en plus.' } },
		text(' Les ventes ont gagné 12 % en un mois.'),
	);
	const table: Prose = {
		type: 'doc',
		content: [
			{ type: 'heading', attrs: { level: 2 }, content: [text('Un titre de section avec 14 mots.')] },
			{
				type: 'table',
				attrs: { source: null },
				content: [
					{
						type: 'tableRow',
						content: [
							{ type: 'tableCell', content: [{ type: 'paragraph', content: [text('Semaine 12, 240 € prévus, 248 € réels')] }] },
						],
					},
				],
			},
		],
	};
	expect(toldOf(table, prose)).toEqual([
		['Les ventes ont gagné 12 % en un mois.', null],
		['La réunion du 4 mars 2026 a tout lancé.', null],
	]);
});

it('finds three facts in each part of the sample, each of them different', () => {
	for (const part of report.parts) {
		const texts = report.outline.sections
			.filter(({ partId }) => partId === part.id)
			.flatMap((section) => report.texts.get(section.id) ?? []);
		const facts = factsOf(part, texts, exhibitsById, report.called ?? new Set());
		if (process.env['SHOW'])
			console.log(
				part.title,
				facts.map((fact) => [fact.sentence, fact.exhibit?.printed]),
			);
		expect(facts).toHaveLength(3);
		for (const { sentence } of facts) expect(sentence).not.toMatch(/Relevé du|\u0001|\s[.,]/u);
	}
});
