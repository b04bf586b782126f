// Single fiches in the XML of France compétences, written by us in the shapes that its open data takes.
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../lib/frameworks/exchange/plain-text';
import { splitCompetencies } from '../../../../lib/frameworks/exchange/split-competencies';
import { readWell, refusal } from './samples';

const labels = (text: string) => splitCompetencies(text).parts.map(({ code, label }) => [code, label].filter(Boolean).join('|'));

describe('a list of competencies', () => {
	it.each([
		['empty lines', 'Vendre un\nproduit\n\nSuivre une vente', ['Vendre un produit', 'Suivre une vente']],
		['lines', 'Vendre un produit\nSuivre une vente', ['Vendre un produit', 'Suivre une vente']],
		['dashes at the head of lines', '- Vendre un produit\n- Suivre\nune vente', ['Vendre un produit', 'Suivre une vente']],
		['stars and runs of spaces', '* Vendre un produit   * Suivre une vente', ['Vendre un produit', 'Suivre une vente']],
		['a letter and a dash', 'A - Vendre un produit B - Suivre une vente', ['Vendre un produit', 'Suivre une vente']],
		['codes at the head of lines', 'C1.1 - Vendre\nC1.2. Suivre\nC1 .3 : Clore', ['C1.1|Vendre', 'C1.2|Suivre', 'C1.3|Clore']],
		[
			'codes in running text',
			'C1.1 Vendre un produit C1.2 Suivre une vente',
			['C1.1|Vendre un produit', 'C1.2|Suivre une vente'],
		],
		['flat numbers', '12 – Vendre un produit 13 – Suivre une vente', ['Vendre un produit', 'Suivre une vente']],
		['semicolons', 'Vendre un produit ; suivre une vente ;', ['Vendre un produit', 'suivre une vente']],
		['dashes in running text', '- Vendre un produit - Suivre une vente', ['Vendre un produit', 'Suivre une vente']],
	])('is divided by %s', (_, text, expected) => {
		expect(labels(text)).toEqual(expected);
		expect(splitCompetencies(text).isWhole).toBe(false);
	});

	it('is read at once however long its blanks', () => {
		const fiche = `<p>Vendre${'\u2003'.repeat(90_000)}</p><p>Suivre</p>`;
		expect(labels(plainTextOf(fiche))).toEqual(['Vendre', 'Suivre']);
	});

	it('is kept whole where nothing divides it, hyphens of prose included', () => {
		const text = 'Choisir de conserver - ou non - une source en 3 étapes';
		expect(splitCompetencies(text)).toMatchObject({ parts: [{ code: '', label: text }], isWhole: true });
	});

	it('of one competency with its code is that one, whatever signs it has', () => {
		const text = 'C3.1 - Vendre un produit - Conseiller ; encaisser';
		expect(labels(text)).toEqual(['C3.1|Vendre un produit - Conseiller ; encaisser']);
		expect(splitCompetencies(text).isWhole).toBe(false);
	});

	it('gives its last line to the assessment, and its first words to no competency', () => {
		const list = splitCompetencies('Le candidat sait :\n- vendre\n- suivre\nÉvaluation : étude de cas');
		expect(list.parts.map(({ label }) => label)).toEqual(['vendre', 'suivre']);
		expect(list.intro).toEqual(['Le candidat sait :']);
		expect(list.assessment).toBe('Évaluation : étude de cas');
	});
});

const block = (code: string, label: string, list: string, assessment = '') =>
	`<BLOC_COMPETENCES><CODE>${code}</CODE><LIBELLE>${label}</LIBELLE><LISTE_COMPETENCES>${list}</LISTE_COMPETENCES>` +
	`<MODALITES_EVALUATION>${assessment}</MODALITES_EVALUATION></BLOC_COMPETENCES>`;
const fiche = (blocks: string, more = '') =>
	`<FICHE><ID_FICHE>1</ID_FICHE><NUMERO_FICHE>RNCP99999</NUMERO_FICHE><INTITULE>Vendeur d’essai &amp; conseil</INTITULE>` +
	`<NOMENCLATURE_EUROPE><NIVEAU>NIV5</NIVEAU><INTITULE>Niveau 5</INTITULE></NOMENCLATURE_EUROPE>` +
	`<CERTIFICATEURS><CERTIFICATEUR><SIRET_CERTIFICATEUR>0</SIRET_CERTIFICATEUR><NOM_CERTIFICATEUR>École A</NOM_CERTIFICATEUR></CERTIFICATEUR>` +
	`<CERTIFICATEUR><NOM_CERTIFICATEUR>École B</NOM_CERTIFICATEUR></CERTIFICATEUR></CERTIFICATEURS>` +
	`<CODES_ROME><ROME><CODE>D1401</CODE><LIBELLE>Commerce</LIBELLE></ROME></CODES_ROME>${more}` +
	`<BLOCS_COMPETENCES>${blocks}</BLOCS_COMPETENCES></FICHE>`;
const file = (fiches: string) =>
	`\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<FICHES><VERSION_FLUX>4.1</VERSION_FLUX>${fiches}</FICHES>`;

describe('a fiche', () => {
	it('gives title, number, level, certifiers, blocks and competencies, in three conventions', () => {
		const { framework, format, notes } = readWell(
			file(
				fiche(
					block(
						'RNCP99999BC01',
						'Vendre',
						'C1 - Accueillir un client&lt;br/&gt;C2 - Conclure',
						'&lt;p&gt;Mise en situation&lt;/p&gt;&lt;p&gt;Oral&lt;/p&gt;',
					) +
						block(
							'RNCP99999BC02',
							'Bloc facultatif : gérer',
							'<![CDATA[<ul><li>Tenir une caisse</li><li>Suivre un stock</li></ul>]]>',
						) +
						block('', 'Animer', 'Animer une équipe de vente'),
				),
			),
		);
		expect(format).toBe('rncp');
		expect(framework).toMatchObject({
			title: 'Vendeur d’essai & conseil',
			rncp: 'RNCP99999',
			level: 5,
			certifier: 'École A, École B',
			criteria: [],
		});
		expect(framework.blocks.map(({ code, printed, optional }) => [code, printed, optional])).toEqual([
			['BC01', 'RNCP99999BC01', false],
			['BC02', 'RNCP99999BC02', true],
			['B3', undefined, false],
		]);
		expect(
			framework.competencies.map(({ label, synthetic, blockId }) => [
				label,
				synthetic,
				framework.blocks.findIndex(({ id }) => id === blockId),
			]),
		).toEqual([
			['Accueillir un client', false, 0],
			['Conclure', false, 0],
			['Tenir une caisse', true, 1],
			['Suivre un stock', true, 1],
			['Animer une équipe de vente', true, 2],
		]);
		expect(framework.assessments.map(({ label, description, covers }) => [label, description, covers.length])).toEqual([
			['Mise en situation', 'Oral', 2],
		]);
		expect(notes).toEqual([
			{ code: 'codes-made', count: 5 },
			{ code: 'no-criteria', count: 5 },
			{ code: 'whole-list', count: 1 },
			{ code: 'assessment-text', count: 1 },
		]);
	});

	it('is read with a namespace, with HTML that nobody escaped, and whatever it declares', () => {
		const text =
			'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><f:FICHES xmlns:f="urn:x"><f:FICHE>' +
			'<f:INTITULE>Titre &y;</f:INTITULE><f:BLOCS_COMPETENCES><f:BLOC_COMPETENCES><f:CODE>B</f:CODE><f:LIBELLE>Bloc</f:LIBELLE>' +
			'<f:LISTE_COMPETENCES><p>Vendre</p><p>Suivre</p></f:LISTE_COMPETENCES></f:BLOC_COMPETENCES></f:BLOCS_COMPETENCES></f:FICHE></f:FICHES>';
		const { framework } = readWell(text);
		expect(framework.title).toBe('Titre &y;');
		expect(framework.competencies.map(({ label }) => label)).toEqual(['Vendre', 'Suivre']);
	});

	it('must be alone, with a title and blocks', () => {
		const one = fiche(block('B', 'Vendre', 'Vendre'));
		expect(refusal(file(one + one))).toMatchObject({ code: 'several-frameworks', format: 'rncp', found: '2' });
		expect(refusal(file(one.replace(/<INTITULE>Vend.*?<\/INTITULE>/, '')))).toMatchObject({
			code: 'missing',
			path: 'FICHE.INTITULE',
		});
		expect(refusal(file(fiche('')))).toMatchObject({ code: 'missing', path: 'FICHE.BLOCS_COMPETENCES' });
		expect(refusal(file(fiche(block('B', 'a', 'b') + block('', '', 'c'))))).toMatchObject({
			path: 'FICHE.BLOCS_COMPETENCES.BLOC_COMPETENCES[1].LIBELLE',
		});
		expect(refusal('<html><body>Bloc 1</body></html>')).toMatchObject({ code: 'unknown-format', format: null });
		expect(refusal('< rien')).toMatchObject({ code: 'broken-file' });
	});
});
