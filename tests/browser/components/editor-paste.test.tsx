// What Word, LibreOffice, Google Docs and web pages put in the clipboard comes in as a section may hold it, and nothing is fetched for it.
import { describe, expect, it } from 'vitest';
import type { Prose, ProseBlock } from '../../../lib/domain/prose';
import { proseText } from '../../../lib/domain/prose';
import googleDocs from '../../fixtures/pasted/google-docs.html?raw';
import libreOffice from '../../fixtures/pasted/libreoffice.html?raw';
import word from '../../fixtures/pasted/word.html?raw';
import { enter, latestOf, newWritten, paragraph, paste, pictureHash, pixel, Section, type Written } from './section-harness';
import { show } from './show';

const said = (): string => document.querySelector('.live-editor-said')?.textContent ?? '';

async function pasted(html: string): Promise<{ prose: Prose; written: Written }> {
	const written = newWritten();
	await show(<Section written={written} />);
	await enter();
	paste(html);
	await expect.poll(() => written.changes.length).toBeGreaterThan(0);
	return { prose: latestOf(written).prose, written };
}

const item = (text: string, ...more: ProseBlock[]) => ({ type: 'listItem', content: [...paragraph(text).content, ...more] });
const link = { type: 'link', attrs: { href: 'https://exemple.example/salon' } };
const intro = {
	type: 'paragraph',
	content: [
		{ type: 'text', text: 'Le stand a reçu ' },
		{ type: 'text', text: '412 visiteurs', marks: [{ type: 'bold' }] },
		{ type: 'text', text: ' en ' },
		{ type: 'text', text: 'deux jours', marks: [{ type: 'italic' }] },
		{ type: 'footnote', attrs: { text: 'Comptage à l’entrée, par l’équipe.' } },
		{ type: 'text', text: ', voir ' },
		{ type: 'text', text: 'le site', marks: [link] },
		{ type: 'text', text: '.' },
	],
};
const heading = { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Bilan du salon' }] };
const bullets = {
	type: 'bulletList',
	content: [item('préparer', { type: 'bulletList', content: [item('réserver')] } as ProseBlock), item('tenir')],
};
const cellsOf = (block: ProseBlock | undefined): string[][] =>
	block?.type === 'table'
		? block.content.map((row) => row.content.map((cell) => proseText({ type: 'doc', content: cell.content }).trim()))
		: [];
const cells = [
	['Canal', 'Visites'],
	['Réseaux', '1 204'],
];

describe('a paste', () => {
	it('from Word: its paragraphs that look like lists are lists, its notes are footnotes, its dress stays behind', async () => {
		const { prose } = await pasted(word);
		expect(prose.content.slice(0, 3)).toEqual([heading, intro, bullets]);
		expect(prose.content[3]).toEqual({
			type: 'orderedList',
			attrs: { start: 1 },
			content: [item('premier'), item('second')],
		});
		expect(cellsOf(prose.content[4])).toEqual(cells);
		expect(prose.content.slice(5)).toEqual(paragraph('Fin.').content);
		expect(said()).toContain('1 image');
	});

	it('from LibreOffice', async () => {
		const { prose } = await pasted(libreOffice);
		expect(prose.content.slice(0, 3)).toEqual([heading, intro, bullets]);
		expect(cellsOf(prose.content[3])).toEqual(cells);
		expect(prose.content[3]).toMatchObject({ content: [{ content: [{ type: 'tableHeader' }, { type: 'tableHeader' }] }, {}] });
		expect(prose.content.slice(4)).toEqual(paragraph('Fin.').content);
	});

	it('from Google Docs', async () => {
		const { prose } = await pasted(googleDocs);
		expect(prose.content.slice(0, 3)).toEqual([heading, intro, bullets]);
		expect(cellsOf(prose.content[3])).toEqual(cells);
		expect(prose.content.slice(4)).toEqual(paragraph('Fin.').content);
		expect(said()).toContain('1 image');
	});

	it('from a hostile page: nothing runs, nothing is fetched, and no call can be smuggled in', async () => {
		const { prose } = await pasted(
			`<div onclick="x()"><p>Un <a href="javascript:alert(1)">lien</a><img src="https://ailleurs.example/x" onerror="document.title='touché'">
			<span data-call="00000000-0000-4000-8000-000000000003">appel</span><script>document.title='touché'</script></p>
			<h5>Titre</h5><figure data-sha256="${'b'.repeat(64)}">légende</figure></div>`,
		);
		expect(JSON.stringify(prose)).not.toMatch(/exhibitCall|javascript|"image"/);
		expect(proseText(prose)).toContain('Un lien');
		expect(document.title).not.toBe('touché');
		const loads = performance.getEntriesByType('resource').map(({ name }) => name);
		expect(loads.filter((name) => name.includes('ailleurs.example'))).toEqual([]);
	});

	it('stores the pictures that it carries', async () => {
		const { prose } = await pasted(`<p>Avant<img src="${pixel}" alt="Un point"></p><p>Après</p>`);
		expect(prose.content).toEqual([
			...paragraph('Avant').content,
			{ type: 'image', attrs: { sha256: pictureHash, alt: 'Un point', caption: '' } },
			...paragraph('Après').content,
		]);
		expect(said()).toBe('');
	});

	it('of plain words keeps their lines', async () => {
		const written = newWritten();
		await show(<Section written={written} />);
		await enter();
		const data = new DataTransfer();
		data.setData('text/plain', 'Une ligne\n\nUne autre');
		document
			.querySelector('.ProseMirror')
			?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
		await expect.poll(() => written.changes.length).toBeGreaterThan(0);
		expect(proseText(latestOf(written).prose).split('\n').filter(Boolean)).toEqual(['Une ligne', 'Une autre']);
	});
});
