// What the candidate lately kept of a page in place of what is seen: offered first the next time.
import type { KindOffer } from '../domain/kind-offers';
import { loadSettings, saveSettings } from './settings-store';

const kept = 4;

export async function rememberKind(offer: KindOffer): Promise<void> {
	// The way back to the page as it is seen is no habit.
	if (offer === 'page') return;
	const { lastKinds } = await loadSettings();
	await saveSettings({ lastKinds: [offer, ...lastKinds.filter((other) => other !== offer)].slice(0, kept) });
}
