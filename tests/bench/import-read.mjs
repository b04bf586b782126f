// How long a PDF of forty pages takes from its bytes to a draft, in Node, with the code that the worker runs: `import.pdf40.ms`.
import './what-node-lacks.mjs';
import { median, row } from './results.mjs';

/** @param load imports a TypeScript file of ours */
export async function measureReading({ say, load, runs = 3 }) {
	const { makeLongPdf } = await load('tests/fixtures/referentiels/awkward-files.ts');
	const { readDocument } = await load('lib/frameworks/read/read-document.ts');
	const { recognise } = await load('lib/frameworks/recognise/recognise.ts');
	const bytes = await makeLongPdf();
	const times = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		const result = await readDocument('long.pdf', new Uint8Array(bytes));
		if (!result.ok) throw new Error(`The PDF of forty pages is ${result.code}.`);
		const read = performance.now() - start;
		recognise(result.value);
		times.push(performance.now() - start);
		say(`${result.value.pages} pages: read in ${read.toFixed(0)} ms, ${times.at(-1).toFixed(0)} ms with the recognition`);
	}
	return [row('import.pdf40.ms', median(times), 'ms', { max: 5000 })];
}
