// The official sentences belong to the certifier and stay on the candidate's machine: no export can reach them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name))),
);
const thatSay = (words: RegExp) => files.filter((file) => words.test(readFileSync(join(root, file), 'utf8'))).toSorted();

it('only its repository names the table', () => {
	expect(thatSay(/\.wordings\b|'wordings'|\bwordings[:!]/)).toEqual(['lib/db/database.ts', 'lib/db/wording-repository.ts']);
});

it('only the dashboard reads it: neither the bundle, nor the report, nor the exchange formats', () => {
	const readers = thatSay(/wording-repository'/);
	expect(readers.length).toBeGreaterThan(1);
	expect(readers.filter((file) => !file.startsWith('entrypoints/dashboard/'))).toEqual([]);
});

it('no writer of a file takes a wording', () => {
	const writers = files.filter((file) => /^lib\/(bundle|report|frameworks)\//.test(file));
	expect(writers.length).toBeGreaterThan(40);
	const takers = thatSay(/OfficialWording|official-wording'/);
	expect(takers.filter((file) => writers.includes(file))).toEqual([]);
});
