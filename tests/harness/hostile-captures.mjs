// The capture of one hostile page, begun by the toolbar button, and what must be true of it afterwards: it has ended, the card names what
// is not there, and what is there is the page's.
import { hostilePages } from './hostile-pages.mjs';
import { rowsOf } from './stored-pieces.mjs';

const others = new Set(['interrupted', 'elsewhere']);
export const hostileNames = Object.keys(hostilePages).filter((name) => !others.has(name));

/** What each card must say, one of these as `kind:reason` and nothing else; a page that is not here must be kept whole. */
const expected = {
	'network-cut': ['image:network'],
	'not-found': ['image:not-found'],
	'never-comes': ['image:timeout', 'image:out-of-time'],
	'redirect-loop': ['image:network'],
	'heavy-image': ['image:too-large'],
	gigabyte: ['image:too-large'],
	'gigabyte-text': ['page-end:too-large'],
	pictures: ['image:out-of-time'],
	'import-chain': ['style:too-deep', 'screenshot:page-busy'],
	frames: ['frame:too-large'],
	'other-frames': ['frame:page-busy'],
	boxes: ['archive:page-busy', 'screenshot:page-busy'],
	endless: ['archive:page-busy', 'screenshot:page-busy'],
	'without-html': ['archive:page-empty'],
};
/** Where time decides, a quick machine may keep all. */
const mayBeWhole = new Set(['pictures', 'other-frames']);
/** Pages without an archive, and those whose words are elsewhere. */
const wordless = new Set(['boxes', 'endless', 'without-html']);
const patience = 75_000;

/**
 * @param {{ browser: object, site: object, name: string, watching?: () => ((() => Promise<object>) | null) }} options
 * @returns {Promise<{ seconds: number, state: string, failure: string | null, card: string, faults: string[], memory: object | null }>}
 */
export async function hostileCapture({ browser, site, name, watching = () => null }) {
	const observer = await browser.openExtensionPage('dashboard.html');
	await rowsOf(observer, 'jobs');
	const page = await browser.context.newPage();
	// Boxes stay open: a person is away.
	page.on('dialog', () => undefined);
	const url = site.page(name);
	await page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
	await page.waitForFunction(() => document.readyState !== 'loading', null, { timeout: 30_000 }).catch(() => null);
	const stop = watching();
	const began = Date.now();
	const clicked = browser.clickToolbar(page, { timeout: 30_000 }).catch(() => null);
	await browser.context.waitForEvent('page', { timeout: 30_000 }).catch(() => null);
	if (name === 'boxes') void page.evaluate(() => globalThis.ask()).catch(() => null);
	if (name === 'endless') void page.evaluate(() => globalThis.spin()).catch(() => null);
	const { job, piece, capture } = await ended(observer, url);
	const seconds = (Date.now() - began) / 1000;
	const memory = (await stop?.()) ?? null;
	await clicked;
	const said = [...Map.groupBy(capture?.missing ?? [], (line) => `${line.kind}:${line.reason}`)];
	const card = said.map(([line, list]) => `${line} × ${list.length}`).join(', ');
	const faults = capture ? await faultsOf(observer, { name, capture, piece, said: said.map(([line]) => line) }) : [];
	if (job?.state === 'failed' && !(wordless.has(name) && job.failure === 'page-busy')) faults.push(`failed: ${job.failure}`);
	if (!/done|failed/.test(job?.state ?? '')) faults.push(`not ended: ${job?.state}`);
	return { seconds, state: job?.state ?? '–', failure: job?.failure ?? null, card: card || 'whole', faults, memory };
}

async function ended(observer, url) {
	const deadline = Date.now() + patience;
	for (;;) {
		const [evidence, jobs] = await Promise.all(['evidence', 'jobs'].map((table) => rowsOf(observer, table)));
		const piece = evidence.find((row) => row.url === url);
		const job = jobs.find((row) => row.evidenceId === piece?.id);
		if (/done|failed/.test(job?.state ?? '') || Date.now() > deadline) {
			const captures = await rowsOf(observer, 'captures');
			return { job, piece, capture: captures.find((row) => row.evidenceId === piece?.id) ?? null };
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

async function faultsOf(observer, { name, capture, piece, said }) {
	const faults = [];
	const wanted = expected[name] ?? [];
	const isWhole = said.length === 0 && mayBeWhole.has(name);
	if (wanted.length > 0 && !isWhole && !wanted.some((line) => said.includes(line)))
		faults.push(`does not say ${wanted.join(' or ')}`);
	for (const line of said) if (!wanted.includes(line)) faults.push(`says ${line}`);
	if (wordless.has(name)) return faults;
	if (!piece.title) faults.push('no title');
	const [text, absent] = await observer.evaluate(readCapture, capture);
	if (!text.includes('Le texte qui doit rester')) faults.push('the words are not in the archive');
	if (absent > 0) faults.push(`${absent} assets are not there`);
	return faults;
}

/** The archive's HTML, and how many of the listed assets are absent. Runs in a page of the extension. */
async function readCapture({ root, assets }) {
	const database = await new Promise((done) => {
		const opening = indexedDB.open('glane');
		opening.addEventListener('success', () => done(opening.result));
	});
	const read = (key, what) =>
		new Promise((done) => {
			const request = database.transaction('assets').objectStore('assets')[what](key);
			request.addEventListener('success', () => done(request.result));
		});
	const keys = await Promise.all(assets.map((sha256) => read(sha256, 'getKey')));
	const text = root ? await (await read(root, 'get')).blob.text() : '';
	database.close();
	return [text, keys.filter((key) => key === undefined).length];
}
