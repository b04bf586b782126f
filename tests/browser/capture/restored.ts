// A page in a frame, frozen, and its copy opened as the archive is: without scripts. For tests of what comes back.
import { lastingStates } from '../../../lib/capture/lasting-states';
import { takeSnapshot } from '../../../lib/capture/page/take-snapshot';
import type { FrameSnapshot } from '../../../lib/domain/snapshot';

export type Restored = { live: Document; copy: Document; html: string; taken: FrameSnapshot };

async function opened(html: string, sandbox: string | null): Promise<HTMLIFrameElement> {
	const frame = document.createElement('iframe');
	frame.style.cssText = 'width:800px;height:600px';
	if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
	frame.srcdoc = html;
	const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	document.body.append(frame);
	await loaded;
	return frame;
}

/** Opens `html` as a page, lets `act` do to it what a person or a script would, freezes it and opens the copy. */
export async function restore(html: string, act: (live: Document) => unknown = () => undefined): Promise<Restored> {
	const frame = await opened(`<!DOCTYPE html><html lang="fr"><head><title>Essai</title></head><body>${html}</body></html>`, null);
	const live = frame.contentDocument as Document;
	await act(live);
	const taken = await takeSnapshot(frame.contentWindow as Window);
	const rules = new Map(taken.resources.flatMap((kept) => (kept.from === 'rules' ? [[kept.token, kept.text] as const] : [])));
	const frozen = await taken.html.text();
	const whole = frozen.replace(
		/>(glane:[0-9a-f]{16}\.\d+\.)<\/style>/g,
		(_, token: string) => `>${lastingStates(rules.get(token) ?? '')}</style>`,
	);
	const copy = (await opened(whole, 'allow-same-origin')).contentDocument as Document;
	return { live, copy, html: frozen, taken };
}

/** Closes every page that was opened. */
export const closeAll = (): void => {
	for (const frame of document.querySelectorAll('iframe')) frame.remove();
};
