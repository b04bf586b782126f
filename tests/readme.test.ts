// The README can't lie about what it names: commands, permissions, folders, files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');

it('lists every command, and no other', () => {
	const named = [...readme.matchAll(/^\| `npm (?:run )?([\w-]+)` +\|/gm)].map(([, name]) => name ?? '');
	const real = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
	expect(named.toSorted((a, b) => a.localeCompare(b))).toEqual(real.toSorted((a, b) => a.localeCompare(b)));
});

it('lists every permission, and no other', () => {
	const table = readme.slice(readme.indexOf('## What it asks for'), readme.indexOf('## The house'));
	const named = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name ?? '');
	const list = (key: string) =>
		[...(config.match(new RegExp(`\\t${key}: \\[([^\\]]*)\\]`))?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '');
	const asked = [...list('permissions'), ...list('optional_host_permissions')];
	expect(named.toSorted((a, b) => a.localeCompare(b))).toEqual(asked.toSorted((a, b) => a.localeCompare(b)));
});

it('gives every folder its line', () => {
	const named = [...readme.matchAll(/^([\w/]+)\/ {2,}\S/gm)].map(([, name]) => name ?? '');
	const real = ['entrypoints', 'components', 'assets', 'tests', ...readdirSync(join(root, 'lib')).map((name) => `lib/${name}`)];
	expect(named.toSorted((a, b) => a.localeCompare(b))).toEqual(real.toSorted((a, b) => a.localeCompare(b)));
});

it('names files that exist', () => {
	const paths = [...readme.matchAll(/[`(]((?:lib|tests|assets|entrypoints)\/[\w./-]+)[`)]/g)].map(([, path]) => path ?? '');
	expect(paths.length).toBeGreaterThan(6);
	expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
