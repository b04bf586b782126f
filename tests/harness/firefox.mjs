// Drives a real Firefox with the unpacked extension, over WebDriver BiDi. The toolbar button is pressed by calling the
// browser's own action code, which opens the panel and grants activeTab; the popup in the panel is then driven as a Page.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { findBrowser } from './setup.mjs';

// Firefox draws an extension's host at random; pinned, it makes the origin known beforehand and stable over relaunches.
const uuid = '6c616e65-0001-4000-8000-676c616e6501';
const origin = `moz-extension://${uuid}`;

/**
 * @param {{ extension: string, profile?: string, headed?: boolean, viewport?: { width: number, height: number },
 *   locale?: string, prefs?: Record<string, unknown> }} options `extension` is an unpacked folder; `profile` is kept when given.
 */
export async function launchFirefox(options) {
	const { headed = false, viewport = { width: 1280, height: 800 }, locale = 'fr-FR', prefs = {} } = options;
	const executablePath = findBrowser('firefox');
	if (!executablePath) throw new Error('No Firefox found: run `node tests/harness/setup.mjs --firefox`.');
	const extension = realpathSync(resolve(options.extension));
	const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
	const geckoId = manifest.browser_specific_settings.gecko.id;
	const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'glane-firefox-'));
	mkdirSync(profile, { recursive: true });
	const downloads = mkdtempSync(join(tmpdir(), 'glane-downloads-'));

	const browser = await launch({
		browser: 'firefox',
		executablePath,
		headless: !headed,
		userDataDir: profile,
		// Pages take the window's real size, so that what the extension captures is what a person would see.
		defaultViewport: null,
		args: ['-remote-allow-system-access', `--width=${viewport.width}`, `--height=${viewport.height}`],
		extraPrefsFirefox: {
			'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
			// Optional permissions are granted as they would be by a person who accepts.
			'extensions.webextOptionalPermissionPrompts': false,
			// A temporary add-on's data is otherwise wiped when the browser closes, and a relaunch would find nothing.
			'extensions.webextensions.keepStorageOnUninstall': true,
			'extensions.webextensions.keepUuidOnUninstall': true,
			'intl.accept_languages': `${locale},${locale.split('-')[0]}`,
			'browser.download.folderList': 2,
			'browser.download.dir': downloads,
			'browser.download.useDownloadDir': true,
			'browser.download.alwaysOpenPanel': false,
			'browser.download.always_ask_before_handling_new_types': false,
			...prefs,
		},
	});
	const connection = browser.connection;
	const send = async (method, params) => (await connection.send(method, params)).result;
	await browser.installExtension(extension);

	/** Runs a function in the browser's own window, with the browser's rights; arguments and result are JSON. */
	async function inBrowser(work, ...args) {
		const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
		const window = contexts.find((context) => context.url.endsWith('/browser.xhtml'));
		const reply = await send('script.callFunction', {
			functionDeclaration: `async (json) => JSON.stringify(await (${work})(...JSON.parse(json)))`,
			arguments: [{ type: 'string', value: JSON.stringify(args) }],
			awaitPromise: true,
			target: { context: window.context },
		});
		if (reply.type === 'exception') throw new Error(`In Firefox: ${reply.exceptionDetails.text}`);
		return reply.result.value === undefined ? undefined : JSON.parse(reply.result.value);
	}

	async function fitWindow(page) {
		const inner = await page.evaluate(() => [innerWidth, innerHeight]);
		await inBrowser((x, y) => window.resizeBy(x, y), viewport.width - inner[0], viewport.height - inner[1]);
		// The page learns its size a moment after the window; the extension's first tab may have covered it meanwhile.
		await until('the window to have its size', async () => {
			await page.bringToFront();
			return page.evaluate((x, y) => innerWidth === x && innerHeight === y, viewport.width, viewport.height);
		});
	}

	let fitted = false;

	async function newPage(url) {
		const blank = (await browser.pages()).find((page) => page.url() === 'about:blank');
		const page = blank ?? (await browser.newPage());
		await page.bringToFront();
		if (!fitted) await fitWindow(page);
		fitted = true;
		if (url?.startsWith('http')) await page.goto(url);
		else if (url) await go(page, url);
		return page;
	}

	/** `page.goto` waits for a load event that extension pages never report, so the document itself is asked. */
	async function go(page, url) {
		await send('browsingContext.navigate', { context: page.mainFrame()._id, url, wait: 'none' });
		await until(`${url} to load`, async () => {
			const seen = await page.evaluate(() => [location.href, document.readyState]).catch(() => []);
			return seen[0] !== 'about:blank' && seen[1] === 'complete';
		});
	}

	function openExtensionPage(path) {
		return newPage(`${origin}/${path.replace(/^\//, '')}`);
	}

	/** The page of the extension that it has opened by itself: puppeteer never learns its address, the page tells. */
	function pageAt(path) {
		return until(`${path} to open`, async () => {
			for (const page of (await browser.pages()).toReversed())
				if (await page.evaluate((wanted) => location.pathname === wanted, path).catch(() => false)) return page;
			return null;
		});
	}

	// The popup shown last: its BiDi context and the puppeteer Page made for it.
	let shown;

	/** The popup open now, if any (a click elsewhere, Escape or window.close() end it). */
	async function popup() {
		if (shown && !(await inBrowser(popupIsOpen, shown.info.context))) {
			// No tab was closed, so Firefox announces nothing and puppeteer has to be told.
			connection.emit('browsingContext.contextDestroyed', shown.info);
			shown = undefined;
		}
		return shown?.page;
	}

	/** A press of the toolbar button while `page` is in front; resolves to the popup as a puppeteer Page. */
	async function clickToolbar(page, { timeout = 10_000 } = {}) {
		await page.bringToFront();
		// Pressed while its panel is open, the button would only close it.
		await inBrowser(closePanel);
		await until('the previous popup to close', async () => !(await popup()), timeout);
		await inBrowser(pressButton, geckoId);
		const context = await until('the popup to open', () => inBrowser(adoptPopup, origin), timeout);
		const tree = await send('browsingContext.getTree', { root: context });
		// Puppeteer makes a Page of each context announced; announced by hand, as only tabs are by Firefox.
		connection.emit('browsingContext.contextCreated', tree.contexts[0]);
		const made = await until(
			'the popup to be a Page',
			async () => (await browser.pages()).find((candidate) => candidate.mainFrame()._id === context),
			timeout,
		);
		shown = { info: tree.contexts[0], page: made };
		await until('the popup to load', () => made.evaluate(() => document.readyState !== 'loading').catch(() => false), timeout);
		return made;
	}

	/** Ends the background page as Firefox does when it has been idle; the next event revives it. */
	function stopWorker() {
		return inBrowser(async (id) => {
			const { extension } = WebExtensionPolicy.getByID(id);
			await extension.terminateBackground({ ignoreDevToolsAttached: true });
			return true;
		}, geckoId);
	}

	/** Runs what causes a download and copies the file under `dir` by the name the page gave it. */
	async function waitForDownload(_page, action, dir, { timeout = 120_000 } = {}) {
		const before = (await inBrowser(listDownloads)).length;
		await action();
		const path = await until(
			'the download to end',
			async () => {
				const [latest] = (await inBrowser(listDownloads)).slice(before);
				if (latest?.error) throw new Error(`The download failed: ${latest.error}`);
				return latest?.succeeded && latest.path;
			},
			timeout,
		);
		mkdirSync(dir, { recursive: true });
		const copy = join(dir, basename(path));
		// Moved away, or Firefox would number the next file of that name.
		copyFileSync(path, copy);
		rmSync(path);
		return copy;
	}

	async function close() {
		if (browser.connected) await browser.close();
		rmSync(downloads, { recursive: true, force: true });
		if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}

	/** A crash: SIGKILL to the browser this launch started and its helpers. The profile stays for a relaunch. */
	async function kill() {
		const child = browser.process();
		const gone = new Promise((done) => child.once('exit', done));
		// Puppeteer gives the browser a process group of its own, except on Windows.
		process.kill(process.platform === 'win32' ? Number(child.pid) : -Number(child.pid), 'SIGKILL');
		await gone;
		// A lock left behind does not stop Firefox, but a parent that is still exiting does.
		await until('Firefox to exit', () => !existsSync(`/proc/${child.pid}`));
		rmSync(downloads, { recursive: true, force: true });
	}

	return {
		name: 'firefox',
		browser,
		extensionId: geckoId,
		origin,
		profile,
		processId: browser.process().pid,
		newPage,
		openExtensionPage,
		pageAt,
		clickToolbar,
		popup,
		stopWorker,
		inBrowser,
		waitForDownload,
		close,
		kill,
	};
}

async function until(what, check, timeout = 10_000) {
	const deadline = Date.now() + timeout;
	for (;;) {
		const result = await check();
		if (result) return result;
		if (Date.now() > deadline) throw new Error(`Waited ${timeout / 1000} s in vain for ${what}.`);
		await sleep(30);
	}
}

// What follows runs inside Firefox's own window: no closure over this file.
/* global ChromeUtils, WebExtensionPolicy, PanelMultiView */

function pressButton(id) {
	const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
	const { extension } = WebExtensionPolicy.getByID(id);
	// The same call as for the keyboard command: it adds the activeTab permission, then opens the panel.
	ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

function closePanel() {
	for (const shown of document.querySelectorAll('browser.webextension-popup-browser')) {
		const panel = shown.closest('panel');
		if (panel) PanelMultiView.hidePopup(panel);
	}
}

function adoptPopup(origin) {
	const shown = [...document.querySelectorAll('browser.webextension-popup-browser')].find(
		(candidate) => candidate.closest('panel')?.state === 'open' && candidate.currentURI.spec.startsWith(origin),
	);
	if (!shown) return null;
	const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
	// BiDi reaches any document, but looks addresses up among tabs only and names a <browser> by this key, which
	// popups lack. Taught this one, it drives it like a page: script, keys, pointer, screenshot.
	shown.permanentKey ??= {};
	const ofTabs = Object.getPrototypeOf(NavigableManager).getBrowserById;
	NavigableManager.getBrowserById = function getBrowserById(id) {
		return shown.isConnected && this.getIdForBrowser(shown) === id ? shown : ofTabs.call(this, id);
	};
	return NavigableManager.getIdForBrowser(shown);
}

function popupIsOpen(context) {
	const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
	const shown = NavigableManager.getBrowserById(context);
	return shown?.closest('panel')?.state === 'open';
}

async function listDownloads() {
	const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
	const all = await (await Downloads.getList(Downloads.ALL)).getAll();
	return all.map(({ succeeded, error, target }) => ({ succeeded, error: error?.message, path: target.path }));
}
