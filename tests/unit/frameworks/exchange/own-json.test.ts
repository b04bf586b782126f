// Our own format: the published schema is that of the code, and a faulty file is refused with the path of its first fault.
// To rewrite the schema after a change: WRITE_SCHEMA=1 npx vitest run --project unit tests/unit/frameworks/exchange/own-json.test.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { frameworkSchema, type Framework } from '../../../../lib/domain/framework';
import { maxExchangeSize } from '../../../../lib/domain/exchange';
import { loadAll, readWell, refusal, write } from './samples';

const [, sample] = (await loadAll()) as [Framework, Framework];
const changed = (change: (copy: Record<string, unknown[]>) => void): string => {
	const copy = structuredClone(sample) as unknown as Record<string, unknown[]>;
	change(copy);
	return JSON.stringify(copy);
};
/** Puts a value at a path of the sample. */
const at = (path: (string | number)[], value: unknown): string =>
	changed((copy) => {
		let place = copy as unknown as Record<string | number, unknown>;
		for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
		place[path.at(-1) ?? ''] = value;
	});

describe('the published schema', () => {
	it('is made of the schema of the code', () => {
		const path = resolve(import.meta.dirname, '../../../../assets/frameworks/framework.schema.json');
		// What a file holds before reading: trimming is ours, and no JSON Schema says it.
		const schema = {
			...toJsonSchema(frameworkSchema, { typeMode: 'input', ignoreActions: ['trim'] }),
			$id: 'urn:glane:framework:1',
			title: 'glane-framework/1',
			description: 'A référentiel as Glane writes and reads it.',
		};
		const text = `${JSON.stringify(schema, null, '\t')}\n`;
		if (process.env['WRITE_SCHEMA']) writeFileSync(path, text);
		expect(JSON.parse(readFileSync(path, 'utf8')), 'rewrite it with WRITE_SCHEMA=1, see the head of this test').toEqual(
			JSON.parse(text),
		);
	});
});

describe('a faulty file of ours', () => {
	it.each([
		['a number for a text', at(['criteria', 12, 'attachedTo', 0], 7), 'criteria[12].attachedTo[0]', 'wrong-value', 'text'],
		['an empty label', at(['competencies', 3, 'label'], '  '), 'competencies[3].label', 'wrong-value', 'text'],
		['a word for a number', at(['level'], 'six'), 'level', 'wrong-value', 'number'],
		['a word for a yes', at(['assessments', 0, 'written'], 'oui'), 'assessments[0].written', 'wrong-value', 'boolean'],
		['an unknown format', at(['assessments', 1, 'format'], 'quiz'), 'assessments[1].format', 'wrong-value', 'choice'],
		['no list', at(['blocks'], {}), 'blocks', 'wrong-value', 'list'],
		['an id with a space', at(['activities', 0, 'id'], 'a 1'), 'activities[0].id', 'wrong-value', 'identifier'],
		['no title', at(['title'], undefined), 'title', 'missing', null],
	])('%s is refused with its path', (_, text, path, code, expected) => {
		expect(refusal(text)).toMatchObject({ code, format: 'glane', path, expected });
	});

	it.each([
		['blocks of an activity', at(['activities', 2, 'blockId'], 'nope'), 'activities[2].blockId'],
		['activities of a competency', at(['competencies', 5, 'activityId'], 'nope'), 'competencies[5].activityId'],
		['what a criterion hangs on', at(['criteria', 0, 'attachedTo', 0], 'nope'), 'criteria[0].attachedTo[0]'],
		['what an assessment covers', at(['assessments', 1, 'covers', 2], 'nope'), 'assessments[1].covers[2]'],
		['the assessment of a deliverable', at(['deliverables', 4, 'assessmentId'], 'nope'), 'deliverables[4].assessmentId'],
		['a part of a dossier', at(['dossiers', 0, 'parts', 0, 'assessmentId'], 'nope'), 'dossiers[0].parts[0].assessmentId'],
	])('%s must exist', (_, text, path) => {
		expect(refusal(text)).toEqual({ code: 'unknown-id', format: 'glane', path, expected: null, found: 'nope' });
	});

	it('may give no id twice, nor put an activity within itself', () => {
		const [first, second] = sample.activities;
		expect(refusal(at(['competencies', 1, 'id'], sample.blocks[0]?.id))).toMatchObject({
			code: 'repeated-id',
			path: 'competencies[1].id',
		});
		const circle = changed((copy) => {
			copy['activities'] = [
				{ ...first, parentId: second?.id },
				{ ...second, parentId: first?.id },
				...sample.activities.slice(2).map((each) => ({ ...each, parentId: undefined })),
			];
		});
		expect(refusal(circle)).toMatchObject({ code: 'circle', path: 'activities[0].parentId' });
	});

	it('of a later version says so, and no more', () => {
		const later = JSON.stringify({ schema: 'glane-framework/2', blocks: 'otherwise' });
		expect(refusal(later)).toMatchObject({ code: 'newer-version', format: 'glane', found: 'glane-framework/2' });
	});
});

describe('a file', () => {
	it('that is none of ours is told from one that is broken, empty or too large', () => {
		expect(refusal('')).toMatchObject({ code: 'empty', format: null });
		expect(refusal('\ufeff  \n')).toMatchObject({ code: 'empty' });
		expect(refusal('{"a": 1}')).toMatchObject({ code: 'unknown-format', format: null });
		expect(refusal('Bloc 1 : analyser')).toMatchObject({ code: 'unknown-format' });
		expect(refusal('{\n"a" 1\n}')).toMatchObject({ code: 'broken-file', path: 'l. 2, c. 5' });
		expect(refusal(' '.repeat(maxExchangeSize + 1))).toMatchObject({ code: 'too-large', found: 'fichier' });
	});

	it('may begin with a byte order mark', () => {
		expect(readWell(`\ufeff${write(sample, 'glane')}`).framework).toEqual(sample);
	});

	it('written by hand with keys for ids gets the ids that any machine would give', () => {
		const byHand = {
			...{ schema: 'glane-framework/1', id: 'mon-titre', title: 'Mon titre', shortTitle: 'Mon titre' },
			...{
				certifier: null,
				level: null,
				rncp: null,
				language: 'fr',
				blocks: [],
				activities: [{ id: 'a1', code: 'A1', label: 'Vendre' }],
			},
			...{ competencies: [{ id: 'c1', code: 'C1', label: 'Conclure', activityId: 'a1' }] },
			...{ criteria: [], assessments: [], deliverables: [], dossiers: [] },
		};
		const { framework } = readWell(JSON.stringify(byHand));
		expect(framework.id).toMatch(/^[0-9a-f]{8}-/);
		expect(framework.competencies[0]?.activityId).toBe(framework.activities[0]?.id);
	});
});
