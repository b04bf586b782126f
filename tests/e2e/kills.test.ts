// A small sample of `npm run bench -- kills`: two moments of each interruption, the same at every run of the tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.mjs';
import { serveHostileSite } from '../harness/hostile-site.mjs';
import { killKinds, killRun } from '../harness/kill-runs.mjs';

const extension = resolve('.output/chrome-mv3-harness');
let site: Awaited<ReturnType<typeof serveHostileSite>>;

beforeAll(async () => {
	site = await serveHostileSite();
});
afterAll(() => site.close());

it.each(killKinds)('loses nothing and shows nothing half done: %s', async (kind) => {
	const profile = mkdtempSync(join(tmpdir(), `glane-kills-${kind}-`));
	const relaunch = () => launchChromium({ extension, profile });
	let browser = await relaunch();
	try {
		for (const seed of [2, 7]) {
			const run = await killRun({ kind, seed, browser, site, relaunch, wakes: true });
			browser = run.browser;
			expect(run).toMatchObject({ lost: false, halfDone: false, faults: [] });
		}
	} finally {
		await browser.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});
