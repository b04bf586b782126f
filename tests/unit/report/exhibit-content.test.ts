// An exhibit in the tree: its pictures and files once they are written, two versions side by side, the passage, what was taken out.
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../lib/domain/evidence';
import type { Redaction } from '../../../lib/domain/redaction';
import type { Block } from '../../../lib/report/content';
import { blockLines } from '../../../lib/report/content-text';
import { buildReport, type Report } from '../../../lib/report/model';
import { reportContent } from '../../../lib/report/report-content';
import { wordingIn } from '../../../lib/report/report-wording';
import { withVersions } from '../../../lib/report/versions';
import { pieceIds, writtenInput } from './sample-writing';

const tiles = ['1', '2'].map((digit) => digit.repeat(64));
const hash = 'e'.repeat(64);
const changes = new Map<string, Partial<Evidence>>([
	[pieceIds.after, { previous: pieceIds.withheld }],
	[pieceIds.withheld, { previous: pieceIds.before }],
	[pieceIds.before, { fullPage: tiles }],
	[
		pieceIds.post,
		{ passage: { before: 'Chers gourmands,', after: 'Dès huit heures.', link: 'https://reseau.example/p/48213#:~:text=x' } },
	],
	[pieceIds.quote, { file: { name: 'Devis.png', format: 'png', bytes: 12, sha256: hash }, screenshot: null }],
]);
const redaction: Redaction = {
	id: '00000000-0000-4000-8000-0000000000ff',
	evidenceId: pieceIds.campaign,
	at: '2026-04-01T08:00:00.000Z',
	timeZone: 'Europe/Paris',
	masks: { text: 1, words: 0, element: 1, area: 0 },
	places: 3,
	original: 'sealed',
	originalSha256: null,
};
const evidence = writtenInput.rows.evidence.map((piece) => ({ ...piece, ...changes.get(piece.id) }));
const texts = new Map([
	[pieceIds.before, 'Clics : 1 204'],
	[pieceIds.after, 'Clics : 1 530'],
]);
const built = await withVersions(
	buildReport({ ...writtenInput, rows: { ...writtenInput.rows, evidence, redactions: [redaction] } }),
	evidence,
	async (id) => texts.get(id) ?? '',
);
/** As the bundle leaves it: the files of every exhibit are written, and their hashes known. */
const written: Report = {
	...built,
	exhibits: built.exhibits.map((exhibit) => ({
		...exhibit,
		files: exhibit.piece.file
			? [{ name: 'devis.png', bytes: 12, sha256: 'f'.repeat(64), removed: ['exif' as const] }]
			: [
					{ name: 'capture.html', bytes: 120_000, sha256: 'a'.repeat(64) },
					{ name: 'ecran.webp', bytes: 40_000, sha256: 'b'.repeat(64) },
					...(exhibit.piece.fullPage ?? []).map((_, at) => ({
						name: at === 0 ? 'page-entiere.webp' : `page-entiere-${at + 1}.webp`,
						bytes: 1,
						sha256: 'c'.repeat(64),
					})),
				],
	})),
};

function blocksOf(report: Report, evidenceId: string): Block[] {
	const content = reportContent(report, wordingIn('fr'));
	const all = content.sections.flatMap(({ blocks }) => blocks);
	const found = all.find((block) => block.kind === 'exhibit' && block.exhibit.piece.id === evidenceId);
	return found?.kind === 'exhibit' ? found.blocks : [];
}
const linesOf = (report: Report, evidenceId: string) =>
	blocksOf(report, evidenceId)
		.flatMap(blockLines)
		.map((line) => line.replace(/[\u202f\u00a0]/g, ' '));

describe('an exhibit', () => {
	it('shows its screen from its folder once it is written, and what is stored before', () => {
		const exhibit = written.exhibits.find(({ piece }) => piece.id === pieceIds.bakery);
		const picture = blocksOf(written, pieceIds.bakery).find(({ kind }) => kind === 'picture');
		expect(picture).toMatchObject({ sha256: exhibit?.piece.screenshot, file: `${exhibit?.folder}/ecran.webp`, isLong: false });
		const stored = blocksOf(built, pieceIds.bakery).find(({ kind }) => kind === 'picture');
		expect(stored).toMatchObject({ sha256: exhibit?.piece.screenshot, file: null });
		expect(linesOf(written, pieceIds.bakery).join('\n')).toContain('Empreinte SHA-256 : aaaaaaaaaaaa…');
	});

	it('that is a picture shows itself, and says what its copy is without', () => {
		const picture = blocksOf(written, pieceIds.quote).find(({ kind }) => kind === 'picture');
		expect(picture).toMatchObject({ sha256: hash, alternative: expect.stringContaining('Image') as string });
		expect(linesOf(written, pieceIds.quote).join('\n')).toMatch(/sans ses métadonnées \(EXIF/);
	});

	it('lists its files with their hashes', () => {
		const lines = linesOf(written, pieceIds.bakery);
		expect(lines).toContain('capture.html');
		expect(lines).toContain('120 ko');
		expect(lines).toContain('a'.repeat(64));
		expect(linesOf(built, pieceIds.bakery)).not.toContain('Fichier');
	});

	it('shows the whole page in its parts, to be cut over pages', () => {
		const long = blocksOf(written, pieceIds.before).filter((block) => block.kind === 'picture' && block.isLong);
		expect(long).toMatchObject([
			{ sha256: tiles[0], file: expect.stringMatching(/\/page-entiere\.webp$/) as string },
			{ sha256: tiles[1], file: expect.stringMatching(/\/page-entiere-2\.webp$/) as string },
		]);
		expect(linesOf(written, pieceIds.before)).toContain('Image de la page entière, partie 2 sur 2');
	});

	it('stands beside its earlier version, with the figures that changed; the version between is not named', () => {
		const pair = blocksOf(written, pieceIds.after).find(({ kind }) => kind === 'pair');
		expect(pair?.kind === 'pair' && [...pair.left, ...pair.right].map(({ kind }) => kind)).toEqual(['picture', 'picture']);
		const lines = linesOf(written, pieceIds.after);
		expect(lines).toEqual(expect.arrayContaining(['Clics', '1 204', '1 530', '+27 %']));
		expect(linesOf(written, pieceIds.before).join('\n')).toMatch(/Version plus récente : Annexe \d+/);
	});

	it('quotes its passage with the words around it and the way to it', () => {
		const lines = linesOf(written, pieceIds.post);
		expect(lines).toContain('Chers gourmands, « Vous l’attendiez : il arrive vendredi. » Dès huit heures.');
		expect(lines).toContain('Retrouver le passage dans la page');
	});

	it('says what was taken out, and never what it was', () => {
		expect(linesOf(written, pieceIds.campaign).join('\n')).toMatch(
			/Caviardage du 1(?:er)? avril 2026.*3 endroits couverts\. L’original, scellé/,
		);
	});
});
