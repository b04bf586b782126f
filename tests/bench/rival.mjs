// The rival: single-file-core in a small extension of its own, made at bench time under .cache and never shipped (AGPL). Its
// scripts are where its own extension has them: hooks and frame scripts from the start of each document, the rest at the click.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from '../harness/setup.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(root, '.cache/bench-rival');
const hooks = createRequire(import.meta.url).resolve('single-file-core/single-file-hooks-frames.js');

const everywhere = {
	matches: ['<all_urls>'],
	run_at: 'document_start',
	all_frames: true,
	match_about_blank: true,
	match_origin_as_fallback: true,
};
const manifest = {
	manifest_version: 3,
	name: 'single-file-core, as a rival',
	version: '1.0',
	permissions: ['scripting', 'tabs'],
	host_permissions: ['<all_urls>'],
	background: { service_worker: 'background.js', type: 'module' },
	content_scripts: [
		{ ...everywhere, js: ['hooks.js'], world: 'MAIN' },
		{ ...everywhere, js: ['frames.js'] },
	],
};

/** As a fresh install of SingleFile saves: the options of its default profile that bear on the page. */
const defaults = {
	removeHiddenElements: true,
	removeUnusedStyles: true,
	removeUnusedFonts: true,
	removeFrames: false,
	compressHTML: true,
	compressCSS: false,
	loadDeferredImages: true,
	loadDeferredImagesMaxIdleTime: 1500,
	removeAlternativeFonts: true,
	removeAlternativeMedias: true,
	removeAlternativeImages: true,
	groupDuplicateImages: true,
	maxSizeDuplicateImages: 512 * 1024,
	saveFavicon: true,
	insertMetaCSP: true,
	insertSingleFileComment: true,
	resolveLinks: true,
	removeNoScriptTags: true,
	blockAlternativeImages: true,
	blockScripts: true,
	blockVideos: true,
	blockAudios: true,
	networkTimeout: 0,
	acceptHeaders: {
		font: 'application/font-woff2;q=1.0,application/font-woff;q=0.9,*/*;q=0.8',
		image: 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8',
		stylesheet: 'text/css,*/*;q=0.1',
		script: '*/*',
		document: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
		video: 'video/webm,video/ogg,video/*;q=0.9,*/*;q=0.5',
		audio: 'audio/webm,audio/ogg,audio/wav,audio/*;q=0.9,*/*;q=0.5',
	},
	filenameTemplate: '%if-empty<{page-title}|No title>.{filename-extension}',
	filenameMaxLength: 192,
	filenameMaxLengthUnit: 'bytes',
	filenameReplacedCharacters: ['~', '+', '?', '%', '*', ':', '|', '"', '<', '>', '\\\\'],
	filenameReplacementCharacter: '_',
	filenameReplacementCharacters: [],
	infobarTemplate: '',
};
export const rivalOptions = {
	default: defaults,
	// Faster and no less faithful, as ../shared/torture/README.md found; without compressHTML it would drop every canvas.
	tuned: {
		...defaults,
		removeHiddenElements: false,
		removeUnusedStyles: false,
		removeUnusedFonts: false,
		removeAlternativeFonts: false,
		removeAlternativeMedias: false,
		loadDeferredImagesMaxIdleTime: 300,
	},
};

/** Writes the rival extension; returns its folder. */
export async function buildRival() {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, '\t'));
	copyFileSync(join(here, 'rival-background.mjs'), join(folder, 'background.js'));
	const scripts = { content: join(here, 'rival-content.mjs'), frames: join(here, 'rival-frames.mjs'), hooks };
	for (const [name, entry] of Object.entries(scripts)) {
		await build({
			configFile: false,
			logLevel: 'error',
			build: {
				lib: { entry, name: `rival_${name}`, formats: ['iife'], fileName: () => `${name}.js` },
				outDir: folder,
				emptyOutDir: false,
			},
		});
	}
	return folder;
}

/** The rival in a running browser: saves the page of a tab, and hands over the last page it saved. */
export async function openRival(browser) {
	const { extensions } = await browser.cdp.send('Extensions.getExtensions');
	const { id } = extensions.find((entry) => entry.path === folder);
	const desk = await browser.context.newPage();
	await desk.goto(`chrome-extension://${id}/manifest.json`);
	const inTab = (tabId, func, args) =>
		desk.evaluate(
			async ([tabId, source, args]) => {
				const [{ result }] = await chrome.scripting.executeScript({
					target: { tabId },
					args: [source, args],
					func: (source, args) => globalThis[source](...args),
				});
				return result;
			},
			[tabId, func, args],
		);
	return {
		async save(tabId, kind) {
			await desk.evaluate((tabId) => chrome.scripting.executeScript({ target: { tabId }, files: ['content.js'] }), tabId);
			return inTab(tabId, 'rivalSave', [rivalOptions[kind]]);
		},
		html: (tabId) => inTab(tabId, 'rivalHtml', []),
	};
}
