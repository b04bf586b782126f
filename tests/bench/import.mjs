// How well the importer reads the five official texts, against the structures that Glane ships: `import.<id>.codes|links|criteria`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../harness/setup.mjs';
import { measureReading } from './import-read.mjs';
import { budgets, corpus, scoreDraft } from './import-score.mjs';
import { row } from './results.mjs';

const folder = join(root, '../shared/referentiels');

/** Our TypeScript, as it is. */
const load = async (path) => (await runnerImport(join(root, path), { configFile: false, logLevel: 'error', root })).module;

export async function measure({ say }) {
	const { readText } = await load('lib/frameworks/read/text.ts');
	const { recognise } = await load('lib/frameworks/recognise/recognise.ts');
	const { withSyntheticCodes } = await load('lib/domain/synthetic-codes.ts');
	const rows = await measureReading({ say, load });
	for (const { id, text, framework } of corpus) {
		const file = join(folder, text);
		if (!existsSync(file)) {
			say(`${id}: skipped: corpus not present`);
			continue;
		}
		const draft = recognise(readText(text, readFileSync(file, 'utf8'), id.padEnd(64, '0')));
		const expected = JSON.parse(readFileSync(join(root, `assets/frameworks/${framework}.json`), 'utf8'));
		const scores = scoreDraft({ ...draft, items: withSyntheticCodes(draft.items) }, expected);
		for (const [name, { precision, recall, value }] of Object.entries(scores)) {
			say(`${id} ${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
			rows.push(row(`import.${id}.${name}`, value, 'min(P, R)', { min: budgets[name] }));
		}
	}
	return rows;
}
