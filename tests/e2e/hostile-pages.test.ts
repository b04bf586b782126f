// Pages that fight back, clipped by the toolbar button: each capture ends, and its card names what is not there. The slow ones, which wait
// for patience to run out, and the heavy ones are in `npm run bench -- hostile`.
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { hostileCapture } from '../harness/hostile-captures.mjs';
import { serveHostileSite } from '../harness/hostile-site.mjs';

const quick = [
	'network-cut',
	'not-found',
	'redirect-loop',
	'policy-none',
	'written-over',
	'spoilt',
	'named-controls',
	'restless',
	'heavy-image',
	'without-html',
];
let site: Awaited<ReturnType<typeof serveHostileSite>>;
let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
	site = await serveHostileSite();
	browser = await launchChromium({ extension: resolve('.output/chrome-mv3-harness') });
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

it.each(quick)('ends, and says what is missing: %s', async (name) => {
	const seen = await hostileCapture({ browser, site, name });
	expect(seen).toMatchObject({ state: 'done', faults: [] });
	expect(seen.seconds).toBeLessThan(60);
	for (const page of browser.context.pages().slice(1)) await page.close();
});
