// What a candidate does in the report, by clicks and keys: goes to a section, writes, calls a piece, freezes a version, hands in.
import { clickOn, until } from './journey.mjs';

const present = (selector) => document.querySelector(selector) !== null;

/** Opens a section for writing, with the cursor at its `end` or `start`. */
export async function writeIn(page, sectionId, label, where = 'end') {
	await page.evaluate((id) => void (location.hash = `#/rapport/${id}`), sectionId);
	const text = `[role=textbox][aria-label="${label}"]`;
	await until(page, `the text of ${label}`, present, text);
	await page.focus(text);
	await page.keyboard.press('ArrowDown');
	const editor = `.ProseMirror[aria-label="${label}"]`;
	await until(
		page,
		`the editor of ${label}`,
		(selector) => document.querySelector(selector)?.contains(document.activeElement),
		editor,
	);
	await page.keyboard.press(where === 'end' ? 'Control+End' : 'Control+Home');
	await until(page, `the cursor at the ${where} of ${label}`, isCursorAt, [editor, where]);
	return editor;
}

/* Runs in the page. */
function isCursorAt([selector, where]) {
	const text = document.querySelector(selector);
	const edge = where === 'end' ? text?.lastElementChild : text?.firstElementChild;
	return edge?.contains(getSelection()?.focusNode ?? null);
}

/** Calls the piece that these words of its title find, from the text itself; resolves to what the text then prints of it. */
export async function callPiece(page, editor, words) {
	await page.keyboard.type(`@${words}`);
	await until(page, `a piece for ${words}`, () => document.querySelector('[role=option][aria-selected=true]') !== null);
	await page.keyboard.press('Enter');
	const printed = (selector) =>
		/\d/.test(document.querySelector(selector)?.textContent ?? '') && document.querySelector(selector).textContent;
	return until(page, `the call of ${words}`, printed, `${editor} .atom-call[title*="${words}"]`);
}

/** Freezes the next version, and waits until it is listed. */
export async function freeze(page, number) {
	await clickOn(page, '[data-view=versions]');
	await clickOn(page, '[data-act=freeze]');
	await until(page, `version ${number}`, present, `[data-release="${number}"]`);
}

/**
 * Exports by the panel; `version` null: the report as it is. Resolves to the path of the saved file.
 * @param {{ what?: string, version?: number | null, onTime?: (ms: number) => void }} [choice] `onTime`: from the click to the end.
 */
export async function handIn(browser, page, folder, choice = {}) {
	const { what = 'bundle', version = null, onTime } = choice;
	await clickOn(page, '[data-view=handIn]');
	await clickOn(page, `input[name=what][value=${what}]`);
	await until(page, 'the choice of versions', present, '.export-fields select');
	await page.selectOption('.export-fields select', version === null ? '' : String(version));
	return browser.waitForDownload(
		page,
		async () => {
			const start = Date.now();
			await clickOn(page, '[data-act=export]');
			await until(
				page,
				'the export to end',
				() => document.querySelector('[data-export=finished], .error-panel') !== null,
				null,
				300_000,
			);
			onTime?.(Date.now() - start);
			const problem = await page.evaluate(() => document.querySelector('.error-panel')?.innerText);
			if (problem) throw new Error(problem);
		},
		folder,
	);
}
