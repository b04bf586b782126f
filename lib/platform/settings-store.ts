// Settings in the extension's own storage: they concern this machine, not the dossier.
import { readSettings, type Settings } from '../domain/settings';
import { browser } from './browser';

const key = 'settings';

export async function loadSettings(): Promise<Settings> {
	return readSettings((await browser.storage.local.get(key))[key]);
}

export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
	const settings = { ...(await loadSettings()), ...change };
	await browser.storage.local.set({ [key]: settings });
	return settings;
}

/** Calls back with the new settings after every change, wherever it was made; returns what ends it. */
export function onSettingsChange(callback: (settings: Settings) => void): () => void {
	const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
		if (area === 'local' && changes[key]) callback(readSettings(changes[key].newValue));
	};
	browser.storage.onChanged.addListener(listener);
	return () => browser.storage.onChanged.removeListener(listener);
}
