// The builds a bench measures: made when missing or older than the sources, then copied, so that a build made by someone
// else meanwhile changes nothing under the running browser.
import { cpSync, existsSync, globSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../harness/gates.mjs';
import { root } from '../harness/setup.mjs';

const sources = ['assets', 'components', 'entrypoints', 'lib', 'wxt.config.ts', 'package-lock.json'];
export const cache = join(root, '.cache/bench');

/** The shipped build's folder, built when needed. */
export const shippedBuild = () => freshBuild('chrome-mv3', ['wxt', 'build', '-b', 'chrome']);

/** A copy of the harness build, whose host permission is granted; or of the folder the caller names. */
export async function harnessCopy(name, given) {
	const made = given
		? resolve(given)
		: await freshBuild('chrome-mv3-harness', ['wxt', 'build', '-b', 'chrome', '--mode', 'harness']);
	const copy = join(cache, `extension-${name}`);
	rmSync(copy, { recursive: true, force: true });
	cpSync(made, copy, { recursive: true });
	return copy;
}

async function freshBuild(folder, command) {
	const made = join(root, '.output', folder);
	if (isFresh(join(made, 'manifest.json'))) return made;
	const { code, output } = await run(command);
	if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`);
	return made;
}

function isFresh(manifest) {
	if (!existsSync(manifest)) return false;
	const builtAt = statSync(manifest).mtimeMs;
	const files = sources.flatMap((place) => [join(root, place), ...globSync(join(root, place, '**/*'))]);
	return files.every((file) => statSync(file).mtimeMs <= builtAt);
}
