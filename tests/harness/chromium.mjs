// Drives a real Chromium with the unpacked extension: toolbar click, popup, worker stop, crash. The browser's own
// action code opens the popup and grants activeTab; nothing here reaches into the extension by a back door.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from './setup.mjs';

// Without these Chromium looks up Google's hosts at every start, many refused connections on a closed network.
const quiet = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-search-engine-choice-screen',
	'--hide-crash-restore-bubble',
];

/** WebGL without a graphics card, as on a build machine. */
const software = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/**
 * @param {{ extension: string, profile?: string, headed?: boolean, viewport?: { width: number, height: number },
 *   locale?: string, args?: string[] }} options `extension` is an unpacked folder; `profile` is kept when given.
 */
export async function launchChromium(options) {
	const { headed = false, viewport = { width: 1280, height: 800 }, locale = 'fr-FR', args = [] } = options;
	const executablePath = findBrowser('chromium');
	if (!executablePath) throw new Error('No Chromium found: run `node tests/harness/setup.mjs --chromium`.');
	const extension = realpathSync(resolve(options.extension));
	const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
	const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'glane-chromium-'));
	mkdirSync(profile, { recursive: true });

	// A popup is born as a target of type "other"; without this playwright lets go of it and it is never a Page.
	process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		headless: !headed,
		acceptDownloads: true,
		// An emulated viewport would stretch the popup to its maximum: windows get their real size instead.
		viewport: null,
		ignoreDefaultArgs: ['--disable-extensions', '--hide-scrollbars'],
		chromiumSandbox: process.getuid?.() !== 0,
		env: { ...process.env, LANGUAGE: locale },
		args: [
			...quiet,
			...software,
			'--enable-unsafe-extension-debugging',
			`--disable-extensions-except=${extension}`,
			`--load-extension=${extension}`,
			`--lang=${locale}`,
			`--accept-lang=${locale}`,
			`--window-size=${viewport.width},${viewport.height + 150}`,
			...args,
		],
	});
	const cdp = await context.browser().newBrowserCDPSession();
	const processId = await browserProcess(cdp);
	const extensionId = await idOf(cdp, extension);
	const origin = `chrome-extension://${extensionId}`;
	let closed = false;
	context.on('close', () => {
		closed = true;
	});

	async function fitWindow(page) {
		const session = await context.newCDPSession(page);
		const { windowId } = await session.send('Browser.getWindowForTarget');
		const [width, height] = await page.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
		const bounds = { width: viewport.width + width, height: viewport.height + height };
		await session.send('Browser.setWindowBounds', { windowId, bounds });
		await session.detach();
	}

	async function newPage(url) {
		// The blank tab the browser starts with is used first, so that a run shows only the tabs it opened.
		const blank = context.pages().find((page) => page.url() === 'about:blank');
		const page = blank ?? (await context.newPage());
		await fitWindow(page);
		if (url) await page.goto(url);
		return page;
	}

	function openExtensionPage(path) {
		return newPage(`${origin}/${path.replace(/^\//, '')}`);
	}

	/** The target of type `tab` that holds a page: the only kind `Extensions.triggerAction` accepts. */
	async function tabOf(page) {
		const deadline = Date.now() + 3000;
		for (;;) {
			const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
			const same = targetInfos.filter((target) => target.url === page.url());
			// bringToFront made this page the active tab of its window; older Chromium do not tell.
			const active = same.filter((target) => target.embedderData?.tabActive ?? true);
			if (active.length > 0) return active[0].targetId;
			if (Date.now() > deadline) throw new Error(`No tab shows ${page.url()}.`);
			await sleep(50);
		}
	}

	const popupPath = `/${(manifest.action?.default_popup ?? 'popup.html').replace(/^\//, '')}`;
	// Popups are told from the same address opened in a tab by how they appeared.
	const clicked = new WeakSet();

	/** The popup open now, if any (a click elsewhere, Escape or window.close() end it). */
	function popup() {
		return context.pages().findLast((page) => clicked.has(page));
	}

	/** A person's click on the toolbar button while `page` is in front; resolves to the popup, a playwright Page. */
	async function clickToolbar(page, { timeout = 10_000 } = {}) {
		await page.bringToFront();
		const targetId = await tabOf(page);
		const isPopup = (candidate) => candidate.url().startsWith(origin + popupPath);
		const opened = context.waitForEvent('page', { predicate: isPopup, timeout });
		// Unhandled when triggerAction itself fails.
		opened.catch(() => {});
		await cdp.send('Extensions.triggerAction', { id: extensionId, targetId });
		const shown = await opened;
		clicked.add(shown);
		await shown.waitForLoadState('domcontentloaded');
		return shown;
	}

	function liveWorker() {
		return context.serviceWorkers().findLast((candidate) => candidate.url().startsWith(origin));
	}

	/** The service worker, waited for when it sleeps: something must wake it, a message for instance. */
	async function worker({ timeout = 10_000 } = {}) {
		const predicate = (candidate) => candidate.url().startsWith(origin);
		return liveWorker() ?? (await context.waitForEvent('serviceworker', { predicate, timeout }));
	}

	async function workerTargets() {
		const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
		return targetInfos.filter((target) => target.url.startsWith(origin));
	}

	/** Stops the worker as the browser does when it has been idle; false when it was already stopped. */
	async function stopWorker() {
		const running = await workerTargets();
		const deadline = Date.now() + 15_000;
		// Another may have been started meanwhile, by a message that came just then.
		const isRunning = (target) => running.some(({ targetId }) => targetId === target.targetId);
		let asked = 0;
		while ((await workerTargets()).some(isRunning)) {
			if (Date.now() > deadline) throw new Error('The service worker did not stop.');
			// One that is just starting does not hear of it.
			if (Date.now() > asked + 1000) {
				asked = Date.now();
				for (const { targetId } of running) await cdp.send('Target.closeTarget', { targetId }).catch(() => {});
			}
			await sleep(20);
		}
		return running.length > 0;
	}

	/** Without the developer mode, an unpacked extension that reloads itself is switched off. */
	async function allowReload() {
		const page = await newPage('chrome://extensions');
		const inDeveloperMode = () =>
			new Promise((done) => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }, done));
		await page.evaluate(inDeveloperMode);
		await page.goto('about:blank');
	}

	/** Runs what causes a download and saves the file under `dir` by the name the page gave it. */
	async function waitForDownload(page, action, dir, { timeout = 120_000 } = {}) {
		const [download] = await Promise.all([page.waitForEvent('download', { timeout }), action()]);
		mkdirSync(dir, { recursive: true });
		const path = join(dir, download.suggestedFilename());
		await download.saveAs(path);
		return path;
	}

	async function close() {
		if (!closed) await context.close();
		if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}

	/** A crash: SIGKILL to the browser this launch started and its helpers. The profile stays for a relaunch. */
	async function kill() {
		const gone = closed ? Promise.resolve() : new Promise((done) => context.once('close', done));
		process.kill(processId, 'SIGKILL');
		await gone;
		// The lock names the dead process; Chromium sorts that out, but not while the system still lists it.
		const deadline = Date.now() + 5000;
		while (existsSync(`/proc/${processId}`) && Date.now() < deadline) await sleep(20);
	}

	return {
		name: 'chromium',
		context,
		cdp,
		extensionId,
		origin,
		profile,
		processId,
		newPage,
		openExtensionPage,
		clickToolbar,
		popup,
		worker,
		stopWorker,
		allowReload,
		waitForDownload,
		close,
		kill,
	};
}

async function browserProcess(cdp) {
	const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
	return processInfo.find((entry) => entry.type === 'browser').id;
}

async function idOf(cdp, extension) {
	const deadline = Date.now() + 3000;
	while (Date.now() < deadline) {
		const { extensions } = await cdp.send('Extensions.getExtensions');
		const found = extensions.find((entry) => entry.path === extension);
		if (found) return found.id;
		await sleep(50);
	}
	// Google Chrome (not Chromium) no longer honours --load-extension.
	const { id } = await cdp.send('Extensions.loadUnpacked', { path: extension });
	return id;
}
