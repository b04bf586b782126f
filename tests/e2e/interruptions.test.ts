// Nothing acknowledged is lost: the worker stops, the tab closes, the browser is killed, all in the middle of one capture.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { serveFolder } from '../harness/sites.mjs';
import { jobIn, rowsOf } from '../harness/stored-pieces.mjs';

const extension = resolve('.output/chrome-mv3-harness');
const pages = resolve('tests/fixtures/pages');
let served: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
	served = await serveFolder(pages);
});
afterAll(() => served.close());

/** The slow page's images take seconds: whatever happens right after "durable" happens in mid-capture. */
async function clipSlowPage(browser: Awaited<ReturnType<typeof launchChromium>>) {
	const observer = await browser.openExtensionPage('dashboard.html');
	const page = await browser.newPage(`${served.origin}/slow.html`);
	const popup = await browser.clickToolbar(page);
	await jobIn(observer, ['durable']);
	return { observer, page, popup };
}

async function expectWhole(observer: Awaited<ReturnType<typeof clipSlowPage>>['observer']) {
	const job = await jobIn(observer, ['done', 'failed'], 90_000);
	expect(job.failure).toBeNull();
	const [capture] = await rowsOf(observer, 'captures');
	expect(capture.evidenceId).toBe(job.evidenceId);
	expect(capture.missing).toEqual([]);
	expect(capture.root).toMatch(/^[0-9a-f]{64}$/);
	const [piece] = await rowsOf(observer, 'evidence');
	expect(piece).toMatchObject({ title: 'Page aux images lentes', author: 'Anne Dupont' });
}

it('completes after the worker was stopped in mid-capture', async () => {
	const browser = await launchChromium({ extension });
	try {
		const { observer } = await clipSlowPage(browser);
		expect(await browser.stopWorker()).toBe(true);
		await expectWhole(observer);
	} finally {
		await browser.close();
	}
});

it('completes after the tab was closed right after "durable"', async () => {
	const browser = await launchChromium({ extension });
	try {
		const { observer, page } = await clipSlowPage(browser);
		await page.close();
		await expectWhole(observer);
	} finally {
		await browser.close();
	}
});

it('completes after the browser was killed and started again', async () => {
	const profile = mkdtempSync(join(tmpdir(), 'glane-killed-'));
	try {
		const first = await launchChromium({ extension, profile });
		await clipSlowPage(first);
		await first.kill();
		const second = await launchChromium({ extension, profile });
		try {
			await expectWhole(await second.openExtensionPage('dashboard.html'));
		} finally {
			await second.close();
		}
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});
