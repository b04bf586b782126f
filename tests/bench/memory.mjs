// Memory of a running browser, from /proc: what its extension processes, its pages and all its processes hold.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export const canMeasureMemory = existsSync('/proc/self/status');

/** Watches from now on; `stop()` gives, in MB, how far above the start each sum rose. */
export function watchMemory(browserProcess, everyMs = 100) {
	const start = sums(browserProcess);
	const peak = { ...start };
	const stopped = new AbortController();
	const watching = (async () => {
		while (!stopped.signal.aborted) {
			const now = sums(browserProcess);
			for (const key of Object.keys(peak)) peak[key] = Math.max(peak[key], now[key]);
			await wait(everyMs);
		}
	})();
	return async () => {
		stopped.abort();
		await watching;
		const rise = (key) => (peak[key] - start[key]) / 1e6;
		return { extension: rise('extension'), pages: rise('pages'), browser: rise('browser') };
	};
}

function sums(browserProcess) {
	const processes = new Map(globSync('/proc/[0-9]*').map((path) => [Number(path.slice('/proc/'.length)), path]));
	const parents = new Map([...processes].map(([id, path]) => [id, Number(field(path, 'PPid') ?? 0)]));
	const descends = (id) => id === browserProcess || (parents.get(id) > 1 && descends(parents.get(id)));
	const total = { extension: 0, pages: 0, browser: 0 };
	for (const [id, path] of processes) {
		if (!descends(id)) continue;
		// Not what is mapped from files: the disk's cache gives that back.
		const own = (Number(field(path, 'RssAnon') ?? 0) + Number(field(path, 'RssShmem') ?? 0)) * 1024;
		total.browser += own;
		const command = read(`${path}/cmdline`);
		if (command.includes('--extension-process')) total.extension += own;
		else if (command.includes('--type=renderer')) total.pages += own;
	}
	return total;
}

const field = (path, name) => read(`${path}/status`).match(new RegExp(`^${name}:\\s*(\\d+)`, 'm'))?.[1];

/** A process may end while it is read. */
function read(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}
