// `npm run bench [-- GROUP …] [--runs N] [--pages A,B] [--kinds A,B] [--seed N] [--extension DIR]`: measures what DESIGN §11 promises
// and writes bench-output/results.json. Rows are named after their group. An unmet budget is printed, not punished: only a bench that breaks ends with an error.
import { parseArgs } from 'node:util';
import { setUp } from '../harness/setup.mjs';
import { saveRows, table } from './results.mjs';

const groups = {
	size: () => import('./size.mjs'),
	capture: () => import('./capture.mjs'),
	library: () => import('./library.mjs'),
	export: () => import('./export.mjs'),
	type: () => import('./type.mjs'),
	report: () => import('./report.mjs'),
	import: () => import('./import.mjs'),
	kills: () => import('./kills.mjs'),
	hostile: () => import('./hostile.mjs'),
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		/** Runs of which the median counts. */
		runs: { type: 'string' },
		/** Only these pages of the capture and hostile groups. */
		pages: { type: 'string' },
		/** Only these kinds of the kills group, and the seed of its first run. */
		kinds: { type: 'string' },
		seed: { type: 'string' },
		/** What the three hundred pieces of the export group weigh together. */
		megabytes: { type: 'string' },
		/** Measure this unpacked extension instead of building one. */
		extension: { type: 'string' },
	},
});
const unknown = positionals.filter((name) => !(name in groups));
if (unknown.length > 0) {
	console.error(`Unknown: ${unknown.join(', ')}. Groups: ${Object.keys(groups).join(', ')}.`);
	process.exit(2);
}

setUp(['chromium']);
const asked = positionals.length > 0 ? positionals : Object.keys(groups);
const options = {
	...(values.runs ? { runs: Math.max(1, Number(values.runs) || 1) } : {}),
	...(values.kinds ? { kinds: values.kinds.split(',') } : {}),
	...(values.seed ? { seed: Number(values.seed) } : {}),
	...(values.megabytes ? { megabytes: Number(values.megabytes) } : {}),
	pages: values.pages?.split(','),
	extension: values.extension,
};
const rows = [];
const finished = [];
for (const name of asked) {
	console.log(`[bench] ${name}`);
	try {
		const { measure } = await groups[name]();
		rows.push(...(await measure({ ...options, say: (text) => console.log(`  ${text}`) })));
		finished.push(name);
	} catch (error) {
		// The other groups still have something to say.
		console.error(`[bench] ${name} broke:`, error);
	}
}
console.log(`\n${table(rows)}\n`);
const unmet = rows.filter((line) => !line.ok);
console.log(`${rows.length} rows, ${unmet.length} NOT MET → ${saveRows(rows, values.pages || values.kinds ? [] : finished)}`);
// Browsers and servers that a broken group left behind must not keep the command from ending.
process.exit(finished.length < asked.length ? 1 : 0);
