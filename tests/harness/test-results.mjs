// What a run of Vitest comes down to: counts, where the time went, and each failure by name with the start of its message, so that the
// whole of `npm test` fits on a page or two and a failure is read where it is said, not searched for.
import { stripVTControlCharacters } from 'node:util';

const shown = { slowest: 4, line: 240, message: 1200 };

/** Reads Vitest's JSON report; throws when it is none. `files` are the seconds of each file, slowest first. */
export function readResults(text) {
	const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(text);
	const files = testResults
		.map(({ name, startTime, endTime }) => ({ name: shortName(name), seconds: (endTime - startTime) / 1000 }))
		.toSorted((one, other) => other.seconds - one.seconds);
	const failures = testResults.flatMap(({ name, message, assertionResults }) => {
		const tests = assertionResults.filter(({ status }) => status === 'failed');
		// A file that could not even be read has no test to blame.
		if (tests.length === 0) return message ? [{ test: shortName(name), message: start(message) }] : [];
		return tests.map(({ fullName, failureMessages }) => ({
			test: `${shortName(name)} > ${fullName}`,
			message: start(failureMessages.join('\n')),
		}));
	});
	return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, files, failures };
}

/** The lines printed for one project: counts and time, the slowest files. */
export function summaryLines(project, seconds, { passed, failed, skipped, files }) {
	return [
		`${failed === 0 ? '✓' : '✗'} ${project}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds.toFixed(0)} s)`,
		...files.slice(0, shown.slowest).map((file) => `    ${file.seconds.toFixed(1)} s ${file.name}`),
	];
}

/** The lines printed for what failed. */
export function failureLines(project, failures) {
	return failures.flatMap(({ test, message }) => [`✗ ${project} ${test}`, ...message.split('\n').map((line) => `    ${line}`)]);
}

const shortName = (path) => path.replace(/^.*\/(?=tests\/)/, '');
/** A property's counterexample may be a page long, and stands before what failed. */
const start = (message) =>
	stripVTControlCharacters(message)
		.split('\n')
		.map((line) => (line.length > shown.line ? `${line.slice(0, shown.line)}…` : line))
		.join('\n')
		.slice(0, shown.message);
