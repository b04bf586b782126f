// Opens an exported bundle as its reader would: unzips it, checks its manifest with coreutils, finds its files.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';

/** Unpacks a zip with `unzip` and returns the folder it holds. */
export function unpack(zip) {
	const folder = mkdtempSync(join(tmpdir(), 'glane-bundle-'));
	execFileSync('unzip', ['-q', zip, '-d', folder]);
	const [name, ...others] = readdirSync(folder);
	if (!name || others.length > 0) throw new Error(`A bundle holds one folder, this one ${others.length + 1}.`);
	return join(folder, name);
}

/** Throws unless `sha256sum -c` passes; returns the number of files it checked. */
export function checkManifest(folder) {
	const output = execFileSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: folder, encoding: 'utf8' });
	return output.split('\n').filter((line) => line.endsWith(': OK')).length;
}

/** Every file of the bundle, relative to its folder. */
export const filesOf = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

export const textIn = (folder, path) => strFromU8(readFileSync(join(folder, path)));
