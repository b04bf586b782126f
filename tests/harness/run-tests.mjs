// `npm test`: every gate, then the builds, then unit, browser and end-to-end tests; all run even when one fails. The last line counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gates, run, runGates } from './gates.mjs';
import { root } from './setup.mjs';

const results = join(root, 'test-output');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };

async function countGates(list) {
	const failed = await runGates(list);
	total.failed += failed.length;
	total.passed += list.length - failed.length;
}

/** Runs one Vitest project; a run that dies without counting is one failure. */
async function countTests(project) {
	const file = join(results, `${project}.json`);
	const { code, output } = await run([
		'vitest',
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile=${file}`,
	]);
	console.log(output);
	try {
		const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
		total.passed += numPassedTests;
		total.failed += numFailedTests;
		total.skipped += numPendingTests;
		if (numFailedTests === 0 && (code !== 0 || numFailedTestSuites > 0)) total.failed++;
	} catch {
		total.failed++;
	}
}

await countGates(gates.quick);
await countGates(gates.built);
// The tests of one list run one after the other; what mostly waits goes on beside what mostly computes.
const inTurn = async (projects) => {
	for (const project of projects) await countTests(project);
};
await Promise.all([inTurn(['unit', 'browser']), inTurn(['waiting'])]);
await inTurn(['e2e']);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
