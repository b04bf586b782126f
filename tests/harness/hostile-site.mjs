// A server of everything that goes wrong: files that never come, loops, weights, pages that fight back. All is made on the fly, on two
// origins, so that no fixture weighs a gigabyte.
import { createServer } from 'node:http';
import { hostilePages } from './hostile-pages.mjs';

const svg = (n) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><title>${n}</title><circle cx="20" cy="20" r="18" fill="#1e6b4e"/></svg>`;
const block = Buffer.alloc(1_000_000, 7);

/** Files by the first step of their path; each answers as `(request, response, url)`. Whatever is held back ends with the server. */
const files = {
	/** A picture after `?after=` milliseconds. */
	dot(_, response, url) {
		const timer = setTimeout(
			() => send(response, 'image/svg+xml', svg(url.searchParams.get('n') ?? '')),
			Number(url.searchParams.get('after') ?? 0),
		);
		response.on('close', () => clearTimeout(timer));
	},
	sheet: (_, response) => send(response, 'text/css', 'h1 { color: #1e6b4e }'),
	gone: (_, response) => response.writeHead(404).end(),
	/** Ten minutes and more: headers, then nothing. */
	never: (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).flushHeaders(),
	/** The network is cut in the middle of a file. */
	cut(_, response) {
		response.writeHead(200, { 'content-type': 'image/png', 'content-length': 2_000_000 });
		response.write(block, () => setTimeout(() => response.destroy(), 200));
	},
	loop: (_, response, url) => response.writeHead(302, { location: `/loop?${Number(url.search.slice(1)) + 1}` }).end(),
	/** `?bytes=` of a picture; with `?silent`, no length is told beforehand. */
	weight(_, response, url) {
		const bytes = Number(url.searchParams.get('bytes'));
		response.writeHead(200, {
			'content-type': 'image/bmp',
			'cache-control': 'no-store',
			...(url.searchParams.has('silent') ? {} : { 'content-length': bytes }),
		});
		pour(response, bytes);
	},
	/** Each sheet imports the next one, without end. */
	chain(_, response, url) {
		const step = Number(url.search.slice(1));
		send(response, 'text/css', `@import url("/chain?${step + 1}");\n.step-${step} { color: red }`);
	},
	frame: (_, response) => send(response, 'text/html', '<!doctype html><p>cadre</p>'),
};

function pour(response, bytes) {
	let left = bytes;
	const more = () => {
		while (left > 0) {
			const part = block.subarray(0, Math.min(left, block.length));
			left -= part.length;
			if (!response.write(part)) return response.once('drain', more);
		}
		response.end();
	};
	more();
}

function send(response, type, body, headers = {}) {
	response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...headers }).end(body);
}

/**
 * Starts both origins. `origin` serves `/page/<name>` (tests/harness/hostile-pages.mjs); both serve the files above.
 * `close()` also ends what was held back.
 */
export async function serveHostileSite() {
	const place = { origin: '', other: '' };
	const servers = ['origin', 'other'].map((which) =>
		createServer((request, response) => {
			const url = new URL(request.url, place[which]);
			const [, first, name] = url.pathname.split('/');
			response.on('error', () => undefined);
			if (first === 'page' && hostilePages[name]) {
				const { html, headers } = hostilePages[name](place, url);
				if (typeof html === 'string') return send(response, 'text/html', html, headers);
				response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
				return writeAll(response, html);
			}
			return files[first] ? files[first](request, response, url) : response.writeHead(first === 'favicon.ico' ? 204 : 404).end();
		}),
	);
	const ports = [];
	for (const server of servers) {
		await new Promise((done) => server.listen(0, '127.0.0.1', done));
		ports.push(server.address().port);
	}
	place.origin = `http://127.0.0.1:${ports[0]}`;
	place.other = `http://localhost:${ports[1]}`;
	return {
		...place,
		page: (name, query = '') => `${place.origin}/page/${name}${query}`,
		async close() {
			await Promise.all(
				servers.map((server) => {
					server.closeAllConnections();
					return new Promise((done) => server.close(done));
				}),
			);
		},
	};
}

/** Chunks one after the other, at the pace of the reader. */
async function writeAll(response, chunks) {
	for (const chunk of chunks) if (!response.write(chunk)) await new Promise((done) => response.once('drain', done));
	response.end();
}
