// A page of sixty things that archivers lose, in both browsers: clipped by a real click, exported, opened without scripts, compared.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOf, unpack } from '../harness/bundle.mjs';
import { absentCells, lookAtCells, settleCells } from '../harness/cells.mjs';
import { launchChromium } from '../harness/chromium.mjs';
import { launchFirefox } from '../harness/firefox.mjs';
import { clip, exportBundle, firstRun } from '../harness/journey.mjs';
import { isNear } from '../harness/pictures.mjs';
import { serveCells } from '../harness/sites.mjs';
import { rowsOf } from '../harness/stored-pieces.mjs';

let served: Awaited<ReturnType<typeof serveCells>>;
beforeAll(async () => {
	served = await serveCells();
});
afterAll(() => served.close());

const canvas = { kind: 'canvas', reason: 'unreadable', patched: true };
const browsers = [
	{
		name: 'Chromium',
		launch: () => launchChromium({ extension: resolve('.output/chrome-mv3-harness') }),
		absent: [] as string[],
		// WebGL in the page, WebGL in a frame of another origin, a canvas that a foreign picture has tainted.
		missing: [canvas, canvas, canvas],
	},
	{
		name: 'Firefox',
		launch: () => launchFirefox({ extension: resolve('.output/firefox-mv3-harness') }),
		// Without a graphics card Firefox has no WebGL: the canvases stay empty, and the frame is green without it.
		absent: ['canvas-webgl'],
		missing: [canvas, canvas, canvas],
	},
];

/** Green, as each browser decodes it from a video too. */
const isGreen = ([red = 255, green = 0, blue = 255]: number[] = []) => green > 140 && red < 60 && blue < 60;

it.each(browsers)('restores every one of the sixty cells in $name', async ({ name, launch, absent, missing }) => {
	const browser = await launch();
	try {
		const dashboard = await firstRun(browser, 'ascencia-charge-marketing-communication');
		const page = await browser.newPage(served.page);
		await settleCells(page);
		await clip(browser, page, { competencies: ['C1.1'] });
		const live = await lookAtCells(page);
		const counted = Object.keys(live).filter((id) => !absent.includes(id));
		expect(Object.keys(live)).toHaveLength(60);
		expect(await absentCells(page)).toEqual(absent);
		expect(counted.filter((id) => !isGreen(live[id]))).toEqual([]);
		const [capture] = await rowsOf(dashboard, 'captures');
		expect(capture.missing).toMatchObject(missing);

		await dashboard.bringToFront();
		const { path } = await exportBundle(browser, dashboard, mkdtempSync(join(tmpdir(), 'glane-cells-')));
		const bundle = unpack(path);
		const file = filesOf(bundle).find((candidate) => candidate.endsWith('capture.html')) ?? '';
		const asked = served.requests.length;
		const copy = await browser.newPage(pathToFileURL(join(bundle, file)).href);
		// Frames, fonts and scroll positions settle with the first pictures.
		const missed = async () => {
			const restored = await lookAtCells(copy);
			return counted.filter((id) => !isNear(restored[id], live[id]));
		};
		await expect.poll(missed, { message: `cells missed in ${name}`, timeout: 10_000 }).toEqual([]);
		expect(served.requests.slice(asked)).toEqual([]);
	} finally {
		await browser.close();
	}
});
