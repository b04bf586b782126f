// A whole bundle, written to a real zip and opened by the tools a jury has: unzip and sha256sum.
import { execFileSync } from 'node:child_process';
import {
	closeSync,
	mkdtempSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundlePlan, planBundle } from '../../../lib/bundle/plan';
import { manifestHashCommand } from '../../../lib/bundle/readme';
import { verifyBundle } from '../../../lib/bundle/verify';
import { writeBundle } from '../../../lib/bundle/write-bundle';
import type { ByteSource } from '../../../lib/bundle/zip-reader';
import { reportDocx } from '../../../lib/report/docx/document';
import { buildReport } from '../../../lib/report/model';
import { oralContent } from '../../../lib/report/oral';
import { reportContent } from '../../../lib/report/report-content';
import { wordingIn } from '../../../lib/report/report-wording';
import { sampleInput, secretNote, withheldTitle } from '../report/sample-report';

const folder = mkdtempSync(join(tmpdir(), 'glane-bundle-'));
const zip = join(folder, 'dossier.zip');
const report = buildReport(sampleInput);
const types = new Map(
	report.exhibits.flatMap(({ capture, piece }): [string, string][] => [
		...(capture?.root ? [[capture.root, 'text/html'] as [string, string]] : []),
		...(piece.screenshot ? [[piece.screenshot, 'image/webp'] as [string, string]] : []),
	]),
);
let plan: BundlePlan;

const sourceOf = (path: string): ByteSource => ({
	size: statSync(path).size,
	read: (at, length) => {
		const file = openSync(path, 'r');
		const bytes = new Uint8Array(length);
		readSync(file, bytes, 0, length, at);
		closeSync(file);
		return bytes;
	},
});

beforeAll(async () => {
	plan = planBundle(report, { assetTypes: types, textIds: new Set(report.exhibits.slice(2).map(({ piece }) => piece.id)) });
	const file = openSync(zip, 'w');
	await writeBundle(report, plan, {
		wording: wordingIn('fr'),
		sink: (chunk) => void writeSync(file, chunk),
		source: {
			// A picture that holds the zip format's own signatures must not mislead anyone.
			asset: async (sha256) =>
				types.get(sha256) === 'text/html'
					? new Blob(['<!DOCTYPE html><html><head></head><body>é</body></html>'])
					: new Blob([new Uint8Array(3_000_000).fill(7), 'PK\u0003\u0004PK\u0007\u0008PK\u0001\u0002']),
			text: async () => 'Texte de la page',
			pdf: async (_, manifestHash) => new Blob([`%PDF-1.7 ${manifestHash}`]),
			docx: (finished, _, kind) => {
				const make = kind === 'oral' ? oralContent : reportContent;
				return reportDocx(make(finished, wordingIn('fr')), async () => null, finished.at);
			},
		},
	});
	closeSync(file);
	execFileSync('unzip', ['-q', zip, '-d', folder]);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

const inside = (path: string): string => join(folder, plan.name, path);

describe('a bundle', () => {
	it('prints in the PDF the hash of the manifest that the command of LISEZMOI.txt computes again', () => {
		expect(readFileSync(inside('LISEZMOI.txt'), 'utf8')).toContain(manifestHashCommand);
		const said = execFileSync('sh', ['-c', manifestHashCommand], { cwd: join(folder, plan.name), encoding: 'utf8' });
		expect(readFileSync(inside('01_rapport/rapport.pdf'), 'utf8')).toBe(`%PDF-1.7 ${said.slice(0, 64)}`);
	});

	it('passes sha256sum -c, and lists every file but the manifest', () => {
		expect(() =>
			execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'manifest-sha256.txt'], { cwd: join(folder, plan.name) }),
		).not.toThrow();
		const files = readdirSync(join(folder, plan.name), { recursive: true, withFileTypes: true }).filter((entry) =>
			entry.isFile(),
		);
		expect(readFileSync(inside('manifest-sha256.txt'), 'utf8').trim().split('\n')).toHaveLength(files.length - 1);
	});

	it('is accepted by the strictest readers', () => {
		expect(execFileSync('unzip', ['-tq', zip], { encoding: 'utf8' })).toContain('No errors');
		expect(
			execFileSync('python3', ['-c', 'import sys,zipfile;print(zipfile.ZipFile(sys.argv[1]).testzip())', zip], {
				encoding: 'utf8',
			}).trim(),
		).toBe('None');
	});

	it('is verified, and a single changed byte is found', async () => {
		const bytes = readFileSync(zip);
		expect(await verifyBundle([sourceOf(zip)], `${plan.name}/`)).toMatchObject({ ok: true });
		const broken = join(folder, 'abime.zip');
		const changed = Buffer.from(bytes);
		const at = changed.indexOf(Buffer.alloc(64, 7)) + 30;
		changed[at] = 8;
		writeFileSync(broken, changed);
		expect(await verifyBundle([sourceOf(broken)], `${plan.name}/`)).toMatchObject({ ok: false, problem: 'altered' });
		writeFileSync(broken, bytes.subarray(0, -100));
		expect(await verifyBundle([sourceOf(broken)], `${plan.name}/`)).toMatchObject({ ok: false, problem: 'unreadable' });
	});

	it('holds nothing private in any of its files', () => {
		const files = readdirSync(join(folder, plan.name), { recursive: true, withFileTypes: true }).filter((entry) =>
			entry.isFile(),
		);
		const holding = files.filter((entry) => {
			const path = join(entry.parentPath, entry.name);
			const bytes = entry.name.endsWith('.docx') ? execFileSync('unzip', ['-p', path]) : readFileSync(path);
			return bytes.includes(secretNote) || bytes.includes(withheldTitle);
		});
		expect(holding.map((entry) => entry.name)).toEqual([]);
	});

	it('tells the hash of each exhibit’s files in its record and in the report', () => {
		const [entries] = plan.exhibits;
		const record = JSON.parse(readFileSync(inside(entries?.at(-1)?.path ?? ''), 'utf8')) as {
			files: { name: string; sha256: string }[];
		};
		expect(record.files.map(({ name }) => name)).toEqual(['capture.html', 'ecran.webp']);
		const reportText = readFileSync(inside('01_rapport/rapport.html'), 'utf8');
		for (const { sha256 } of record.files) expect(reportText).toContain(sha256);
		expect(readFileSync(inside('ro-crate-metadata.json'), 'utf8')).toContain(record.files[0]?.sha256);
	});

	it('describes every file in its RO-Crate', () => {
		const crate = JSON.parse(readFileSync(inside('ro-crate-metadata.json'), 'utf8')) as {
			'@graph': { '@id': string; hasPart?: { '@id': string }[] }[];
		};
		const ids = new Set(crate['@graph'].map((entity) => entity['@id']));
		expect(ids.size).toBe(crate['@graph'].length);
		const parts = crate['@graph'].find((entity) => entity['@id'] === './')?.hasPart ?? [];
		expect(parts.every((part) => ids.has(part['@id']))).toBe(true);
		const manifest = readFileSync(inside('manifest-sha256.txt'), 'utf8')
			.trim()
			.split('\n')
			.map((line) => line.slice(66));
		expect([...parts.map((part) => part['@id']), 'ro-crate-metadata.json'].toSorted()).toEqual(manifest.toSorted());
	});
});
