// The kinds of tests: pure logic in Node, components in a real Chromium, and the built extension in real browsers, where those that mostly
// wait for the browser's alarms stand apart: they run beside the others.
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/harness/setup.mjs';

/** Half a minute for each alarm that brings a dead worker back, a browser started again and again: little to compute. */
const waiting = ['interruptions', 'kills', 'queue', 'tutor-review'].map((name) => `tests/e2e/${name}.test.ts`);
// One browser at a time: two cores.
const endToEnd = {
	// The documents of a bundle carry their style sheets, here as there.
	css: true,
	environment: 'node',
	fileParallelism: false,
	testTimeout: 180_000,
	hookTimeout: 120_000,
} as const;

export default defineConfig({
	test: {
		projects: [
			{
				plugins: [WxtVitest()],
				test: {
					name: 'unit',
					css: true,
					include: ['tests/*.test.ts', 'tests/unit/**/*.test.{ts,tsx}'],
					setupFiles: ['tests/harness/property-seed.ts'],
					environment: 'node',
					restoreMocks: true,
					// Tests judge facts, never a machine's speed: the bench does that.
					testTimeout: 60_000,
				},
			},
			{ test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: waiting, ...endToEnd } },
			{ test: { name: 'waiting', include: waiting, ...endToEnd } },
			{
				plugins: [preact()],
				// Found late, by a screen or a worker, they would make Vite reload in the middle of a test.
				optimizeDeps: {
					include: [
						'@preact/signals',
						'@tiptap/core',
						'@tiptap/extension-table',
						'@tiptap/pm/keymap',
						'@tiptap/pm/model',
						'@tiptap/pm/state',
						'@tiptap/pm/transform',
						'@tiptap/starter-kit',
						'@tiptap/suggestion',
						'@noble/hashes/sha2.js',
						'@noble/hashes/utils.js',
						'fflate',
						'htmlparser2',
						'pdfjs-dist',
						'pdfjs-dist/build/pdf.worker.mjs',
					],
				},
				resolve: { alias: { 'wxt/browser': new URL('tests/browser/browser-stub.ts', import.meta.url).pathname } },
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.{ts,tsx}'],
					testTimeout: 60_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: findBrowser('chromium') ?? undefined, args: ['--no-sandbox'] },
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
