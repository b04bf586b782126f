// The hostile pages, one after the other: how long a capture of each takes, how it ends, what the card says, and what it costs in memory.
// Whatever the page does, a capture ends within a minute; neither the page nor the extension grows by 400 MB.
import { launchChromium } from '../harness/chromium.mjs';
import { hostileCapture, hostileNames } from '../harness/hostile-captures.mjs';
import { serveHostileSite } from '../harness/hostile-site.mjs';
import { harnessCopy } from './builds.mjs';
import { canMeasureMemory, watchMemory } from './memory.mjs';
import { row } from './results.mjs';

const minute = { max: 60 };
const memory = { max: 400 };
const heavy = ['gigabyte', 'gigabyte-text', 'heavy-image'];

export async function measure({ extension, pages: wanted, say }) {
	const copy = await harnessCopy('hostile', extension);
	const site = await serveHostileSite();
	const rows = [];
	try {
		for (const name of wanted ?? hostileNames) {
			// A browser of its own: what one page leaves behind must not count against the next.
			const browser = await launchChromium({ extension: copy });
			try {
				const watching = () => (canMeasureMemory ? watchMemory(browser.processId) : null);
				const seen = await hostileCapture({ browser, site, name, watching });
				say(`${name}: ${seen.seconds.toFixed(1)} s, ${seen.state} ${seen.failure ?? ''} ${seen.card} ${seen.faults.join('; ')}`);
				rows.push(row(`hostile.${name}.s`, seen.seconds, 's', minute));
				rows.push(row(`hostile.${name}.faults`, seen.faults.length, 'faults', { max: 0 }));
				if (seen.memory) {
					const terms = heavy.includes(name) ? memory : {};
					say(`${name}: page + ${Math.round(seen.memory.pages)} MB, extension + ${Math.round(seen.memory.extension)} MB`);
					rows.push(row(`hostile.${name}.pageMB`, seen.memory.pages, 'MB', terms));
					rows.push(row(`hostile.${name}.extensionMB`, seen.memory.extension, 'MB', terms));
				}
			} finally {
				await browser.kill();
			}
		}
	} finally {
		await site.close();
	}
	return rows;
}
