// The text of style sheets as they are now: read from the CSSOM, because scripts change rules that no file shows.
import { replaceCssUrls } from '../../domain/css-urls';
import type { Freeze } from './freeze';

/** A property printed without its value: the CSSOM can't print a shorthand that holds var() once a longhand overrides it. */
const lostValue = /[{;]\s*[a-z-]+:\s*;/;

/** More than any sheet a person wrote: what is longer is read no further, and compared with nothing. */
const longest = 24_000_000;

/** All rules, imported ones in their place; null when the browser forbids reading them. Of a sheet that is too long, more than may be kept. */
function readRules(sheet: CSSStyleSheet): string | null {
	try {
		let text = '';
		for (const rule of sheet.cssRules) {
			text += `${'styleSheet' in rule ? importedText(rule as CSSImportRule) : rule.cssText}\n`;
			if (text.length > longest) break;
		}
		return text;
	} catch {
		return null;
	}
}

function importedText(rule: CSSImportRule): string {
	const inner = rule.styleSheet && readRules(rule.styleSheet);
	const base = rule.styleSheet?.href ?? rule.href;
	if (inner === null) return absoluteImport(rule);
	let text = replaceCssUrls(inner, ({ address }) => absolute(address, base));
	if (rule.layerName !== null && rule.layerName !== undefined) text = `@layer ${rule.layerName} {${text}}`;
	if (rule.supportsText)
		text = `@supports ${rule.supportsText.includes(':') && !rule.supportsText.startsWith('(') ? `(${rule.supportsText})` : rule.supportsText} {${text}}`;
	return rule.media.mediaText ? `@media ${rule.media.mediaText} {${text}}` : text;
}

function absoluteImport(rule: CSSImportRule): string {
	const base = rule.parentStyleSheet?.href ?? document.baseURI;
	return replaceCssUrls(rule.cssText, ({ address }) => absolute(address, base));
}

/** The token of a sheet's text, or null when there is nothing to show or the sheet is switched off. */
export function sheetToken(freeze: Freeze, sheet: CSSStyleSheet, base: string): string | null {
	if (sheet.disabled) return null;
	const known = freeze.sheets.get(sheet);
	if (known) return known;
	const token = tokenOf(freeze, sheet, base);
	if (token) freeze.sheets.set(sheet, token);
	return token;
}

function tokenOf(freeze: Freeze, sheet: CSSStyleSheet, base: string): string | null {
	const text = readRules(sheet);
	const from = sheet.href ?? base;
	if (text === null) return sheet.href ? freeze.add({ from: 'url', kind: 'style', url: sheet.href }) : null;
	if (!freeze.fits(text.length)) return freeze.add({ from: 'nowhere', kind: 'style', reason: 'too-large' });
	const written = writtenText(sheet);
	const url = sheet.href && /^https?:/.test(sheet.href) && lostValue.test(text) ? { url: sheet.href } : {};
	const token = freeze.add({ from: 'rules', text, base: from, ...url });
	// What is written holds more than the CSSOM prints. Reading it anew takes as long as all the rest: the page need not stand still for it.
	if (written !== null && freeze.fits(Math.max(0, written.length - text.length)))
		freeze.later(async () => {
			if (rulesOf(written) === text) freeze.refill(token, { from: 'rules', text: written, base: from });
		});
	return token;
}

/** The text of a <style> element; a script may have changed the rules it gave. */
function writtenText(sheet: CSSStyleSheet): string | null {
	const owner = sheet.ownerNode;
	if (!owner || (owner as Element).localName !== 'style') return null;
	const text = owner.textContent ?? '';
	return text.trim() === '' || /@import/i.test(text) ? null : text;
}

/** A text's rules as the CSSOM prints them. */
function rulesOf(text: string): string | null {
	const fresh = new CSSStyleSheet();
	fresh.replaceSync(text);
	return readRules(fresh);
}

function absolute(address: string, base: string): string | null {
	return URL.canParse(address, base) ? new URL(address, base).href : null;
}

/** A sheet that has not come, or never will: the background asks for it, and says what became of it. */
export function isAwaitedSheet(link: HTMLLinkElement): boolean {
	const rel = link.relList;
	return rel.contains('stylesheet') && !rel.contains('alternate') && !link.disabled && /^https?:/.test(link.href);
}
