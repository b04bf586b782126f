// The plan: ASCII names that fit every system, nothing withheld, nothing promised that is not stored.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BundleProfile, wholeBundle } from '../../../lib/bundle/bundle-options';
import { manifestOf, readManifest } from '../../../lib/bundle/manifest';
import { planBundle } from '../../../lib/bundle/plan';
import { readmeOf } from '../../../lib/bundle/readme';
import { crateOf } from '../../../lib/bundle/crate';
import { contributionsCsv } from '../../../lib/report/contributions-csv';
import { coverFacts } from '../../../lib/report/cover-facts';
import { buildReport, type Report } from '../../../lib/report/model';
import { reportContent } from '../../../lib/report/report-content';
import { wordingIn } from '../../../lib/report/report-wording';
import { sampleInput, sampleWith } from '../report/sample-report';

const nothing = { assetTypes: new Map<string, string>(), textIds: new Set<string>() };

describe('the plan', () => {
	it('names the bundle after the candidate, the version and the day', () => {
		expect(planBundle(buildReport(sampleInput), nothing).name).toBe('eloise-dupont-lefevre_rapport_v3_2026-06-12');
		const [dossier] = sampleInput.framework.dossiers;
		const dossiers = dossier ? [dossier, { ...dossier, id: 'd-note', title: 'Note de veille' }] : [];
		const several = sampleWith({}, { ...sampleInput.framework, dossiers }, 'd-note');
		expect(planBundle(buildReport(several), nothing).name).toBe('eloise-dupont-lefevre_note-de-veille_v3_2026-06-12');
	});

	it('never gives a draft the number of a release: in its name, on its cover, at the foot of its pages, in its notice', () => {
		const draft = buildReport({ ...sampleInput, version: null });
		expect(planBundle(draft, nothing).name).toBe('eloise-dupont-lefevre_rapport_brouillon_2026-06-12');
		const wording = wordingIn('fr');
		expect(coverFacts(draft, wording.t).at(-1)).toEqual(['Version', 'brouillon du 12 juin 2026']);
		expect(reportContent(draft, wording).footer).toMatch(/ – brouillon$/);
		const facts = { profile: 'jury', leftOut: { archives: 0, fullPages: 0, films: 0 }, reduced: 0, pictureWidth: null } as const;
		expect(readmeOf(draft, wording, { ...facts, volumes: 1, files: 9 })).toMatch(/Brouillon produit le 12 juin 2026/);
		const [, root] = JSON.parse(crateOf(draft, [], wording))['@graph'];
		expect(root).toMatchObject({ creativeWorkStatus: 'Draft' });
		expect(root).not.toHaveProperty('version');
	});

	it('gives plain, short, single names whatever the titles', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.string({
						unit: fc.constantFrom('/', '\\', '.', ' ', ':', '*', '\u0000', '-', 'É', 'œ', '日', '🥐', 'a', 'Z', 'con'),
					}),
					{ minLength: 14, maxLength: 14 },
				),
				(titles) => {
					const evidence = sampleInput.rows.evidence.map((piece, at) => ({ ...piece, title: titles[at] ?? '' }));
					const { exhibits, documents } = planBundle(buildReport(sampleWith({ evidence })), nothing);
					const paths = [...exhibits.flat(), ...documents].map((entry) => entry.path);
					expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
					for (const path of paths) {
						expect(path).toMatch(/^[A-Za-z0-9_./-]+$/);
						for (const part of path.split('/')) expect(part.length).toBeLessThanOrEqual(80);
					}
				},
			),
			{ numRuns: 30 },
		);
	});

	it('promises only what is stored, and always a record', () => {
		const { exhibits } = planBundle(buildReport(sampleInput), nothing);
		expect(exhibits.flat().map((entry) => entry.from)).toEqual(exhibits.map(() => 'record'));
	});

	it('leaves out what is chosen, counts it, and names it in the record of the piece', () => {
		const types = new Map<string, string>();
		for (const { capture } of buildReport(sampleInput).exhibits) if (capture?.root) types.set(capture.root, 'text/html');
		const stored = { assetTypes: types, textIds: new Set<string>() };
		const lighter = planBundle(buildReport(sampleInput), stored, { ...wholeBundle, withoutArchives: true });
		expect(lighter.leftOut).toEqual({ archives: types.size, fullPages: 0, films: 0 });
		expect(types.size).toBeGreaterThan(0);
		const entries = lighter.exhibits.flat();
		expect(entries.every((entry) => entry.from === 'record')).toBe(true);
		const named = entries.flatMap((entry) => (entry.from === 'record' ? entry.leftOut : []));
		expect(named).toEqual(Array.from({ length: types.size }, () => 'capture.html'));
		expect(planBundle(buildReport(sampleInput), stored).leftOut.archives).toBe(0);
	});

	it('has the table of the team where there is a team, and the candidate’s own data in the archive alone', () => {
		const pathsOf = (report: Report, profile: BundleProfile = 'jury'): string[] =>
			planBundle(report, nothing, { ...wholeBundle, profile }).documents.map(({ path }) => path);
		const alone = { ...buildReport(sampleInput), teamwork: [] };
		expect(pathsOf(alone)).not.toContain('03_couverture/contributions.csv');
		const member = { id: crypto.randomUUID(), name: '=Awa', role: 'Cheffe de projet', isCandidate: true };
		const lines = [{ id: crypto.randomUUID(), memberId: member.id, deliverableId: null, what: 'Plan; budget', percent: 40 }];
		const team = {
			...{ id: 'f/a', frameworkId: 'f', assessmentId: 'a', updatedAt: sampleInput.at },
			...{ members: [member], lines: lines.map((line) => ({ ...line, evidenceIds: [] })) },
		};
		const together = { ...alone, teamwork: [team] };
		expect(pathsOf(together)).toContain('03_couverture/contributions.csv');
		const [, row] = contributionsCsv(together, wordingIn('fr')).split('\r\n');
		expect(row).toBe(';\'=Awa;Cheffe de projet;oui;;"Plan; budget";40;');
		const archiveOnly = ['03_couverture/verification.html', '06_donnees/glane.json', '06_donnees/framework.case.json'];
		expect(pathsOf(alone, 'archive')).toEqual(expect.arrayContaining(archiveOnly));
		for (const path of archiveOnly) expect(pathsOf(alone)).not.toContain(path);
	});

	it('ends with the manifest', () => {
		expect(planBundle(buildReport(sampleInput), nothing).documents.at(-1)?.path).toBe('manifest-sha256.txt');
	});
});

describe('the manifest', () => {
	const file = fc.record({
		path: fc.stringMatching(/^[a-z0-9_./-]{1,40}$/),
		sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
		bytes: fc.nat(),
	});

	it('reads back what it wrote', () => {
		fc.assert(
			fc.property(fc.uniqueArray(file, { selector: ({ path }) => path }), (files) => {
				expect(readManifest(manifestOf(files))).toEqual(new Map(files.map(({ path, sha256 }) => [path, sha256])));
			}),
		);
	});

	it('refuses what is no manifest', () => expect(readManifest('bonjour\n')).toBeNull());
});

describe.each(['fr', 'en'] as const)('the readme in %s', (language) => {
	const report = buildReport({ ...sampleInput, language });
	const whole = {
		profile: 'jury',
		leftOut: { archives: 0, fullPages: 0, films: 0 },
		reduced: 0,
		pictureWidth: null,
		volumes: 1,
		files: 42,
	} as const;
	const text = readmeOf(report, wordingIn(language), whole);

	it('keeps its lines short, but for commands, and ends them for Windows', () => {
		for (const line of text.slice(1).split('\r\n')) if (!line.startsWith('    ')) expect(line.length).toBeLessThanOrEqual(100);
		expect(text.replaceAll('\r\n', '')).not.toContain('\n');
	});

	it('says how to check, and what hashes do not prove', () => {
		expect(text).toContain('sha256sum -c manifest-sha256.txt');
		expect(text).toContain('certutil -hashfile');
		expect(text).toMatch(/ne prouvent pas|do not prove/);
	});

	it('names every folder, those of the archive in the archive alone, and counts the lines of the manifest', () => {
		for (const part of ['05_oral', 'auto-evaluation.csv', 'rapport.pdf']) expect(text).toContain(part);
		expect(text).toMatch(/des\s41\sautres|of the\s41/);
		const archive = readmeOf(report, wordingIn(language), { ...whole, profile: 'archive' });
		for (const part of ['06_donnees', 'glane.json', 'framework.case.json', 'verification.html']) {
			expect(archive).toContain(part);
			expect(text).not.toContain(part);
		}
	});

	it('says what was left out, reduced or split, and nothing where nothing was', () => {
		expect(text).not.toMatch(/RÉDUIT|REDUCED/);
		const lighter = readmeOf(report, wordingIn(language), {
			...whole,
			leftOut: { archives: 3, fullPages: 0, films: 1 },
			reduced: 5,
			pictureWidth: 1200,
			volumes: 4,
		});
		expect(lighter).toMatch(/RÉDUIT|REDUCED/);
		for (const said of [
			/\n\* 3 (pages conservées|frozen pages)/,
			/\n\* 1 vid[ée]o/,
			/\n\* 5 (images|pictures)/,
			/1200/,
			/4 zips/,
		])
			expect(lighter).toMatch(said);
		expect(lighter).not.toMatch(/\n\* 0 /);
	});
});
