// The rival at the click: single-file-core in the top frame, with the fetches its own extension gives it (the page's first,
// the background's when the page may not).
import * as singlefile from 'single-file-core/single-file.js';

globalThis.singlefile = singlefile;
singlefile.init({ fetch: fetchAnyhow, frameFetch: (url, options) => ask('singlefile.fetchFrame', url, options) });

/** Saves the page; the time is from the call to the finished string. The string itself waits in `rivalHtml`. */
globalThis.rivalSave = async (options) => {
	const before = performance.now();
	const { content } = await singlefile.getPageData({ ...options, url: location.href });
	const ms = performance.now() - before;
	globalThis.rivalHtml = () => content;
	return { ms, bytes: new Blob([content]).size };
};

async function fetchAnyhow(url, options = {}) {
	const { headers } = options;
	try {
		return await fetch(url, { headers, cache: 'force-cache', referrerPolicy: 'strict-origin-when-cross-origin' });
	} catch {
		return ask('singlefile.fetch', url, options);
	}
}

async function ask(method, url, { frameId, headers } = {}) {
	const answer = await chrome.runtime.sendMessage({ method, url, frameId, headers });
	if (!answer || answer.error) throw new Error(answer?.error ?? 'no answer');
	return {
		status: answer.status,
		headers: new Headers(answer.headers),
		arrayBuffer: async () => Uint8Array.fromBase64(answer.bytes).buffer,
	};
}
