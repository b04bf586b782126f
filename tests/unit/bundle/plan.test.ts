// The plan: ASCII names that fit every system, nothing withheld, nothing promised that is not stored.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestOf, readManifest } from '../../../lib/bundle/manifest';
import { planBundle } from '../../../lib/bundle/plan';
import { readmeOf } from '../../../lib/bundle/readme';
import { buildReport } from '../../../lib/report/model';
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
	const text = readmeOf(buildReport({ ...sampleInput, language }), wordingIn(language));

	it('keeps its lines short, but for commands, and ends them for Windows', () => {
		for (const line of text.slice(1).split('\r\n')) if (!line.startsWith('    ')) expect(line.length).toBeLessThanOrEqual(100);
		expect(text.replaceAll('\r\n', '')).not.toContain('\n');
	});

	it('says how to check, and what hashes do not prove', () => {
		expect(text).toContain('sha256sum -c manifest-sha256.txt');
		expect(text).toContain('certutil -hashfile');
		expect(text).toMatch(/ne prouvent pas|do not prove/);
	});
});
