// A stored archive is redacted from its leaves up: whatever held the name has a new hash, and nothing leads to the old one.
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../lib/db/asset-repository';
import { numberArchive, archiveLines, reachableAssets, redactArchive } from '../../../lib/redaction/redact-archive';
import { redactPiece } from '../../../lib/redaction/redact-piece';
import { TextFinder } from '../../../lib/redaction/text-finder';
import { tellingLines } from '../../../lib/redaction/gone-lines';
import { samplePiece } from './stored-pieces';

const name = 'Jean Dupont';

async function sampleArchive() {
	const assets = new Map<string, Blob>();
	const put = async (content: string, type: string) => {
		const blob = new Blob([content], { type });
		const sha256 = await sha256Of(blob);
		assets.set(sha256, blob);
		return `glane:${sha256}`;
	};
	const picture = await put('\u0089PNG pixels', 'image/png');
	const drawing = await put('<svg><text>Jean Dupont</text></svg>', 'image/svg+xml');
	const sheet = await put(`a{background:url("${picture}")} b::after{content:"Jean Dupont"}`, 'text/css');
	const deep = await put('<p>Cadre de <i>Jean</i> Dupont</p>', 'text/html');
	const frame = await put(`<p>Cadre</p><iframe src="${deep}"></iframe>`, 'text/html');
	const root = await put(
		`<!DOCTYPE html><html><head><style>${sheet}</style></head><body><h1>Bonjour Jean Dupont</h1><section><p>Une phrase qui doit partir.</p><img src="${picture}"></section><img src="${drawing}"><iframe src="${frame}"></iframe><p>Une phrase qui doit partir. Et une autre.</p></body></html>`,
		'text/html',
	);
	return { root: root.slice(6), assets, read: (sha256: string) => Promise.resolve(assets.get(sha256) ?? null) };
}

const textOfAll = async (assets: ReadonlyMap<string, Blob>) =>
	(await Promise.all([...assets.values()].map((blob) => blob.text()))).join('\n');

describe('a stored archive', () => {
	it('stays as it is when nothing is found', async () => {
		const { root, assets, read } = await sampleArchive();
		const archive = await numberArchive(root, read);
		const redacted = await redactArchive(archive, new Map(), new TextFinder(['absent']));
		expect(redacted.root).toBe(root);
		expect([...(await reachableAssets(redacted)).keys()].toSorted()).toEqual([...assets.keys()].toSorted());
	});

	it('loses a name in its page, frames, sheets and drawings', async () => {
		const { root, read } = await sampleArchive();
		const archive = await numberArchive(root, read);
		const redacted = await redactArchive(archive, new Map(), new TextFinder([name]));
		const left = await reachableAssets(redacted);
		expect(redacted.root).not.toBe(root);
		expect(redacted.places).toBe(4);
		expect(await textOfAll(left)).not.toMatch(/jean|dupont|data-glane-n/i);
		expect(left.size).toBe(6);
	});

	it('loses an element, its files, and its words wherever they come again', async () => {
		const { root, read } = await sampleArchive();
		const archive = await numberArchive(root, read);
		const html = archive.htmls.get(root) ?? '';
		const n = Number(/<section data-glane-n="(\d+)"/.exec(html)?.[1]);
		const elements = new Map([[n, { x: 0, y: 0, width: 300, height: 120 }]]);
		const lines = archiveLines(archive, elements);
		expect(lines).toEqual(['Une phrase qui doit partir.']);
		const redacted = await redactArchive(archive, elements, new TextFinder(tellingLines(lines)));
		const all = await textOfAll(await reachableAssets(redacted));
		expect(all).not.toContain('Une phrase qui doit partir');
		expect(all).toContain('Et une autre.');
		expect(all).toContain('width:300px!important');
		expect(all).toContain('Bonjour Jean Dupont');
	});
});

describe('a stored piece', () => {
	it('loses a name in every word of its row, its text and its reasons', async () => {
		const { root, assets, read } = await sampleArchive();
		const piece = samplePiece(root, [...assets.keys()], name);
		const archive = await numberArchive(root, read);
		const { copy, places, masks } = await redactPiece(
			piece,
			archive,
			{ texts: [name], elements: new Map(), pictures: new Map() },
			read,
		);
		const { assets: left, reasons, ...rows } = copy;
		expect(JSON.stringify([rows, [...reasons]])).not.toMatch(/jean|dupont/i);
		expect(await textOfAll(left)).not.toMatch(/jean|dupont/i);
		expect(copy.evidence.screenshot).toBeNull();
		expect(copy.evidence.id).toBe(piece.evidence.id);
		expect(copy.capture?.assets.toSorted()).toEqual([...left.keys()].toSorted());
		expect(places).toBeGreaterThan(10);
		expect(masks).toEqual({ text: 1, words: 0, element: 0, area: 0 });
	});
});
