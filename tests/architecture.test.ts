// Who may import whom (DESIGN §3), as data; that no import goes in a circle; that nothing mutable lives in a module that the
// background reaches; that files keep their promise of size and naming.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Layer → layers it may import, besides itself. The longest matching prefix of a path is its layer. */
const mayImport: Record<string, readonly string[]> = {
	'lib/domain': [],
	'lib/platform': ['lib/domain'],
	'lib/i18n': ['lib/domain', 'assets/locales'],
	'lib/db': ['lib/domain'],
	'lib/messaging': ['lib/domain', 'lib/platform'],
	'lib/capture/page': ['lib/domain', 'lib/messaging'],
	'lib/capture/extract': ['lib/domain', 'lib/messaging'],
	'lib/capture': ['lib/domain', 'lib/db', 'lib/messaging', 'lib/platform', 'lib/capture/extract'],
	'lib/hold': ['lib/domain', 'lib/db', 'lib/messaging', 'lib/platform', 'lib/capture', 'lib/redaction'],
	'lib/frameworks': ['lib/domain', 'lib/db', 'assets/frameworks'],
	'lib/frameworks/read': ['lib/domain', 'lib/frameworks/recognise'],
	'lib/frameworks/recognise': ['lib/domain'],
	'lib/frameworks/exchange': ['lib/domain', 'lib/frameworks/recognise'],
	'lib/files': ['lib/domain', 'lib/db', 'lib/frameworks/read'],
	'lib/redaction': ['lib/domain', 'lib/db'],
	'lib/search': ['lib/domain', 'lib/db'],
	'lib/report': ['lib/domain', 'lib/db', 'lib/i18n', 'assets/locales', 'assets/styles', 'assets/report'],
	'lib/bundle': [
		'lib/domain',
		'lib/db',
		'lib/report',
		'lib/i18n',
		'lib/capture/assemble',
		'lib/files',
		'lib/frameworks',
		'assets/locales',
	],
	components: ['lib/domain', 'lib/i18n'],
	entrypoints: ['lib', 'components', 'assets'],
};

const layers = Object.keys(mayImport).toSorted((a, b) => b.length - a.length);
const layerOf = (path: string) => layers.find((layer) => path === layer || path.startsWith(`${layer}/`));

function sourceFiles(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const files = ['lib', 'components', 'entrypoints'].flatMap(sourceFiles);
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** Paths of our own files that a file imports, and whether only types are. */
function importsOf(path: string): { path: string; typesOnly: boolean }[] {
	const found = textOf(path).matchAll(
		/(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|import\('(\.[^']+)'\)|new URL\('(\.[^']+\.ts)'/g,
	);
	return [...found].map(([, type, plain, lazy, worker]) => {
		const target = relative(root, resolve(root, dirname(path), plain ?? lazy ?? worker ?? ''));
		const exact = files.find((file) => file === target || file === `${target}.ts` || file === `${target}.tsx`);
		return { path: exact ?? target, typesOnly: type !== undefined };
	});
}

describe('the architecture', () => {
	it('sees the files', () => {
		expect(files.length).toBeGreaterThan(100);
		expect(files.flatMap(importsOf).length).toBeGreaterThan(200);
	});

	it('lets each layer import only what it may', () => {
		const wrong = files.flatMap((file) => {
			const layer = layerOf(file);
			if (!layer) return [`${file}: no layer`];
			const allowed = [layer, ...(mayImport[layer] ?? [])];
			return importsOf(file)
				.filter(
					(target) =>
						!allowed.some(
							(prefix) =>
								target.path === prefix || target.path.startsWith(`${prefix}/`) || target.path.replace(/\.tsx?$/, '') === prefix,
						),
				)
				.map((target) => `${file} → ${target.path}`);
		});
		expect(wrong).toEqual([]);
	});

	it('keeps the domain pure and the browser API in one place', () => {
		const outside = files.filter((file) => /from '(wxt\/browser|webextension-polyfill)'/.test(textOf(file)));
		expect(outside).toEqual(['lib/platform/browser.ts']);
		const impure = files.filter((file) => file.startsWith('lib/domain/') && /from '(?!valibot|uuid|\.)/.test(textOf(file)));
		expect(impure).toEqual([]);
		const tableNames = [...textOf('lib/db/database.ts').matchAll(/^\t(\w+)!: /gm)].map(([, name]) => name);
		const tables = files.filter(
			(file) => !file.startsWith('lib/db/') && new RegExp(String.raw`\bdb\.(${tableNames.join('|')})\b`).test(textOf(file)),
		);
		expect(tableNames).toContain('wordings');
		expect(tables).toEqual([]);
	});

	it('has no circle', () => {
		const done = new Set<string>();
		const walk = (file: string, trail: string[]): string[] => {
			if (trail.includes(file)) return [[...trail.slice(trail.indexOf(file)), file].join(' → ')];
			if (done.has(file) || !files.includes(file)) return [];
			const circles = importsOf(file)
				.filter((target) => !target.typesOnly)
				.flatMap((target) => walk(target.path, [...trail, file]));
			done.add(file);
			return circles;
		};
		expect(files.flatMap((file) => walk(file, []))).toEqual([]);
	});

	it('keeps no mutable state in modules that the background reaches', () => {
		const reached = new Set<string>();
		const reach = (file: string) => {
			if (reached.has(file) || !files.includes(file)) return;
			reached.add(file);
			for (const target of importsOf(file)) if (!target.typesOnly) reach(target.path);
		};
		reach('entrypoints/background.ts');
		expect(reached.size).toBeGreaterThan(20);
		const mutable = [...reached].filter((file) =>
			/^(export )?(let |const \w+(: [^=]+)? = (new (Map|Set|WeakMap)\(\)|\[\]|\{\});)/m.test(textOf(file)),
		);
		expect(mutable).toEqual([]);
	});

	it('registers the background listeners synchronously and without logic', () => {
		const background = textOf('entrypoints/background.ts');
		expect(background.split('\n').length).toBeLessThanOrEqual(60);
		expect(background).not.toMatch(/async main|await /);
	});

	it('names and sizes files as agreed', () => {
		const badNames = files.filter(
			(file) =>
				!/^[a-z0-9-]+(\.worker|\.d)?\.tsx?$/.test(file.split('/').at(-1) ?? '') ||
				/\/(utils|helpers|types|index)\.tsx?$/.test(file),
		);
		expect(badNames).toEqual([]);
		const lines = files.map((file) => textOf(file).split('\n').length).toSorted((a, b) => a - b);
		expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(60);
		expect(lines.at(-1)).toBeLessThanOrEqual(300);
		expect(files.filter((file) => !textOf(file).startsWith('//'))).toEqual([]);
	});

	it('writes HTML only in the places meant for it', () => {
		const writers = files.filter((file) =>
			/\.(inner|outer)HTML\s*=(?!=)|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\(/.test(textOf(file)),
		);
		expect(writers).toEqual([]);
	});

	it('keeps the top level to its five folders', () => {
		const folders = readdirSync(root, { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
			.map((entry) => entry.name);
		const made = ['node_modules', 'bench-output', 'demo-output', 'test-output'];
		expect(folders.filter((name) => !made.includes(name)).toSorted()).toEqual([
			'assets',
			'components',
			'entrypoints',
			'lib',
			'tests',
		]);
	});
});
