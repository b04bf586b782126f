// The keyboard shortcuts the browser gave to Glane: the candidate may have changed or removed them.
import { browser } from './browser';

export type Shortcut = { name: 'toolbar' | 'clip'; keys: string };

export async function readShortcuts(): Promise<Shortcut[]> {
	const commands = await browser.commands.getAll();
	const keysOf = (name: string): string => commands.find((command) => command.name === name)?.shortcut ?? '';
	return [
		{ name: 'toolbar', keys: keysOf('_execute_action') },
		{ name: 'clip', keys: keysOf('clip-page') },
	];
}

/** Opens the browser's own page for them; no extension may change its shortcuts by itself. */
export async function openShortcutSettings(): Promise<void> {
	const firefox = browser.commands as { openShortcutSettings?: () => Promise<void> };
	if (firefox.openShortcutSettings) await firefox.openShortcutSettings();
	else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
