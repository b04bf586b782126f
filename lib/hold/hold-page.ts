// Freezes the page of a tab into the memory of the picker: its pixels, its frames with the places of what they show, its facts, and the
// files it may read itself. Nothing is written, and the live page is not touched.
import { addressesOf } from '../capture/addresses';
import { bounded } from '../capture/bounded';
import { largestResource } from '../capture/fetch-resource';
import { isTop } from '../capture/freeze-page';
import { injectExtraction, injectHandOver, injectHold } from '../capture/inject';
import { visibleScreenshot } from '../capture/screenshot';
import type { CaptureFailure } from '../domain/capture';
import { instant } from '../domain/clock';
import type { HeldPage } from '../domain/held-page';
import { fail, ok, type Result } from '../domain/result';
import type { Extraction, FrameSnapshot } from '../domain/snapshot';
import { isRestricted } from '../domain/web-address';
import { listen, type Sender } from '../messaging/listen';
import { browser } from '../platform/browser';
import { placedBoxes, type ToldBoxes } from './placed-boxes';

const pagePatience = 20_000;
const framesPatience = 10_000;
const extractionPatience = 10_000;
const filesPatience = 20_000;
/** All files that a page hands over to the picker may weigh this much, in bytes. */
const mostBytes = 120_000_000;

/** `late`: settles when the page has told what takes longer, at most half a minute after; files by their addresses. */
export type Held = { page: HeldPage; late: Promise<{ extraction: Extraction | null; files: ReadonlyMap<string, Blob> }> };

/** What arrives from the page meanwhile. */
type Arrived = {
	frames: Map<string, FrameSnapshot>;
	boxes: ToldBoxes[];
	extraction: Extraction | null;
	files: Map<string, Blob>;
};

/** To be called once in the life of a page of ours, at once, while the tab is in front. */
export async function holdPage(tabId: number): Promise<Result<Held, CaptureFailure>> {
	const holdId = crypto.randomUUID();
	const arrived = receive(holdId, tabId);
	const tab = await browser.tabs.get(tabId).catch(() => null);
	if (!tab) return fail('page-gone');
	const { url = '', title = '' } = tab;
	if (isRestricted(url) || url.startsWith(browser.runtime.getURL('/' as never))) return fail('restricted-page');
	// After a reload of the picker, the page is no longer in front.
	if (!tab.active) await browser.tabs.update(tabId, { active: true });
	const shot = visibleScreenshot(tabId, url).catch(() => null);
	const froze = await bounded(
		injectHold(tabId, holdId, false).then(
			() => 'ran' as const,
			() => 'refused' as const,
		),
		pagePatience,
	);
	const top = arrived.frames.get('');
	if (!top || !isTop(top))
		return fail(froze === undefined ? 'page-busy' : top || froze === 'refused' ? 'restricted-page' : 'page-gone');
	if (top.resources.some((resource) => resource.from === 'frame' && resource.html === undefined))
		await bounded(injectHold(tabId, holdId, true), framesPatience);
	const frames = [...arrived.frames.values()];
	const page: HeldPage = {
		url: top.url,
		title: top.facts.title || title,
		heldAt: instant(),
		frames,
		boxes: placedBoxes(frames, arrived.boxes),
		screenshot: await shot,
		extraction: null,
		viewport: top.viewport,
	};
	return ok({ page, late: readLate(tabId, holdId, frames, arrived) });
}

async function readLate(
	tabId: number,
	holdId: string,
	frames: readonly FrameSnapshot[],
	arrived: Arrived,
): Promise<Awaited<Held['late']>> {
	const top = frames.find(isTop);
	const own = [...addressesOf(frames).keys()].filter((url) => URL.parse(url)?.origin === URL.parse(top?.url ?? '')?.origin);
	await Promise.all([
		top?.isCut ? null : bounded(injectExtraction(tabId, holdId), extractionPatience),
		own.length > 0
			? bounded(injectHandOver(tabId, holdId, own, { largest: largestResource, room: mostBytes }), filesPatience)
			: null,
	]);
	return { extraction: arrived.extraction, files: arrived.files };
}

/** Only the tab that is held may speak, and only of this. Answers go unheard: the background answers the same messages. */
function receive(holdId: string, tabId: number): Arrived {
	const arrived: Arrived = { frames: new Map(), boxes: [], extraction: null, files: new Map() };
	const take = async (id: string, sender: Sender, keep: () => void): Promise<Result<null, 'unknown-job'>> => {
		if (id !== holdId || sender.tabId !== tabId) return fail('unknown-job');
		keep();
		return ok(null);
	};
	listen('hold.frame', (message, sender) =>
		take(message.holdId, sender, () => {
			// The first is the one that was photographed.
			if (arrived.frames.has(message.frame.path)) return;
			arrived.frames.set(message.frame.path, message.frame);
			arrived.boxes.push({ by: message.frame.path, boxes: message.boxes });
		}),
	);
	listen('capture.extraction', (message, sender) =>
		take(message.jobId, sender, () => void (arrived.extraction = message.extraction)),
	);
	listen('capture.resources', (message, sender) =>
		take(message.jobId, sender, () => message.resources.forEach(({ url, bytes }) => arrived.files.set(url, bytes))),
	);
	return arrived;
}
