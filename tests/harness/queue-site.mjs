// A site for queues of pages: six that load, one that is not there, one whose loading never ends, one that never answers, one that is only a
// file. It notes how many pages are being asked for at once, which is how many tabs are loading.
import { createServer } from 'node:http';

export const colours = ['#b42318', '#1e6b4e', '#1f5fa8', '#b7791f', '#5a2a82', '#0e7c86'];

/** How long a page keeps its tab waiting, in milliseconds: long enough for a second tab to be seen beside it. */
const slowness = 400;

const html = (n) =>
	`<!doctype html><html lang="fr"><title>Page ${n}</title><body style="margin:0;min-height:100vh;background:${colours[n % 6]};color:#fff"><h1>Page ${n}</h1><p>Le texte de la page ${n}.</p></body></html>`;

/** `asked`: paths in the order they came; `most()`: how many pages were being waited for at once at most. */
export async function serveQueueSite() {
	const asked = [];
	let open = 0;
	let most = 0;
	const server = createServer((request, response) => {
		const path = new URL(request.url, 'http://site').pathname;
		if (path === '/favicon.ico') return response.writeHead(204).end();
		asked.push(path);
		open++;
		most = Math.max(most, open);
		response.on('close', () => open--);
		const page = (status, text) => response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(text);
		const number = Number(path.split('/')[2]);
		switch (path.split('/')[1]) {
			case 'page':
				return void setTimeout(() => page(200, html(number)), slowness);
			case 'sans-fin':
				response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
				return void response.write(html(0).replace('</body></html>', ' '.repeat(4096)));
			case 'muette':
				return undefined;
			case 'fichier':
				response.writeHead(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename=a.zip' });
				return response.end('PK');
			case 'boucle':
				return response.writeHead(302, { location: `/boucle/${number + 1}` }).end();
			default:
				return page(404, '<!doctype html><title>Introuvable</title><h1>Introuvable</h1>');
		}
	});
	await new Promise((done) => server.listen(0, '127.0.0.1', done));
	const origin = `http://127.0.0.1:${server.address().port}`;
	return {
		origin,
		asked,
		most: () => most,
		/** Begins to count anew. */
		forget() {
			asked.length = 0;
			most = open;
		},
		async close() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}
