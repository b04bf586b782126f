// The entries of the page's context menu, and what a click on one asks for.
import type { CaptureAim } from '../domain/capture';
import { browser } from './browser';

type Contexts = NonNullable<Parameters<typeof browser.contextMenus.create>[0]['contexts']>;

const entries = [
	{ id: 'clip-selection', title: 'menuSelection', contexts: ['selection'] },
	{ id: 'clip-image', title: 'menuImage', contexts: ['image'] },
	{ id: 'clip-link', title: 'menuLink', contexts: ['link'] },
	{ id: 'clip-page', title: 'menuPage', contexts: ['page', 'frame', 'link', 'image', 'video'] },
	{ id: 'clip-full-page', title: 'menuFullPage', contexts: ['page', 'frame'] },
	{ id: 'clip-choose', title: 'menuChoose', contexts: ['page', 'frame', 'selection', 'image'] },
] as const satisfies { id: string; title: string; contexts: Contexts }[];

export async function addMenus(): Promise<void> {
	await browser.contextMenus.removeAll();
	for (const { id, title, contexts } of entries)
		browser.contextMenus.create({ id, title: browser.i18n.getMessage(title), contexts: [...contexts] });
}

type Click = {
	menuItemId: string | number;
	selectionText?: string | undefined;
	srcUrl?: string | undefined;
	linkUrl?: string | undefined;
	linkText?: string | undefined;
};

/** `capture`: of the tab · `choose`: the picker opens beside it · `link`: a page that is not open. */
export type MenuRequest =
	| { does: 'capture'; tabId: number; selection: string; anew: true; aim: CaptureAim }
	| { does: 'choose'; tabId: number }
	| { does: 'link'; url: string; title: string };

/** What a click on one of them asks for; null when it has no tab to capture, or nothing to fetch. */
export function menuRequest(click: Click, tab: { id?: number | undefined } | undefined): MenuRequest | null {
	if (click.menuItemId === 'clip-link')
		return click.linkUrl && /^https?:/.test(click.linkUrl)
			? { does: 'link', url: click.linkUrl, title: click.linkText ?? '' }
			: null;
	if (tab?.id === undefined) return null;
	const capture = (aim: CaptureAim, selection = ''): MenuRequest => ({
		does: 'capture',
		tabId: tab.id as number,
		selection,
		anew: true,
		aim,
	});
	switch (click.menuItemId) {
		case 'clip-selection':
			return capture({ kind: 'selection' }, click.selectionText);
		case 'clip-image':
			return click.srcUrl ? capture({ kind: 'image', image: click.srcUrl }) : null;
		case 'clip-full-page':
			return capture({ kind: 'full-page' });
		case 'clip-choose':
			return { does: 'choose', tabId: tab.id };
		default:
			return capture({ kind: 'page' });
	}
}
