// The page of tests/fixtures/redaction: what must go from it, where its name shows, and what an exported bundle still says of it.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkManifest, filesOf, unpack } from './bundle.mjs';
import { exportBundle } from './journey.mjs';
import { readings } from './stored-bytes.mjs';

/** Either half of the name, however the other is parted from it; and the telephone number. A pattern. */
export const secrets = 'jean|dupont|6.?12.?34.?56.?78';

export const profileAddress = (origin) => `${origin}/?nom=Jean%20Dupont`;

/** Where the name shows in the page's title, in CSS px of the screen. */
export const nameOn = (page) =>
	page.evaluate(() => {
		const range = document.createRange();
		const text = document.querySelector('h1').firstChild;
		range.setStart(text, 'Bonjour '.length);
		range.setEnd(text, text.length);
		const { x, y, width, height } = range.getBoundingClientRect();
		return { x, y, width, height };
	});

/**
 * Exports everything and looks for the secrets in each file, name and bytes. `files`: all of them, with their bytes. Throws when a file is
 * not what the manifest says.
 */
export async function secretsInBundle(browser, dashboard) {
	const { path } = await exportBundle(browser, dashboard, mkdtempSync(join(tmpdir(), 'glane-redaction-')));
	const bundle = unpack(path);
	const names = filesOf(bundle);
	const checked = checkManifest(bundle);
	if (checked !== names.length - 1) throw new Error(`The manifest tells of ${checked} files out of ${names.length - 1}.`);
	const words = new RegExp(secrets, 'i');
	const files = names.map((name) => ({ name, bytes: readFileSync(join(bundle, name)) }));
	return {
		files,
		hits: files
			.filter(({ name, bytes }) => words.test(name) || readings(bytes).some((text) => words.test(text)))
			.map(({ name }) => name),
		record: JSON.parse(files.find(({ name }) => name.endsWith('fiche.json'))?.bytes.toString('utf8') ?? '{}'),
	};
}
