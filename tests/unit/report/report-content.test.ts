// The report as one tree: what is printed, under which number, and that every link in it leads somewhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as acts from '../../../lib/domain/outline-acts';
import { proseText } from '../../../lib/domain/prose';
import type { ContentSection, ReportContent } from '../../../lib/report/content';
import { blockLines, linesOf } from '../../../lib/report/content-text';
import { buildReport } from '../../../lib/report/model';
import { anyProse } from '../../fixtures/any-prose';
import { sampleInput, secretNote, withheldTitle } from './sample-report';
import { contentOf, expectSound, inlinesOf } from './sound-content';
import { ownSection, pieceIds, writtenInput } from './sample-writing';

const french = contentOf(writtenInput);
const english = contentOf({ ...writtenInput, language: 'en' });
const narrow = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');
const sectionOf = (content: ReportContent, id: string): ContentSection => {
	const found = content.sections.find(({ sectionId }) => sectionId === id);
	if (!found) throw new Error(`No section ${id}`);
	return found;
};
const linesIn = (content: ReportContent, id: string): string[] => sectionOf(content, id).blocks.flatMap(blockLines).map(narrow);

describe('the tree of the report', () => {
	it.each([
		{ name: 'written, in French', content: french },
		{ name: 'written, in English', content: english },
		{ name: 'before anything is written', content: contentOf(sampleInput) },
	])('is sound: $name', ({ content }) => {
		expectSound(content);
		for (const line of linesOf(content)) expect(line).not.toMatch(/\{\{|undefined|NaN|document:|report:|\[object/);
	});

	it('says the same in both languages: same places, same numbers', () => {
		const shape = (content: ReportContent) => content.sections.map(({ anchor, number, level }) => [anchor, number, level]);
		expect(shape(english)).toEqual(shape(french));
	});

	it('numbers chapters, parts and sections, and closes up over hidden ones', () => {
		const headings = french.sections.map(({ number, title }) => `${number} ${title}`.trim());
		expect(headings.slice(0, 12)).toEqual(
			[
				'Rapport de compétences',
				'Déclaration d’authenticité',
				'1 Contexte de travail réel',
				'2 Fiches de compétences',
				'2.1 Fiche « Veille »',
				'2.1.1 Contexte et commande',
				'2.1.2 L’équipe de veille',
				'2.1.3 Plan de collecte',
				'2.1.4 Ce que disent les données',
				'2.1.5 Consolidation de la veille',
				'2.1.6 Limites et pistes d’amélioration',
				'2.1.7 Auto-évaluation',
			].map((line) => expect.toSatisfy((heading: string) => narrow(heading) === line) as string),
		);
		const second = french.sections.find(({ number }) => number === '2.2.1');
		expect(second?.title).not.toBe('Contexte et commande');
		expect(linesOf(french).join('\n')).not.toContain('que je n’imprime pas');
		const outside = french.sections.find(({ anchor }) => anchor === 'hors-dossier');
		expect(outside).toMatchObject({ number: '4', level: 1 });
		expect(sectionOf(french, 'd-rapport.cloture.synthese').number).toBe('5');
		expect(french.sections.at(-1)).toMatchObject({ kind: 'exhibits', number: '' });
	});

	it('calls exhibits by their numbers, in the order of their first call', () => {
		const lines = linesIn(french, 'd-rapport.p1.c1.1').join('\n');
		expect(lines).toContain('J’ai construit le plan de collecte (annexe 1) puis croisé les chiffres (Dupont, 2026, p. 12).');
		expect(lines).toContain('n’a pas été diffusé : (annexe retirée), (source retirée)');
		const report = buildReport(writtenInput);
		expect(report.exhibits.slice(0, 4).map(({ piece }) => piece.id)).toEqual([
			pieceIds.bakery,
			pieceIds.barometer,
			pieceIds.campaign,
			pieceIds.untied,
		]);
		expect(report.dangling).toEqual([
			{ sectionId: 'd-rapport.p1.c1.1', evidenceId: pieceIds.withheld, why: 'withheld' },
			{ sectionId: 'd-rapport.p1.c1.1', evidenceId: pieceIds.deleted, why: 'deleted' },
		]);
	});

	it('keeps the numbers of a release, and gives a later piece a bis', () => {
		const [first, second] = [pieceIds.bakery, pieceIds.campaign];
		const frozen = { [first]: { base: 1, rank: 0 }, [second]: { base: 2, rank: 0 } };
		const content = contentOf({ ...writtenInput, frozen });
		expectSound(content);
		expect(linesIn(content, 'd-rapport.p1.c1.1').join('\n')).toContain('annexe 1 bis');
	});

	it('lists under a competency its criteria, where each is proved and why, and the proofs that the text does not call', () => {
		const lines = linesIn(french, 'd-rapport.p1.c1.1');
		expect(lines[0]).toMatch(/^C1\.1 – .* ● prouvé$|^C1\.1 – .* [○◐⚠–] /);
		expect(lines).toContain('Annexe 2 : Le baromètre donne le détail des sources interrogées.');
		expect(lines).not.toContain('Autres preuves');
		const other = linesIn(french, 'd-rapport.p2.c7.3');
		expect(other).toContain('Preuves');
		expect(other.join('\n')).toMatch(/Annexe \d+ – Page d’accueil après refonte/);
		expect(linesIn(french, 'd-rapport.p1.c1.2').join('\n')).toContain('L’outil n’a pas été acheté');
	});

	it('tells how far a required number is met, by the named items', () => {
		const lines = linesIn(french, 'd-rapport.p3.c8.1').join('\n');
		expect(lines).toContain(
			'Demandé : 2 événements au moins, dont un en présentiel, un digital. Réuni : 1. Manque : un digital.',
		);
		expect(lines).toMatch(/Salon de juin \(un en présentiel\) : annexe \d+/);
	});

	it('prints an assumed écart with its reason, and says what is not written', () => {
		expect(linesIn(french, 'd-rapport.p2.limites')).toEqual([
			'Écart assumé : cette section n’est pas traitée. Raison donnée par le candidat : La mission a été confiée à une agence.',
		]);
		expect(linesIn(french, 'd-rapport.p3.commande')).toEqual(['Cette section n’est pas rédigée.']);
		expect(linesIn(french, ownSection)).toEqual(['Mon équipe tient en trois personnes.']);
	});

	it('declares authenticity, aids among it, then says the candidate’s own words', () => {
		const lines = linesIn(french, 'd-rapport.ouverture.declaration');
		expect(lines[0]).toContain('Éloïse Dupont-Lefèvre');
		expect(lines.join('\n')).toMatch(/intelligence artificielle/);
		expect(lines.at(-2)).toBe('Relecture par ma tutrice ; correcteur orthographique ; aucune IA.');
		expect(lines.at(-1)).toContain('12 juin 2026');
	});

	it('says every state in the matrix, gaps first in words, criteria with their exhibits and sections', () => {
		const lines = linesIn(french, 'd-rapport.cloture.couverture');
		expect(lines[0]).toMatch(/^104 points examinés\. ● prouvé : \d+/);
		expect(lines.join('\n')).toMatch(/Écart assumé \(1\) : C1\.2 \(critère 2\) : L’outil n’a pas été acheté\./);
		expect(lines.join('\n')).toMatch(/Exempté \(1\) : C1\.3 \(critère 1\) : Dispense accordée par le certificateur\./);
		expect(lines.join('\n')).toMatch(/Sans preuve \(\d+\) : C1\.1 \(critères 4, 5 et 6\) ; C1\.2 \(critère 3\)/);
		expect(lines).toContain('2.1.3');
		expect(lines.some((line) => line.endsWith(' – livrables comptés'))).toBe(true);
	});

	it('keeps self-assessment apart, with the two last days that were kept', () => {
		const lines = linesIn(french, 'd-rapport.p1.auto-evaluation');
		expect(lines).toContain('3 – j’agis seul');
		expect(lines).toContain('Trois mois sans aide.');
		const synthesis = linesIn(french, 'd-rapport.cloture.synthese');
		expect(synthesis).toContain('Après le stage, 15 janvier 2026');
		expect(synthesis).toContain('15 mars 2026');
		expect(synthesis).toContain('Au 12 juin 2026');
		expect(synthesis.join('\n')).not.toContain('Arrivée');
		const named = contentOf({ ...writtenInput, levelNames: ['Débute', '', 'Maîtrise', ''] });
		expect(linesIn(named, 'd-rapport.p1.auto-evaluation')).toContain('3 – Maîtrise');
	});

	it('lists each source once, with its exhibits, and the exhibits with all that is known of them', () => {
		const references = sectionOf(french, 'd-rapport.cloture.bibliographie').blocks;
		expect(references.every((block) => block.kind === 'group' && block.role === 'reference')).toBe(true);
		const exhibits = sectionOf(french, 'd-rapport.cloture.annexes').blocks;
		expect(exhibits.every((block) => block.kind === 'exhibit')).toBe(true);
		const [, barometer] = exhibits;
		const lines = barometer ? blockLines(barometer).map(narrow) : [];
		expect(lines[0]).toBe('Annexe 2 — Baromètre 2026 : les PME françaises misent sur la vidéo courte');
		expect(lines.join('\n')).toMatch(/Capture du 14 mars 2026/);
		expect(lines.join('\n')).toContain('Fiabilité : Auteure nommée');
		expect(lines.join('\n')).toMatch(/2 images/);
		expect(linesOf(french)).toContain('Décision : deux visuels.');
	});

	it('holds nothing that must not leave the machine', () => {
		const everything = JSON.stringify(french);
		for (const secret of [secretNote, withheldTitle, 'Supprimée']) expect(everything).not.toContain(secret);
	});

	it('is sound whatever is written in it and however it is arranged, and loses no word of a visible section', () => {
		const { outline, texts } = writtenInput.rows;
		const prose = anyProse(Object.values(pieceIds));
		const ids = outline.sections.map(({ id }) => id);
		const hidden = fc.subarray(ids, { maxLength: 12 });
		const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom<1 | -1>(1, -1)), { maxLength: 6 });
		fc.assert(
			fc.property(
				fc.tuple(prose, prose, prose),
				hidden,
				moves,
				fc.constantFrom('author-date', 'numeric'),
				(written, left, moved, citations) => {
					const arranged = moved.reduce((result, [id, step]) => acts.moveBy(result, id, step), outline);
					const kept = left.reduce((result, id) => acts.setHidden(result, id, true), { ...arranged, citations });
					const [first, second, third] = ['d-rapport.ouverture.contexte', 'd-rapport.p1.c1.1', 'd-rapport.cloture.annexes'];
					const places = [first, second, third];
					const rows = {
						...writtenInput.rows,
						outline: kept,
						texts: [
							...texts.filter(({ sectionId }) => !places.includes(sectionId)),
							...written.map((each, at) => ({
								id: `t${at}`,
								reportId: outline.id,
								sectionId: places[at] ?? '',
								prose: each,
								assets: [],
								updatedAt: outline.updatedAt,
							})),
						],
					};
					const content = contentOf({ ...writtenInput, rows });
					expectSound(content);
					const all = linesOf(content).join('').replace(/\s+/g, '');
					for (const [at, each] of written.entries()) {
						if (!content.sections.some(({ sectionId }) => sectionId === places[at])) continue;
						for (const word of proseText(each).split(/\s+/)) expect(all).toContain(word);
					}
				},
			),
			{ numRuns: 40 },
		);
	}, 60_000);

	it('leads to the matrix where the section of a competency is hidden', () => {
		const { outline } = writtenInput.rows;
		const content = contentOf({
			...writtenInput,
			rows: { ...writtenInput.rows, outline: acts.setHidden(outline, 'd-rapport.p1', true) },
		});
		const exhibits = sectionOf(content, 'd-rapport.cloture.annexes').blocks.flatMap(inlinesOf);
		expect(exhibits).toContainEqual({ kind: 'jump', text: 'C1.1, critère 1', anchor: 'm-c1.1.k1' });
		expectSound(content);
	});

	it('leads nowhere that is hidden: a call of hidden exhibits is plain text', () => {
		const { outline } = writtenInput.rows;
		const sections = outline.sections.map((entry) =>
			['exhibits', 'bibliography', 'coverage', 'part'].includes(entry.kind) ? { ...entry, hidden: true } : entry,
		);
		expectSound(contentOf({ ...writtenInput, rows: { ...writtenInput.rows, outline: { ...outline, sections } } }));
	});
});
