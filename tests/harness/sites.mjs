// Serves the sample pages (and any other folder) on two loopback origins, so that the demo, the end-to-end tests and the
// benches meet a real second origin: its images and styles cannot be read by the page, only its fonts can.
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '../..');
const sitesRoot = resolve(here, '../fixtures/sites');
const cellsRoot = resolve(here, '../fixtures/sixty-cells');
const fontsRoot = join(project, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files');
const echartsFile = join(project, 'node_modules/echarts/dist/echarts.min.js');

const types = {
	'.avif': 'image/avif',
	'.css': 'text/css; charset=utf-8',
	'.gif': 'image/gif',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpeg': 'image/jpeg',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.md': 'text/plain; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.mp4': 'video/mp4',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.webm': 'video/webm',
	'.webp': 'image/webp',
	'.woff': 'font/woff',
	'.woff2': 'font/woff2',
};
const templated = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg']);

// A font must be allowed by its server before a page of another origin may use it; nothing else needs to be.
const fontsOnly = (path) => (/\.woff2?$/.test(path) ? { 'access-control-allow-origin': '*' } : {});

/** The file for a decoded path under `root`, or undefined when there is none or when it lies outside (`..`, links). */
async function fileUnder(root, path) {
	const base = await realpath(root);
	let file;
	try {
		file = await realpath(resolve(base, `.${path}`));
		if (path.endsWith('/') || (await stat(file)).isDirectory()) file = await realpath(join(file, 'index.html'));
	} catch {
		return undefined;
	}
	return file.startsWith(base + sep) && (await stat(file)).isFile() ? file : undefined;
}

async function listen(server, port) {
	await new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, '127.0.0.1', done);
	});
	return server.address().port;
}

/**
 * Serves one folder on two origins: the page's (http://127.0.0.1:port) and the other one (http://localhost:otherPort).
 * - `routes`: `(path) => { root, path } | undefined` redirects a path to another folder before `root` is tried;
 * - `crossOriginHeaders`: headers the other origin adds, an object or `(path) => object`;
 * - `aliases`: `{ 'http://localhost:9002': 'other' }` rewrites addresses hard-coded in text files, so that a folder made for
 *   fixed ports can be served on free ones;
 * - `?delay=MS` on any address holds the answer back; every request is noted in `requests` as a full URL.
 */
export async function serveFolder(root, options = {}) {
	const { port = 0, otherPort = 0, crossOriginHeaders = fontsOnly, aliases = {}, routes = () => undefined } = options;
	const requests = [];
	const place = { origin: '', other: '' };

	const fill = (text) => {
		let filled = text.replaceAll('{{origin}}', place.origin).replaceAll('{{other}}', place.other);
		for (const [address, which] of Object.entries(aliases)) filled = filled.replaceAll(address, place[which]);
		return filled;
	};

	const answer = async (which, request, response) => {
		requests.push(place[which] + request.url);
		const url = new URL(request.url, place[which]);
		const delay = Number(url.searchParams.get('delay'));
		if (delay > 0) await wait(Math.min(delay, 60_000));
		if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();

		const path = decodeURIComponent(url.pathname);
		if (path === '/favicon.ico' && !(await fileUnder(root, path))) return response.writeHead(204).end();
		const target = routes(path) ?? { root, path };
		const file = await fileUnder(target.root, target.path);
		if (!file) return response.writeHead(404, { 'content-type': types['.txt'] }).end('Introuvable');
		// A folder without its slash would break the relative addresses of the page it serves.
		if (file.endsWith(`${sep}index.html`) && target.path === path && !/\/$|\.html$/.test(path))
			return response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();

		const kind = extname(file).toLowerCase();
		const headers = { 'content-type': types[kind] ?? 'application/octet-stream', 'cache-control': 'no-cache' };
		if (which === 'other') {
			const extra = typeof crossOriginHeaders === 'function' ? crossOriginHeaders(path) : crossOriginHeaders;
			Object.assign(headers, extra);
		}
		const text = templated.has(kind) && file !== echartsFile;
		const body = text ? Buffer.from(fill(await readFile(file, 'utf8'))) : undefined;
		headers['content-length'] = body ? body.length : (await stat(file)).size;
		response.writeHead(200, headers);
		if (request.method === 'HEAD') return response.end();
		return body ? response.end(body) : createReadStream(file).pipe(response);
	};

	const serverFor = (which) =>
		createServer((request, response) => {
			answer(which, request, response).catch(() => {
				// A malformed address (`%zz`) is the caller's fault; anything after the headers can only be cut short.
				if (response.headersSent) response.destroy();
				else response.writeHead(400).end();
			});
		});

	const servers = [serverFor('origin'), serverFor('other')];
	const close = async () => {
		await Promise.all(
			servers.map((server) => {
				server.closeAllConnections();
				return new Promise((done) => server.close(done));
			}),
		);
	};
	try {
		place.origin = `http://127.0.0.1:${await listen(servers[0], port)}`;
		// `localhost` and not 127.0.0.1: another site as well as another origin, so browsers isolate its frames in a process.
		place.other = `http://localhost:${await listen(servers[1], otherPort)}`;
	} catch (error) {
		await close();
		throw error;
	}
	return { ...place, requests, close };
}

/** Where the addresses of the sample sites that are not plain files lead. */
function siteRoutes(path) {
	if (path === '/vendor/echarts.min.js') return { root: dirname(echartsFile), path: '/echarts.min.js' };
	if (path.startsWith('/fonts/')) return { root: fontsRoot, path: path.slice('/fonts'.length) };
	// Every permalink of the network shows the same post: a post needs an address of its own to look like one.
	if (/^\/social\/@[\w.-]+\/\d+$/.test(path)) return { root: sitesRoot, path: '/social/index.html' };
	return undefined;
}

/** Starts the sample sites. `pages` holds full addresses; each page sets `data-ready="true"` on `<html>` once settled. */
export async function serveSites({ port = 0, otherPort = 0 } = {}) {
	const served = await serveFolder(sitesRoot, { port, otherPort, routes: siteRoutes });
	const pages = {
		article: `${served.origin}/article/`,
		dashboard: `${served.origin}/dashboard/`,
		social: `${served.origin}/social/@biscuiterie-keravel/20417`,
	};
	return { ...served, pages };
}

/** Starts the page of sixty cells; `page` is its address, and it sets `data-ready` as the sample sites do. */
export async function serveCells() {
	const font = '/atkinson-hyperlegible-next-latin-wght-normal.woff2';
	const routes = (path) => (path === '/fonts/variable.woff2' ? { root: fontsRoot, path: font } : undefined);
	const served = await serveFolder(cellsRoot, { routes });
	return { ...served, page: `${served.origin}/index.html` };
}
