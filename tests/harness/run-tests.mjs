// `npm test`: every gate, then the builds, then unit, browser and end-to-end tests; all run even when one fails. The last line counts.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gates, run, runGates } from './gates.mjs';
import { root } from './setup.mjs';
import { failureLines, readResults, summaryLines } from './test-results.mjs';

const results = join(root, 'test-output');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

async function countGates(list) {
	const failed = await runGates(list);
	total.failed += failed.length;
	total.passed += list.length - failed.length;
}

/** Runs one Vitest project, whose whole output goes to a file; a run that dies without counting is one failure. */
async function countTests(project) {
	const file = join(results, `${project}.json`);
	const started = Date.now();
	const { code, output } = await run([
		'vitest',
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile=${file}`,
	]);
	writeFileSync(join(results, `${project}.txt`), output);
	try {
		const read = readResults(readFileSync(file, 'utf8'));
		console.log(summaryLines(project, (Date.now() - started) / 1000, read).join('\n'));
		const unsaid = code !== 0 && read.failures.length === 0 ? [{ test: 'the run itself', message: output.slice(-2_000) }] : [];
		total.passed += read.passed;
		total.failed += read.failed > 0 ? read.failed : read.failures.length + unsaid.length;
		total.skipped += read.skipped;
		failures.push(...failureLines(project, [...read.failures, ...unsaid]));
	} catch (error) {
		total.failed++;
		failures.push(...failureLines(project, [{ test: String(error), message: output.slice(-2_000) }]));
	}
}

await countGates(gates.quick);
await countGates(gates.built);
// The tests of one list run one after the other; what mostly waits goes on beside what mostly computes.
const inTurn = async (projects) => {
	for (const project of projects) await countTests(project);
};
await Promise.all([inTurn(['unit', 'browser']), inTurn(['waiting']).then(() => countGates(gates.beside))]);
await inTurn(['e2e']);
if (failures.length > 0) console.log(['', 'What failed:', ...failures, ''].join('\n'));
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
