// How the extension is built: what its manifest asks for, and the one line by which the test build differs.
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
	imports: false,
	srcDir: '.',
	publicDir: 'assets/public',
	outDir: '.output',
	modules: ['@wxt-dev/webextension-polyfill'],
	manifestVersion: 3,
	targetBrowsers: ['chrome', 'firefox'],
	vite: () => ({ plugins: [preact()], build: { modulePreload: { polyfill: false } } }),
	manifest: ({ browser, mode }) => ({
		name: '__MSG_name__',
		description: '__MSG_description__',
		default_locale: 'fr',
		permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
		optional_host_permissions: ['<all_urls>'],
		// The browser's own prompt can't be answered in a headless test; nothing else differs there.
		...(mode === 'harness' ? { host_permissions: ['<all_urls>'] } : {}),
		action: { default_title: 'Glane' },
		commands: {
			_execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
			'clip-page': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandClip__' },
		},
		icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: 'glane@glane.invalid',
							strict_min_version: '140.0',
							data_collection_permissions: { required: ['none'] },
						},
					},
				}
			: { minimum_chrome_version: '148', message_serialization: 'structured_clone' }),
	}),
});
