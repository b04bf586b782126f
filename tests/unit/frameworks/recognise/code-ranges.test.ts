import { describe, expect, it } from 'vitest';
import { isOnlyNaming, readReferences } from '../../../../lib/frameworks/recognise/code-ranges';

const known = ['C1.1', 'C1.2', 'C1.3', 'C2.1', 'C2.2', 'C11.2', 'C11.3', 'C11.4', 'C11.5'];
const found = (text: string) => readReferences(text, ['C'], known).found;

describe('readReferences', () => {
	it.each([
		['(C1.1 à C1.3)', ['C1.1', 'C1.2', 'C1.3']],
		['(De C1.1 à C1.2)', ['C1.1', 'C1.2']],
		['(C11.2 à C11 .5)', ['C11.2', 'C11.3', 'C11.4', 'C11.5']],
		['C1.1, C1.3 et C2.2', ['C1.1', 'C1.3', 'C2.2']],
		['C1.1/1.2/2.1', ['C1.1', 'C1.2', 'C2.1']],
		['C1.1-C1.2', ['C1.1', 'C1.2']],
		['C1.2 à C2.1', ['C1.2', 'C1.3', 'C2.1']],
		['vitamine C et RNCP1234', []],
	])('%s', (text, codes) => {
		expect(found(text)).toEqual(codes);
	});

	it('says what leads nowhere, and guesses nothing', () => {
		expect(readReferences('(C1.2 à C1.5)', ['C'], known)).toEqual({ found: ['C1.2', 'C1.3'], unknown: ['C1.4', 'C1.5'] });
		expect(readReferences('C9', ['C'], known)).toEqual({ found: [], unknown: ['C9'] });
	});

	it('reads whole numbers of flat lists', () => {
		const flat = Array.from({ length: 21 }, (_, at) => `C${at + 1}`);
		expect(readReferences('E3 (C9-C13)', ['C'], flat).found).toEqual(['C9', 'C10', 'C11', 'C12', 'C13']);
	});
});

describe('isOnlyNaming', () => {
	it('tells a cell that names codes from one that prints a competency', () => {
		expect(['C1 à C3', 'C7 et C8', '(C1.1, C1.2)'].map(isOnlyNaming)).toEqual([true, true, true]);
		expect(['C1', 'C1.1', 'C1 – Planifier', ''].map(isOnlyNaming)).toEqual([false, false, false, false]);
	});
});
