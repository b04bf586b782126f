import { describe, expect, it } from 'vitest';
import { readText } from '../../../../lib/frameworks/read/text';

const read = (text: string) => readText('r.txt', text, 'e'.repeat(64));
const texts = (text: string) =>
	read(text).blocks.flatMap((block) =>
		block.kind === 'text' ? block.paragraphs.map(({ bullet, text: each }) => [bullet, each]) : [],
	);

describe('readText', () => {
	it('makes a row of a line with tabs, a cell of each place, paragraphs of what is left of HTML', () => {
		const { blocks } = read(
			'Activité\tCritères\n---\t---\n<p>A1 Tri</p> <p>A2 Pesée</p>\t<ul style="x"> - le tri est net, - la <i>pesée</i> est juste <p>Une note suit.</p>\n',
		);
		expect(blocks).toHaveLength(2);
		expect(blocks[1]).toMatchObject({
			kind: 'row',
			cells: [
				{ column: 0, paragraphs: [{ text: 'A1 Tri' }, { text: 'A2 Pesée' }] },
				{
					column: 1,
					paragraphs: [
						{ bullet: '-', text: 'le tri est net,' },
						{ bullet: '-', text: 'la pesée est juste' },
						{ bullet: null, text: 'Une note suit.' },
					],
				},
			],
		});
	});

	it('leaves a dash in prose alone, and an empty item out', () => {
		expect(texts('Garder - ou non - un lot\n-\n- Noter le choix')).toEqual([
			[null, 'Garder - ou non - un lot'],
			['-', 'Noter le choix'],
		]);
	});

	it('cuts list items that stand on one line', () => {
		expect(texts('* Élever des plants   o Semer   o Arroser')).toEqual([
			['*', 'Élever des plants'],
			['o', 'Semer'],
			['o', 'Arroser'],
		]);
	});

	it('knows lines cut at a width, and starts a block at each blank line', () => {
		const { blocks } = read(
			'Le plan tient compte des saisons et des\nsols du jardin, il est daté.\n\nLes semis sont repiqués après la\nlevée, au bon écart.\n\nLa récolte est pesée et notée dans le\nregistre du jour, sans rature ni\noubli.\n',
		);
		expect(blocks.map((block) => block.kind === 'text' && block.isWrapped)).toEqual([true, true, true]);
	});

	it('sets page numbers and running headers aside', () => {
		const page = (number: number) => `Tri des ${number} lots\n\nDOCUMENT DU CERTIFICATEUR\n\n${number}\n`;
		const { lines } = read(`Titre\n\n${[1, 2, 3].map(page).join('\n')}`);
		expect(lines.filter(({ dropped }) => dropped === 'page-number').map(({ text }) => text)).toEqual(['1', '2', '3']);
		expect(lines.filter(({ dropped }) => dropped === 'running-header')).toHaveLength(3);
	});

	it('counts pages by form feeds', () => {
		const { pages, lines } = read('un\ftrois mots ici\fdeux mots');
		expect(pages).toBe(3);
		expect(lines.map(({ page }) => page)).toEqual([1, 2, 3]);
	});

	it('tidies what is invisible', () => {
		expect(texts('Vérifi\u00ader\u00a0: l’e\u0301tat')).toEqual([[null, 'Vérifier : l’état']]);
	});
});
