// The two languages say the same things: same keys, same placeholders, no key unused, none missing.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const namespaces = readdirSync(join(root, 'assets/locales/fr')).map((file) => file.replace('.json', ''));

function flatten(value: unknown, prefix = ''): [string, string][] {
	if (typeof value === 'string') return [[prefix, value]];
	return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key));
}

const read = (language: string, namespace: string) =>
	new Map(flatten(JSON.parse(readFileSync(join(root, `assets/locales/${language}/${namespace}.json`), 'utf8'))));

const source = ['lib', 'components', 'entrypoints']
	.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
	.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
	.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
	.join('\n');

const plural = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string) =>
	[...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').toSorted((a, b) => a.localeCompare(b));
const usedKeys = new Set([...source.matchAll(/['"`](\w+:[\w.-]+)['"`]/g)].map(([, key]) => key ?? ''));
const usedPrefixes = [...source.matchAll(/[`'](\w+:[\w.-]*)\$\{/g)].map(([, prefix]) => prefix ?? '');

describe.each(namespaces)('the texts of %s', (namespace) => {
	const [fr, en] = [read('fr', namespace), read('en', namespace)];
	const bare = (keys: Iterable<string>) => new Set([...keys].map((key) => key.replace(plural, '')));

	it('have the same keys in both languages', () => {
		expect([...bare(fr.keys())].toSorted()).toEqual([...bare(en.keys())].toSorted());
		expect(fr.size).toBeGreaterThan(0);
	});

	it('have the same placeholders in both languages', () => {
		const differing = [...fr].filter(
			([key, text]) => en.has(key) && placeholders(text).join() !== placeholders(en.get(key) ?? '').join(),
		);
		expect(differing.map(([key]) => key)).toEqual([]);
	});

	it('are all used', () => {
		const isUsed = (key: string) =>
			usedKeys.has(`${namespace}:${key}`) || usedPrefixes.some((prefix) => `${namespace}:${key}`.startsWith(prefix));
		expect([...bare(fr.keys())].filter((key) => !isUsed(key))).toEqual([]);
	});

	it('exist wherever the code asks for one', () => {
		const asked = [...usedKeys].filter((key) => key.startsWith(`${namespace}:`)).map((key) => key.slice(namespace.length + 1));
		expect(asked.filter((key) => !bare(fr.keys()).has(key))).toEqual([]);
	});

	it('use narrow no-break spaces before French double punctuation', () => {
		const wrong = [...fr].filter(
			([, text]) =>
				/[^\s\u202f\u00a0][ \u00a0]?[;?!»](?!\w)|«[^\u202f\u00a0]/.test(text.replace(/\{\{.*?\}\}/g, 'x')) &&
				/[^\u202f\u00a0][;?!»]|«[^\u202f\u00a0]/.test(text),
		);
		expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
	});
});
