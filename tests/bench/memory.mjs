// Memory of a running browser, from /proc: what its extension processes, its pages and all its processes hold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export const canMeasureMemory = existsSync('/proc/self/status');

const kinds = ['extension', 'pages', 'browser'];

/**
 * Watches from now on. `stop()` gives, in MB, how far above the start each sum rose, and `between(from, to)`: the same within two
 * times of Date.now(). An extension's pages and their workers are one process of the browser.
 */
export function watchMemory(browserProcess, everyMs = 100) {
	const samples = [sums(browserProcess)];
	const stopped = new AbortController();
	const watching = (async () => {
		while (!stopped.signal.aborted) {
			samples.push(sums(browserProcess));
			await wait(everyMs);
		}
	})();
	const [start] = samples;
	const peak = (some) =>
		Object.fromEntries(kinds.map((kind) => [kind, Math.max(0, ...some.map((sample) => sample[kind] - start[kind])) / 1e6]));
	return async () => {
		stopped.abort();
		await watching;
		return { ...peak(samples), between: (from, to) => peak(samples.filter(({ at }) => at >= from && at <= to)) };
	};
}

function sums(browserProcess) {
	const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	const parents = new Map(processes.map((id) => [Number(id), parentOf(id)]));
	const descends = (id) => id === browserProcess || (parents.get(id) > 1 && descends(parents.get(id)));
	const total = { at: Date.now(), extension: 0, pages: 0, browser: 0 };
	for (const id of parents.keys()) {
		if (!descends(id)) continue;
		const status = read(id, 'status');
		// Not what is mapped from files: the disk's cache gives that back.
		const own = (field(status, 'RssAnon') + field(status, 'RssShmem')) * 1024;
		total.browser += own;
		const command = read(id, 'cmdline');
		if (command.includes('--extension-process')) total.extension += own;
		else if (command.includes('--type=renderer')) total.pages += own;
	}
	return total;
}

const field = (status, name) => Number(status.match(new RegExp(`^${name}:\\s*(\\d+)`, 'm'))?.[1] ?? 0);

/** The second number after the name, which stands in parentheses and may hold anything. */
const parentOf = (id) => Number(read(id, 'stat').split(') ').at(-1).split(' ')[1] ?? 0);

/** A process may end while it is read. */
function read(id, name) {
	try {
		return readFileSync(`/proc/${id}/${name}`, 'utf8');
	} catch {
		return '';
	}
}
