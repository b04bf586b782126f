// Firefox draws any rectangle of a page, seen or not; other browsers can't.
import { browser } from './browser';

type Draw = (
	tabId: number,
	options: { format: 'png'; rect: { x: number; y: number; width: number; height: number }; scale: number },
) => Promise<string>;

const draw = (): Draw | undefined => (browser.tabs as { captureTab?: Draw }).captureTab;

export const canDrawTab = (): boolean => draw() !== undefined;

/** A rectangle of the tab's page, in CSS px from the page's start, as a data: address; rejects where the browser refuses. */
export const drawTab: Draw = async (tabId, options) => {
	const url = await draw()?.(tabId, options);
	if (!url) throw new Error('This browser draws no part of a page.');
	return url;
};
