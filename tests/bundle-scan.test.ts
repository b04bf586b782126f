// What ships: no remote code, no eval, only the permissions agreed, and a test build that differs by one line of its manifest.
// Reads the four builds, which the test command makes first.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const output = resolve(import.meta.dirname, '../.output');
const permissions = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

const scripts = (build: string) =>
	readdirSync(join(output, build), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(js|html)$/.test(entry.name))
		.map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));

const manifest = (build: string): Record<string, unknown> =>
	JSON.parse(readFileSync(join(output, build, 'manifest.json'), 'utf8'));

describe.skipIf(!existsSync(join(output, 'chrome-mv3')))('the shipped extension', () => {
	it.each(['chrome-mv3', 'firefox-mv3'])('%s runs no remote code and no text as code', (build) => {
		const files = scripts(build);
		expect(files.length).toBeGreaterThan(5);
		for (const { name, text } of files) {
			expect(text, name).not.toMatch(/\beval\(|new Function\(|[^\w.]Function\(["'`]/);
			expect(text, name).not.toMatch(/<script[^>]{0,200}src=\\?["'`]?https?:|import\(["'`]https?:|importScripts\(["'`]https?:/);
			expect(text, name).not.toMatch(/https?:\/\/(cdn|unpkg|cdnjs|esm\.sh|www\.jsdelivr)[.\w]*\/[^"'`\s]+\.(m?js|css)/);
		}
	});

	it.each(['chrome-mv3', 'firefox-mv3'])(
		'%s carries nothing of citeproc, which is for the tests and under another licence',
		(build) => {
			for (const { name, text } of scripts(build)) expect(text, name).not.toMatch(/citeproc|CSL\.Engine|Juris-M/i);
		},
	);

	it.each(['chrome-mv3', 'firefox-mv3'])('%s asks for the agreed permissions only', (build) => {
		const {
			permissions: asked,
			optional_permissions,
			host_permissions,
			optional_host_permissions,
			content_scripts,
		} = manifest(build);
		expect((asked as string[]).toSorted()).toEqual(permissions);
		expect(optional_permissions ?? []).toEqual([]);
		expect(host_permissions ?? []).toEqual([]);
		expect(optional_host_permissions).toEqual(['<all_urls>']);
		expect(content_scripts).toBeUndefined();
	});

	it.each(['chrome-mv3', 'firefox-mv3'])('%s runs nothing but what ships, and the WebAssembly that makes the PDF', (build) => {
		expect(manifest(build).content_security_policy).toEqual({
			extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
		});
		const shipped = readdirSync(join(output, build), { recursive: true }).map(String);
		expect(shipped.filter((name) => name.endsWith('.wasm'))).toHaveLength(1);
		expect(shipped).toContain(join('licences', 'typst.txt'));
		expect(shipped).toContain(join('licences', 'source-serif-4.txt'));
	});

	it.each(['chrome-mv3', 'firefox-mv3'])('%s differs from its test build by the host permission alone', (build) => {
		const { host_permissions, ...tested } = manifest(`${build}-harness`);
		expect(host_permissions).toEqual(['<all_urls>']);
		expect(tested).toEqual(manifest(build));
	});
});
