// Where the official documents lie beside the repository: read by the importer, then matched with the référentiels that come with
// Glane. Nothing of them is copied here; without them the test has nothing to say.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frameworkOf } from '../../../lib/domain/framework-from-draft';
import { wordingFrom } from '../../../lib/domain/official-wording';
import { frameworkIdOf } from '../../../lib/domain/stable-id';
import { loadBuiltIn } from '../../../lib/frameworks/built-in';
import { readText } from '../../../lib/frameworks/read/text';
import { recognise } from '../../../lib/frameworks/recognise/recognise';

const folder = resolve(import.meta.dirname, '../../../../shared/referentiels');
const texts = existsSync(folder) ? readdirSync(folder) : [];

const documents = [
	['000', 'chef-projet-marketing-digital'],
	['001', 'marketing-communication-operationnels'],
	['002', 'strategie-marketing-digital'],
	['003', 'efficom-manager-strategies'],
	['004', 'ascencia-charge-marketing-communication'],
] as const;

describe.skipIf(texts.length === 0)('the official wording of a référentiel that comes with Glane', () => {
	it.each(documents)('is found in document %s (%s): competencies, criteria, assessments', async (number, key) => {
		const name = texts.find((file) => file.startsWith(number)) ?? '';
		const text = readFileSync(join(folder, name), 'utf8');
		const sha256 = createHash('sha256').update(text).digest('hex');
		const ours = await loadBuiltIn(frameworkIdOf(key));
		if (!ours) throw new Error(key);
		const { differences } = wordingFrom(ours, frameworkOf(recognise(readText(name, text, sha256))), { name, sha256 });
		const share = (kind: string) => {
			const count = differences.counts.find((line) => line.kind === kind);
			return (count?.found ?? 0) / (count?.ours ?? 1);
		};
		expect(share('competency')).toBeGreaterThanOrEqual(0.98);
		expect(share('criterion')).toBeGreaterThanOrEqual(0.9);
		expect(share('assessment')).toBeGreaterThanOrEqual(0.95);
	});
});
