// One capture that something interrupts at a moment drawn from a seed, and what became of the piece: the same run for the bench and for
// the tests. A piece is acknowledged when its row was on disk as the blow fell, or when the popup had drawn its form.
import { setTimeout as wait } from 'node:timers/promises';
import { rowsOf } from './stored-pieces.mjs';

export const killKinds = ['worker', 'tab', 'navigation', 'browser', 'extension'];

/** From the instant the popup appears: the row, the page frozen, its pictures; then all is done. In milliseconds. */
const span = 2200;
const patience = 90_000;

/** Mulberry32: the same moment for the same seed. */
function random(seed) {
	const from = (Math.imul(seed, 0x9e3779b1) + 0x6d2b79f5) | 0;
	const step = Math.imul(from ^ (from >>> 15), 1 | from);
	const mixed = (step + Math.imul(step ^ (step >>> 7), 61 | step)) ^ step;
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/**
 * Clicks, strikes, lets the extension go on, and looks. `relaunch` starts the browser again after a SIGKILL, with its profile. With
 * `wakes`, something else wakes a stopped worker as a person's next click does; without, its alarm must, half a minute later.
 * @returns what was seen, and the browser to go on with
 */
export async function killRun({ kind, seed, browser, site, relaunch, wakes = false }) {
	const at = Math.round(random(seed) * span);
	const url = site.page('interrupted', `?run=${kind}-${seed}`);
	if (kind === 'extension') await browser.allowReload();
	const observer = await browser.openExtensionPage('dashboard.html');
	await rowsOf(observer, 'jobs');
	const page = await browser.context.newPage();
	await page.goto(url, { waitUntil: 'commit' });
	await page.waitForSelector('iframe', { state: 'attached' });

	const opened = browser.context.waitForEvent('page', { timeout: 5000 }).catch(() => null);
	let popup = null;
	const clicked = browser.clickToolbar(page, { timeout: 5000 }).then(
		(shown) => (popup = shown),
		() => null,
	);
	await opened;
	await wait(at);
	const before = await stateOf(observer, url);
	const drawn = await isDrawn(popup);
	let now = browser;
	if (kind === 'worker') await browser.stopWorker();
	else if (kind === 'tab') await page.close({ runBeforeUnload: false });
	else if (kind === 'navigation') await page.goto(site.page('elsewhere')).catch(() => null);
	else if (kind === 'browser') {
		await browser.kill();
		await clicked;
		now = await relaunch();
	} else await reload(observer);
	await clicked;

	const desk = kind === 'extension' || kind === 'browser' ? await reopened(now) : observer;
	if (kind === 'extension') await unpause(now, desk);
	if (wakes)
		await desk.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'none', timestamp: 0, data: {} })).catch(() => null);
	const acknowledged = before.evidence !== null || drawn;
	const after = await ended(desk, url, acknowledged);
	// A click that was not acknowledged must be told so, as long as there is a popup to tell it.
	const silent = kind === 'worker' && !after.evidence && !(await tellsRefusal(popup));
	const faults = after.evidence ? await faultsOf(desk, after) : [];
	const isEnded = after.job?.state === 'done' || (after.job?.state === 'failed' && after.job.failure !== null);
	for (const open of now.context.pages()) if (open !== desk) await open.close().catch(() => null);
	await desk.goto('about:blank');
	return {
		browser: now,
		kind,
		seed,
		at,
		before: before.job?.state ?? (before.evidence ? 'row' : '–'),
		acknowledged,
		after: after.job?.state ?? '–',
		failure: after.job?.failure ?? null,
		missing: after.capture?.missing.map((line) => `${line.kind}:${line.reason}`) ?? [],
		lost: silent || (acknowledged && !(after.evidence && isEnded)) || (after.evidence !== null && !isEnded),
		halfDone: after.job?.state === 'done' && faults.length > 0,
		faults,
	};
}

async function reload(observer) {
	const gone = new Promise((done) => observer.once('close', done));
	await observer.evaluate(() => setTimeout(() => chrome.runtime.reload())).catch(() => null);
	await Promise.race([gone, wait(5000)]);
}

/**
 * The debugger that drives the browser sometimes leaves the reloaded worker paused before its first line: it then answers nothing. Such a
 * worker is stopped, and a message starts another, as any click would.
 */
async function unpause(browser, desk) {
	const ask = () => chrome.runtime.sendMessage({ id: 1, type: 'none', timestamp: 0, data: {} }).catch(() => null);
	const answered = await Promise.race([desk.evaluate(ask).then(() => true), wait(8000).then(() => false)]);
	if (answered) return;
	// On a busy machine it may take longer to stop than the harness waits; the next message then finds it anyway.
	await browser.stopWorker().catch(() => null);
	await Promise.race([desk.evaluate(ask), wait(8000)]);
}

/** A page of the extension, as soon as the browser serves it again. */
async function reopened(browser) {
	const deadline = Date.now() + 20_000;
	for (;;) {
		try {
			const page = await browser.context.newPage();
			await page.goto(`${browser.origin}/dashboard.html`);
			await rowsOf(page, 'jobs');
			return page;
		} catch (error) {
			if (Date.now() > deadline) throw error;
			await wait(100);
		}
	}
}

const isDrawn = (popup) =>
	popup ? popup.evaluate(() => document.querySelector('form.clip') !== null).catch(() => false) : false;

async function tellsRefusal(popup) {
	if (!popup || popup.isClosed()) return true;
	const told = () => document.querySelector('form.clip, .error-panel, [role=alert], .notice') !== null;
	return popup.waitForFunction(told, null, { timeout: 15_000 }).then(
		() => true,
		() => popup.isClosed(),
	);
}

async function stateOf(page, url) {
	const [evidence, jobs, captures] = await Promise.all(['evidence', 'jobs', 'captures'].map((table) => rowsOf(page, table)));
	const piece = evidence.find((row) => row.url === url) ?? null;
	const own = jobs.filter((row) => row.evidenceId === piece?.id).toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
	return { evidence: piece, job: own.at(-1) ?? null, capture: captures.find((row) => row.evidenceId === piece?.id) ?? null };
}

async function ended(page, url, isExpected) {
	const deadline = Date.now() + patience;
	// A click just before the blow may still become a row.
	const atLeast = Date.now() + 1500;
	for (;;) {
		const state = await stateOf(page, url);
		if (/done|failed/.test(state.job?.state ?? '')) return state;
		if (Date.now() > (isExpected || state.evidence ? deadline : atLeast)) return state;
		await wait(50);
	}
}

/** What a piece shown as done lacks without saying so. Runs in a page of the extension. */
async function faultsOf(page, { evidence, capture, job }) {
	if (job?.state !== 'done') return [];
	if (!capture) return ['no capture row'];
	return page.evaluate(lookIntoAssets, { evidence, capture });
}

async function lookIntoAssets({ evidence, capture }) {
	const database = await new Promise((done) => {
		const opening = indexedDB.open('glane');
		opening.addEventListener('success', () => done(opening.result));
	});
	const read = (sha256) =>
		new Promise((done) => {
			const request = database.transaction('assets').objectStore('assets').get(sha256);
			request.addEventListener('success', () => done(request.result ?? null));
		});
	const faults = [];
	const says = (kind) => capture.missing.some((line) => line.kind === kind);
	if (!capture.root && !says('archive')) faults.push('no archive, not said');
	if (!evidence.screenshot && !says('screenshot')) faults.push('no screenshot, not said');
	const named = new Set([...capture.assets, capture.root, evidence.screenshot, evidence.thumbnail].filter(Boolean));
	let html = '';
	for (const sha256 of named) {
		const row = await read(sha256);
		if (!row) {
			faults.push(`asset ${sha256.slice(0, 8)} is not there`);
			continue;
		}
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await row.blob.arrayBuffer())).toHex();
		if (digest !== sha256) faults.push(`asset ${sha256.slice(0, 8)} has other bytes`);
		if (!row.type.startsWith('text/')) continue;
		const text = await row.blob.text();
		if (sha256 === capture.root) html = text;
		for (const [, inner] of text.matchAll(/glane:([0-9a-f]{64})/g))
			if (!named.has(inner)) faults.push(`names ${inner.slice(0, 8)}, which the capture does not list`);
	}
	if (capture.root) {
		if (!html.includes('Le texte qui doit rester')) faults.push('another page, or none');
		const images = [...html.matchAll(/<img[^>]* src="glane:[0-9a-f]{64}"/g)].length;
		const lost = capture.missing.filter((line) => line.kind === 'image').length;
		if (images + lost !== 6) faults.push(`${images} images kept, ${lost} said to be missing, of 6`);
		if (!/<iframe[^>]* src="glane:/.test(html) && !says('frame')) faults.push('the frame is missing, not said');
	}
	const shot = evidence.screenshot && (await read(evidence.screenshot));
	if (shot) {
		const bitmap = await createImageBitmap(shot.blob);
		const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
		canvas.drawImage(bitmap, 0, 0);
		const [red, green, blue] = canvas.getImageData(bitmap.width - 60, bitmap.height - 60, 1, 1).data;
		if (Math.abs(red - 20) > 25 || Math.abs(green - 160) > 25 || Math.abs(blue - 60) > 25)
			faults.push(`a screenshot of something else: ${red}, ${green}, ${blue}`);
	}
	database.close();
	return faults;
}
