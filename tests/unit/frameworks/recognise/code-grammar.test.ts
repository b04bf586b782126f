import { describe, expect, it } from 'vitest';
import { codeKey, codeParts, readCode } from '../../../../lib/frameworks/recognise/code-grammar';

describe('readCode', () => {
	it.each([
		['A.1.1 Le tri du courrier', 'activity', 'A.1.1', 'Le tri du courrier'],
		['A1 - Tri', 'activity', 'A1', 'Tri'],
		['A.2.2 Tri', 'activity', 'A.2.2', 'Tri'],
		['Activité type 2 : Tri', 'activity', 'A2', 'Tri'],
		['C.1.2.1 Trier', 'competency', 'C.1.2.1', 'Trier'],
		['C1.2. Trier', 'competency', 'C1.2', 'Trier'],
		['C2.4 -Trier', 'competency', 'C2.4', 'Trier'],
		['C11- Trier', 'competency', 'C11', 'Trier'],
		['C1 — Trier', 'competency', 'C1', 'Trier'],
		['C1.a Trier', 'competency', 'C1.a', 'Trier'],
		['C01.1 Trier', 'competency', 'C01.1', 'Trier'],
		['CP 3 - Trier', 'competency', 'CP3', 'Trier'],
		['A1.C2 – Trier', 'competency', 'A1.C2', 'Trier'],
		['BC01.1 - Trier', 'competency', 'BC01.1', 'Trier'],
		['Cr 1.a.1 : Le tri est fait', 'criterion', 'Cr1.a.1', 'Le tri est fait'],
		['RNCP40792BC01 - Tri', 'block', 'RNCP40792BC01', 'Tri'],
		['BLOC DE COMPETENCES N° 1 : Tri', 'block', '1', 'Tri'],
		['BLOC DE COMPETENCES 1A : TRI', 'block', '1A', 'TRI'],
		['Bloc 1bis : Tri', 'block', '1bis', 'Tri'],
		['CCP 1 - Tri', 'block', 'CCP1', 'Tri'],
		['E.1. Dossier', 'assessment', 'E.1', 'Dossier'],
		['E2.1/2.2/2.3. – Étude', 'assessment', 'E2.1/2.2/2.3', 'Étude'],
		['EC01 – Oral', 'assessment', 'EC01', 'Oral'],
		['1/ Tri', 'number', '', 'Tri'],
	])('%s', (text, kind, code, rest) => {
		expect(readCode(text)).toMatchObject({ kind, code, rest });
	});

	it('mends a code with a blank inside, and keeps it as printed', () => {
		expect(readCode('C11 .5 Trier')).toMatchObject({ code: 'C11.5', printed: 'C11 .5' });
	});

	it('marks an optional block', () => {
		expect(readCode('Bloc 4 (facultatif) : Tri')).toMatchObject({ code: '4', isOptional: true, rest: 'Tri' });
	});

	it.each(['A 3 mois de la fin', 'C1 à C5', 'C1.1, C1.2', 'Apprendre', 'E-mail', 'En 2024', 'Cas 2', '', '2024 a été', 'C12h'])(
		'finds none in « %s »',
		(text) => {
			expect(readCode(text)).toBeNull();
		},
	);
});

describe('codeKey', () => {
	it('is the same for all writings of a code', () => {
		expect(['C.1.2', 'C1.2.', 'C01.2', 'C 1.2', 'c1.2'].map(codeKey)).toEqual(Array.from({ length: 5 }, () => 'C1.2'));
		expect(codeParts('C.1.2.1')).toEqual(['1', '2', '1']);
	});
});
