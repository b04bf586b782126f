// In Firefox addresses open in tabs that nobody sees, and are photographed there.
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { launchFirefox } from '../harness/firefox.mjs';
import { clickText, firstRun, typeInto, until } from '../harness/journey.mjs';
import { distance, pixelsByPath } from '../harness/kept-pixels.mjs';
import { colours, serveQueueSite } from '../harness/queue-site.mjs';

it('photographs a hidden tab, and closes it', async () => {
	const site = await serveQueueSite();
	const browser = await launchFirefox({ extension: resolve('.output/firefox-mv3-harness') });
	try {
		const desk = await firstRun(browser, 'strategie-marketing-digital');
		await desk.evaluate(() => void (location.hash = '#/captures?vue=adresses'));
		await typeInto(desk, '[name=addresses]', `${site.origin}/page/1 ${site.origin}/page/2 ${site.origin}/fichier`);
		await clickText(desk, 'Capturer 3 pages');
		await until(desk, 'the queue to end', () => document.querySelector('[data-queue=ended]') !== null, null, 100_000);
		const pixels = await pixelsByPath(desk);
		expect(Object.keys(pixels).toSorted()).toEqual(['/page/1', '/page/2']);
		for (const n of [1, 2]) expect(distance(String(pixels[`/page/${n}`]), colours[n] ?? '')).toBeLessThan(16);
		expect(await desk.evaluate(() => document.visibilityState)).toBe('visible');
		await until(desk, 'our tabs to close', () =>
			(globalThis as unknown as { browser: typeof chrome }).browser.tabs
				.query({ active: false })
				.then((tabs) => tabs.every(({ url }) => !url?.includes('/page/'))),
		);
	} finally {
		await browser.close();
		await site.close();
	}
});
