// Five ways to interrupt a capture, at random moments: nothing acknowledged may be lost, nothing half may be shown as done. A run is
// repeated with `npm run bench -- kills --kinds KIND --seed SEED --runs 1`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../harness/chromium.mjs';
import { serveHostileSite } from '../harness/hostile-site.mjs';
import { killKinds, killRun } from '../harness/kill-runs.mjs';
import { harnessCopy } from './builds.mjs';
import { row } from './results.mjs';

/** As many as the promise was made for, unless the command says otherwise. */
const usual = 25;

export async function measure({ extension: given, runs, seed, kinds = killKinds, say }) {
	const extension = await harnessCopy(`kills-${kinds.join('-')}`, given);
	const site = await serveHostileSite();
	const rows = [];
	try {
		for (const kind of kinds) {
			const seen = await lane({ kind, extension, site, count: runs ?? usual, first: seed ?? Date.now() % 1_000_000, say });
			const acknowledged = seen.filter((run) => run.acknowledged).length;
			const budget = { max: 0 };
			say(`${kind}: ${seen.length} runs, ${acknowledged} acknowledged before the blow; ${tally(seen)}`);
			rows.push(row(`kills.${kind}.lost`, seen.filter((run) => run.lost).length, 'pieces', budget));
			rows.push(row(`kills.${kind}.halfDone`, seen.filter((run) => run.halfDone).length, 'pieces', budget));
		}
	} finally {
		await site.close();
	}
	return rows;
}

/** The runs of one kind, one after the other, on one profile. */
async function lane({ kind, extension, site, count, first, say }) {
	const profile = mkdtempSync(join(tmpdir(), `glane-kills-${kind}-`));
	const launch = () => launchChromium({ extension, profile });
	let browser = await launch();
	const seen = [];
	try {
		for (let i = 0; i < count; i++) {
			const run = await killRun({ kind, seed: first + i, browser, site, relaunch: launch });
			browser = run.browser;
			seen.push(run);
			const said = [run.failure, ...new Set(run.missing)].filter(Boolean).join(' ');
			const verdict = run.lost ? 'LOST' : run.halfDone ? 'HALF DONE' : 'ok';
			say(`${kind} seed ${run.seed}: at ${run.at} ms (${run.before}) → ${run.after} ${said} ${verdict} ${run.faults.join('; ')}`);
		}
	} finally {
		await browser.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
	return seen;
}

/** "9 done, 3 failed page-gone": how the pieces ended. */
function tally(seen) {
	const ends = Map.groupBy(seen, (run) => [run.after, run.failure].filter(Boolean).join(' '));
	return [...ends].map(([end, list]) => `${list.length} ${end}`).join(', ');
}
