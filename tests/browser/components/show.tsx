// Mounts a component as a page of Glane would, in a language, a theme and a width; and judges what is on the screen.
import '../../../assets/styles/app.css';
import '../../../assets/styles/additions.css';
import '../../../assets/styles/check.css';
import '../../../assets/styles/cite.css';
import '../../../assets/styles/clip.css';
import '../../../assets/styles/dashboard.css';
import '../../../assets/styles/editor.css';
import '../../../assets/styles/editor-tools.css';
import '../../../assets/styles/frameworks.css';
import '../../../assets/styles/library.css';
import '../../../assets/styles/outline.css';
import '../../../assets/styles/matching.css';
import '../../../assets/styles/picker.css';
import '../../../assets/styles/piece.css';
import '../../../assets/styles/queue.css';
import '../../../assets/styles/redact.css';
import '../../../assets/styles/report.css';
import '../../../assets/styles/review-rows.css';
import '../../../assets/styles/review.css';
import '../../../assets/styles/setup.css';
import '../../../assets/styles/tables.css';
import '../../../assets/styles/team.css';
import '../../../assets/styles/template.css';
import '../../../assets/styles/tutor.css';
import '../../../assets/styles/versions.css';
import '../../../assets/styles/decide.css';
import '../../../assets/styles/writing.css';
import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { afterEach, expect } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import captureEn from '../../../assets/locales/en/capture.json';
import checkEn from '../../../assets/locales/en/check.json';
import citeEn from '../../../assets/locales/en/cite.json';
import commonEn from '../../../assets/locales/en/common.json';
import dashboardEn from '../../../assets/locales/en/dashboard.json';
import decideEn from '../../../assets/locales/en/decide.json';
import editorEn from '../../../assets/locales/en/editor.json';
import documentEn from '../../../assets/locales/en/document.json';
import frameworksEn from '../../../assets/locales/en/frameworks.json';
import oralEn from '../../../assets/locales/en/oral.json';
import bundleEn from '../../../assets/locales/en/bundle.json';
import pdfEn from '../../../assets/locales/en/pdf.json';
import handinEn from '../../../assets/locales/en/handin.json';
import pickerEn from '../../../assets/locales/en/picker.json';
import popupEn from '../../../assets/locales/en/popup.json';
import queueEn from '../../../assets/locales/en/queue.json';
import reportEn from '../../../assets/locales/en/report.json';
import reviewEn from '../../../assets/locales/en/review.json';
import captureFr from '../../../assets/locales/fr/capture.json';
import teamEn from '../../../assets/locales/en/team.json';
import templateEn from '../../../assets/locales/en/template.json';
import tutorEn from '../../../assets/locales/en/tutor.json';
import versionsEn from '../../../assets/locales/en/versions.json';
import viewerEn from '../../../assets/locales/en/viewer.json';
import checkFr from '../../../assets/locales/fr/check.json';
import citeFr from '../../../assets/locales/fr/cite.json';
import commonFr from '../../../assets/locales/fr/common.json';
import dashboardFr from '../../../assets/locales/fr/dashboard.json';
import decideFr from '../../../assets/locales/fr/decide.json';
import editorFr from '../../../assets/locales/fr/editor.json';
import documentFr from '../../../assets/locales/fr/document.json';
import frameworksFr from '../../../assets/locales/fr/frameworks.json';
import oralFr from '../../../assets/locales/fr/oral.json';
import bundleFr from '../../../assets/locales/fr/bundle.json';
import pdfFr from '../../../assets/locales/fr/pdf.json';
import handinFr from '../../../assets/locales/fr/handin.json';
import pickerFr from '../../../assets/locales/fr/picker.json';
import popupFr from '../../../assets/locales/fr/popup.json';
import queueFr from '../../../assets/locales/fr/queue.json';
import reportFr from '../../../assets/locales/fr/report.json';
import reviewFr from '../../../assets/locales/fr/review.json';
import teamFr from '../../../assets/locales/fr/team.json';
import templateFr from '../../../assets/locales/fr/template.json';
import tutorFr from '../../../assets/locales/fr/tutor.json';
import versionsFr from '../../../assets/locales/fr/versions.json';
import viewerFr from '../../../assets/locales/fr/viewer.json';
import { TextContext } from '../../../components/text-context';
import type { Language } from '../../../lib/domain/settings';
import { createText, type Catalogue, type Text } from '../../../lib/i18n/catalogue';
import { applyDocumentTheme } from '../../../lib/platform/document-theme';

const catalogues: Record<Language, Catalogue> = {
	fr: {
		capture: captureFr,
		check: checkFr,
		cite: citeFr,
		common: commonFr,
		dashboard: dashboardFr,
		decide: decideFr,
		editor: editorFr,
		document: documentFr,
		frameworks: frameworksFr,
		oral: oralFr,
		bundle: bundleFr,
		pdf: pdfFr,
		handin: handinFr,
		picker: pickerFr,
		popup: popupFr,
		queue: queueFr,
		report: reportFr,
		review: reviewFr,
		team: teamFr,
		template: templateFr,
		tutor: tutorFr,
		versions: versionsFr,
		viewer: viewerFr,
	},
	en: {
		capture: captureEn,
		check: checkEn,
		cite: citeEn,
		common: commonEn,
		dashboard: dashboardEn,
		decide: decideEn,
		editor: editorEn,
		document: documentEn,
		frameworks: frameworksEn,
		oral: oralEn,
		bundle: bundleEn,
		pdf: pdfEn,
		handin: handinEn,
		picker: pickerEn,
		popup: popupEn,
		queue: queueEn,
		report: reportEn,
		review: reviewEn,
		team: teamEn,
		template: templateEn,
		tutor: tutorEn,
		versions: versionsEn,
		viewer: viewerEn,
	},
};

/** The texts of a language. A key that does not exist, or a place left unfilled, is a failure and not a text. */
function textsOf(language: Language): Text {
	const translate = createText(language, catalogues);
	return (key, values) => {
		const text = translate(key, values);
		if (text === key || /\{\{|undefined|NaN/.test(text)) throw new Error(`Not a text in ${language}: ${key} → ${text}`);
		return text;
	};
}

export const texts: Record<Language, Text> = { fr: textsOf('fr'), en: textsOf('en') };

type Look = { language: Language; theme: 'light' | 'dark' };

/** Every screen is judged in both languages and both themes. */
export const looks: Look[] = [
	{ language: 'fr', theme: 'light' },
	{ language: 'en', theme: 'dark' },
];

/** The narrowest width that Glane promises: a phone, or 400 % zoom on a small laptop. */
export const narrow = { width: 360, height: 740 };
const usual = { width: 1024, height: 740 };

type Shown = { place: Element; t: Text; update: (view: ComponentChild) => void };

export async function show(view: ComponentChild, look: Partial<Look & typeof usual> = {}): Promise<Shown> {
	const { language = 'fr', theme = 'light', width = usual.width, height = usual.height } = look;
	await page.viewport(width, height);
	applyDocumentTheme({ language, theme });
	const t = texts[language];
	const within = (inside: ComponentChild) => <TextContext.Provider value={{ t, language }}>{inside}</TextContext.Provider>;
	const { container, rerender } = render(within(view));
	await document.fonts.ready;
	return { place: container, t, update: (next) => rerender(within(next)) };
}

/** A control by its role and its whole name. */
export const named = (role: Parameters<typeof page.getByRole>[0], name: string): Locator =>
	page.getByRole(role, { name, exact: true });

export const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

/** An element says these words, among others; its spaces are those of French typography. */
export const expectSays = async (place: Locator, words: string): Promise<void> =>
	await expect.element(place).toMatchTextContent(words, { normalizeWhitespace: false });

/** Opens a fold by the words it begins with. */
export async function unfold(words: string): Promise<void> {
	const folds = [...document.querySelectorAll('summary')].filter((summary) => summary.textContent?.trim().startsWith(words));
	expect(folds, words).toHaveLength(1);
	for (const fold of folds) await userEvent.click(fold);
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** WCAG 2.2 AA as far as a machine can tell, on what stands at the end of its animations. */
export async function expectAccessible(place: Element = document.body): Promise<void> {
	for (const animation of document.getAnimations()) {
		if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
	}
	const { violations, passes } = await axe.run(place, {
		runOnly: standards,
		rules: { 'target-size': { enabled: true } },
		iframes: false,
		resultTypes: ['violations'],
	});
	expect(passes.map((rule) => rule.id)).toContain('color-contrast');
	const faults = violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 240)}\n${failureSummary ?? ''}`),
	);
	expect(faults, faults.join('\n\n')).toEqual([]);
}

/** Nothing is wider than the screen, nor than a box that would then scroll sideways. `except`: boxes meant to. */
export function expectNoSidewaysScroll(place: Element, except = ':not(*)'): void {
	const boxes = [document.documentElement, place, ...place.querySelectorAll('*')];
	const wide = boxes
		.filter((box) => box === document.documentElement || box === place || scrolls(box))
		.filter((box) => !box.matches(except) && box.scrollWidth > box.clientWidth)
		.map((box) => `${nameOf(box)} is ${box.clientWidth} px wide, its content ${box.scrollWidth}: ${culpritsOf(box).join(', ')}`);
	expect(wide, wide.join('\n')).toEqual([]);
	expect(place.clientWidth).toBeGreaterThan(0);
}

const nameOf = (box: Element): string => `<${box.localName} class="${box.getAttribute('class') ?? ''}">`;

/** The innermost boxes that reach over the right edge of a box. */
const culpritsOf = (box: Element): string[] => {
	const edge = box.getBoundingClientRect().right + 0.5;
	const over = [...box.querySelectorAll('*')].filter((inner) => inner.getBoundingClientRect().right > edge);
	return over.filter((inner) => !over.some((other) => other !== inner && inner.contains(other))).map(nameOf);
};

const scrolls = (box: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(box).overflowX);

afterEach(() => {
	cleanup();
	delete document.documentElement.dataset['theme'];
});
