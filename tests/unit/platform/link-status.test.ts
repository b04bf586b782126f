// Asks a real server on this machine: what answers, what is gone, what refuses, what never says a word.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { linkStatus } from '../../../lib/platform/link-status';

const asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
	asked.push(request);
	const path = request.url ?? '';
	if (path === '/muet') return;
	if (path === '/sans-head') return void response.writeHead(request.method === 'HEAD' ? 405 : 200).end('corps');
	if (path === '/ailleurs') return void response.writeHead(302, { location: '/la' }).end();
	response.writeHead(Number(path.slice(1)) || 200).end();
});
let origin = '';
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => void asked.splice(0));
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const of = (path: string, wait?: number) => linkStatus(`${origin}${path}`, new AbortController().signal, wait);

it.each([
	['/200', 'alive', 200],
	['/ailleurs', 'alive', 200],
	['/sans-head', 'alive', 200],
	['/404', 'dead', 404],
	['/410', 'dead', 410],
	['/401', 'unsure', 401],
	['/429', 'unsure', 429],
	['/503', 'unsure', 503],
])('%s is %s', async (path, state, status) => {
	expect(await of(path)).toEqual({ state, status });
});

it('takes a site that does not exist for dead, and one that says nothing for unsure', async () => {
	const closed = createServer();
	await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
	const { port } = closed.address() as AddressInfo;
	await new Promise((resolve) => closed.close(resolve));
	expect(await linkStatus(`http://127.0.0.1:${port}/`, new AbortController().signal)).toEqual({ state: 'dead', status: 0 });
	expect(await of('/muet', 50)).toEqual({ state: 'unsure', status: 0 });
});

it('says nothing of who asks', async () => {
	await of('/200');
	expect(asked.map(({ method }) => method)).toEqual(['HEAD']);
	expect(asked[0]?.headers).not.toHaveProperty('cookie');
	expect(asked[0]?.headers).not.toHaveProperty('referer');
});

it('stops when it is told to', async () => {
	const ending = new AbortController();
	const answer = linkStatus(`${origin}/muet`, ending.signal);
	ending.abort();
	await expect(answer).rejects.toThrow();
});
