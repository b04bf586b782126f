// What a candidate does, step by step, in either browser: first run, clip, tag, export. Only clicks and keys; nothing here reaches
// behind the screens. Pages are Playwright's in Chromium and Puppeteer's in Firefox: both have click, focus, keyboard, evaluate.
import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a fact in a page: `check(argument)` runs there and must end up truthy; its value comes back. */
export async function until(page, what, check, argument = null, timeout = 30_000) {
	const deadline = Date.now() + timeout;
	let problem = '';
	for (;;) {
		try {
			const value = await page.evaluate(check, argument);
			if (value) return value;
		} catch (error) {
			problem = ` (${String(error).split('\n')[0]})`;
		}
		if (Date.now() > deadline) throw new Error(`Waited ${timeout / 1000} s in vain for ${what}${problem}.${await shownBy(page)}`);
		await sleep(50);
	}
}

/** What the page says instead: a failure that happens once in a hundred runs is told by its first report, or never. */
async function shownBy(page) {
	const text = await page
		.evaluate(() => {
			const work = document.querySelector('[data-export]');
			return `${location.href}: ${work ? `${work.textContent} | ` : ''}${document.body.innerText.slice(0, 600)}`;
		})
		.catch(() => 'It is closed.');
	return `\nShown: ${text}`;
}

const present = (selector) => document.querySelector(selector) !== null;

export async function clickOn(page, selector, what = selector) {
	await until(page, what, present, selector);
	await page.click(selector);
}

export async function typeInto(page, selector, text) {
	await until(page, selector, present, selector);
	await page.focus(selector);
	await page.keyboard.type(text);
}

/** Clicks the button or link that says this, as a person finds it. */
export async function clickText(page, text) {
	await until(
		page,
		`"${text}"`,
		(wanted) => {
			const found = [...document.querySelectorAll('button, a, [role=tab], summary')].find(
				(element) => element.textContent.trim().startsWith(wanted) && element.getClientRects().length > 0 && !element.disabled,
			);
			if (!found) return false;
			for (const old of document.querySelectorAll('[data-journey]')) delete old.dataset.journey;
			found.dataset.journey = 'here';
			return true;
		},
		text,
	);
	await page.click('[data-journey=here]');
}

/** The two first screens: the référentiel with this key (lib/frameworks/built-in.ts), then host access as it is. */
export async function firstRun(browser, framework) {
	const page = await browser.openExtensionPage('dashboard.html#/bienvenue');
	await clickOn(page, `[data-framework="${framework}"]`, `the référentiel ${framework}`);
	await until(page, 'the second screen', () => location.hash.endsWith('/acces'));
	await clickOn(page, '[data-act=go-on]', 'the way on from the permission screen');
	await clickOn(page, '[data-act=finish]', 'the end of the first run');
	await until(page, 'the library', () => location.hash.startsWith('#/preuves'));
	return page;
}

/**
 * Clicks the toolbar button on a page, ties the piece to competencies by typing their codes, says what it proves, waits until the
 * archive is complete and ends with Enter. Resolves to what the popup said.
 * @param {{ competencies?: string[], statement?: string }} [tags]
 */
export async function clip(browser, page, tags = {}) {
	const { competencies = [], statement = '' } = tags;
	const popup = await browser.clickToolbar(page);
	await until(popup, 'the form of the popup', present, 'form.clip');
	for (const code of competencies) await tie(popup, code);
	if (statement) await typeInto(popup, '[name=statement]', statement);
	const said = await completed(popup);
	await finish(popup);
	return said;
}

export async function tie(popup, code) {
	await typeInto(popup, '.picker-input', code);
	await until(popup, `the competency ${code}`, () => document.querySelector('[role=option][aria-selected=true]') !== null);
	await popup.keyboard.press('Enter');
	const chosen = (wanted) =>
		[...document.querySelectorAll('.picker-chosen li')].some((chip) =>
			chip.textContent.toLowerCase().includes(wanted.toLowerCase()),
		);
	await until(popup, `${code} among the chosen`, chosen, code);
}

/** Waits until the capture is done or failed; resolves to the sentences the popup shows about it. */
export async function completed(popup, timeout = 90_000) {
	return until(
		popup,
		'the capture to end',
		() => {
			const state = document.querySelector('[data-capture]');
			return (
				/^(done|failed)$/.test(state?.dataset.capture ?? '') && { state: state.dataset.capture, said: state.textContent.trim() }
			);
		},
		null,
		timeout,
	);
}

/** Enter in the sentence field: the popup saves and closes itself. */
async function finish(popup) {
	await popup.focus('[name=statement]');
	await popup.keyboard.press('Enter').catch(ignoreClosing);
	const deadline = Date.now() + 10_000;
	while (!(await isGone(popup))) {
		if (Date.now() > deadline) throw new Error('The popup did not close on Enter.');
		await sleep(50);
	}
}

const isGone = (popup) => (popup.isClosed?.() ? true : popup.evaluate(() => false).catch(() => true));

// The key that closes a popup may find it closed before its own event has ended.
const ignoreClosing = () => undefined;

/**
 * Exports the dossier from the report screen; resolves to the zip's path and the milliseconds from the click to "Terminé".
 * @param {Record<string, string>} [identity]
 */
export async function exportBundle(browser, page, folder, identity = {}) {
	await page.evaluate(() => {
		location.hash = '#/rapport';
	});
	await until(page, 'the cover in the report', present, '.paper [name=name]');
	for (const [name, value] of Object.entries(identity)) await typeInto(page, `[name=${name}]`, value);
	await clickOn(page, '[data-view=handIn]');
	await until(page, 'what is handed in', present, '[data-act=export]');
	const start = Date.now();
	let exportMs = 0;
	const path = await browser.waitForDownload(
		page,
		async () => {
			await clickOn(page, '[data-act=export]');
			await until(page, 'the export to end', present, '[data-export=finished]', 120_000);
			exportMs = Date.now() - start;
		},
		folder,
	);
	return { path, exportMs };
}
