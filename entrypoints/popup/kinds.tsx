// What else may be kept of the tab, and what a choice does. Loaded once the popup is drawn.
import { useEffect, useState } from 'preact/hooks';
import { KindsMenu } from '../../components/kinds-menu';
import type { CaptureAim, CaptureKind } from '../../lib/domain/capture';
import { offersFor, type KindOffer, type PageSigns } from '../../lib/domain/kind-offers';
import type { ActiveTab } from '../../lib/platform/active-tab';
import { browser } from '../../lib/platform/browser';
import { rememberKind } from '../../lib/platform/last-kinds';
import { openPicker } from '../../lib/platform/open-picker';
import { readPageSigns } from '../../lib/platform/page-signs';
import { links } from './links';

export type KindsProps = {
	tab: ActiveTab;
	/** What is being kept already; null before anything is. */
	current: CaptureKind | null;
	lastUsed: readonly string[];
	/** The piece whose place the chosen one takes; null when there is none yet. */
	replaces: string | null;
	/** Keeps this of the tab, in the place of what is being kept. */
	onAim: (aim: CaptureAim) => void;
};

export function Kinds({ tab, current, lastUsed, replaces, onAim }: KindsProps) {
	const [signs, setSigns] = useState<PageSigns | null>(null);
	useEffect(() => void readPageSigns(tab.tabId, tab.url).then(setSigns), [tab.tabId]);
	if (!signs) return null;
	const pick = async (offer: KindOffer): Promise<void> => {
		await rememberKind(offer);
		if (offer === 'choose' || offer === 'mask') {
			await openPicker(tab.tabId, replaces ?? undefined, offer === 'mask' ? 'mask' : undefined);
			window.close();
		} else if (offer === 'tabs' || offer === 'list') {
			await browser.tabs.create({ url: browser.runtime.getURL((offer === 'tabs' ? links.tabs : links.list) as never) });
			window.close();
		} else onAim(offer === 'image' ? { kind: offer, image: tab.url } : { kind: offer });
	};
	return <KindsMenu offers={offersFor(signs, current, lastUsed)} onPick={(offer) => void pick(offer)} />;
}
