// Every gate is one command; a gate passes when its command ends with 0. Output is shown only when it fails.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './setup.mjs';

export const gates = {
	quick: [
		{ name: 'format', command: ['oxfmt', '--check'] },
		// The configuration that types come from is made by WXT.
		{ name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'], before: ['wxt', 'prepare'] },
		{ name: 'types', command: ['tsc', '--noEmit'] },
		{ name: 'unused code', command: ['knip'] },
	],
	built: [
		{ name: 'build for Chromium', command: ['wxt', 'build', '-b', 'chrome'] },
		{ name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
		{ name: 'build for the tests, Chromium', command: ['wxt', 'build', '-b', 'chrome', '--mode', 'harness'] },
		{ name: 'build for the tests, Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mode', 'harness'] },
		{ name: 'sizes', command: ['size-limit'] },
	],
	/** Slow, and of no use to what follows: it runs beside the tests. */
	beside: [{ name: 'addons-linter', command: ['addons-linter', '.output/firefox-mv3', '--warnings-as-errors'] }],
};

/** Runs the gates one after the other; returns the names of those that failed. */
export async function runGates(list) {
	const failed = [];
	for (const gate of list) {
		const start = Date.now();
		if (gate.before) await run(gate.before);
		const { code, output } = await run(gate.command);
		console.log(`${code === 0 ? '✓' : '✗'} ${gate.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
		if (code === 0) continue;
		failed.push(gate.name);
		console.log(output);
	}
	return failed;
}

/** Runs a program of node_modules/.bin; resolves to its exit code and all it printed. */
export function run([program, ...args], options = {}) {
	return new Promise((resolve) => {
		const PATH = join(root, 'node_modules/.bin') + delimiter + process.env.PATH;
		const child = spawn(program, args, { cwd: root, env: { ...process.env, PATH, FORCE_COLOR: '0', CI: 'true' }, ...options });
		let output = '';
		child.stdout?.on('data', (data) => (output += data));
		child.stderr?.on('data', (data) => (output += data));
		child.on('error', (error) => resolve({ code: 1, output: String(error) }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}
