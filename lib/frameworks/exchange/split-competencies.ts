// The competencies of a block in the open data of France compétences stand in one text, under no single convention: marks at the
// head of lines, empty lines, lines, stars, codes or semicolons in running text. Tried in that order; what fits none is kept whole.

import { oneLine } from './plain-text';

export type SplitPart = { code: string; label: string };

export type SplitList = {
	parts: SplitPart[];
	/** Nothing divided it: one part holds it all. */
	isWhole: boolean;
	/** Lines that announce the list ("Le candidat est capable de :"). */
	intro: string[];
	/** A trailing "Évaluation : …", which belongs to the assessment. */
	assessment: string;
};

const code = String.raw`(?:BC ?\d+\.)?(?:[A-Z]{1,3}[ .]?\d+(?:\s?\.\s?\d+)*(?:[.-][a-z]\b)?\.?|\d+(?:\.\d+)+\.?)`;
const mark = new RegExp(
	String.raw`^(?:[-–—•*·▪●➢✓]\s*|o\s+|${code}(?![\p{L}\d])\s*[-–—:.)]?\s*|\d{1,2}\s?[-–—.)/]\s*)(?=\S)`,
	'u',
);
const assessed = /(?:^|\n)\s*(?:modalit[ée]s? d['’]?\s*)?[ée]valuation\s*:[\s\S]*$/i;

export function splitCompetencies(text: string): SplitList {
	const assessment = assessed.exec(text)?.[0].trim() ?? '';
	const list = text.replace(assessed, '').trim();
	const { parts, intro } = divide(list);
	const cleaned = parts.map(partOf).filter(({ label }) => label !== '');
	const isWhole = cleaned.length === 1 && intro.length === 0 && cleaned[0]?.code === '';
	return { parts: cleaned, isWhole, intro, assessment };
}

function divide(list: string): { parts: string[]; intro: string[] } {
	const lines = list.split('\n').map((line) => line.trim());
	if (lines.filter((line) => mark.test(line)).length >= 2) return byMarks(lines.filter(Boolean));
	// One line with one code: one competency, whose dashes and semicolons are its own.
	if (lines.length === 1 && leading.test(list) && !anotherCode.test(list)) return { parts: [list], intro: [] };
	for (const division of divisions) {
		const parts = list.split(division).filter((part) => part.trim());
		if (parts.length < 2) continue;
		const intro = parts[0]?.trim().endsWith(':') ? parts.splice(0, 1) : [];
		return { parts, intro };
	}
	return { parts: [list], intro: [] };
}

/** After the lines: signs in running text, each before a capital or a verb, so that a hyphen of prose divides nothing. */
const divisions = [
	/\n\s*\n/,
	/\n/,
	/(?:^|\s+)\*\s*/,
	/\s+(?=[A-Z] [-–—] \p{Lu})/u,
	new RegExp(String.raw`\s+(?=${code}(?![\p{L}\d])\s*[-–—:.)]?\s*\p{Lu})`, 'u'),
	/\s+(?=\d{1,2} ?[-–—] ?\p{Lu})/u,
	/\s*;\s*/,
	/(?:^|\s+)[-–—]\s+(?=\p{Lu})/u,
];

/** A line without a mark goes on with the one before it; before the first mark, it announces the list. */
function byMarks(lines: readonly string[]): { parts: string[]; intro: string[] } {
	const parts: string[] = [];
	const intro: string[] = [];
	for (const line of lines) {
		if (mark.test(line)) parts.push(line);
		else if (parts.length === 0) intro.push(line);
		else parts.push(`${parts.pop() ?? ''} ${line}`);
	}
	return { parts, intro };
}

const anotherCode = new RegExp(String.raw`[\s;]${code}(?![\p{L}\d])`, 'u');
const leading = new RegExp(String.raw`^(${code})(?![\p{L}\d])\s*[-–—:.)]?\s*(?=\S)`, 'u');

function partOf(text: string): SplitPart {
	const plain = oneLine(text.replace(/^[-–—•*·▪●➢✓;\s]+|^o\s+/u, '').replace(/[;\s]+$/, ''));
	const found = leading.exec(plain);
	if (!found) return { code: '', label: plain.replace(/^\d{1,2}\s?[-–—.)/]\s*(?=\p{L})/u, '').replace(/^[A-Z] [-–—] /, '') };
	const printed = (found[1] ?? '').replace(/\s/g, '').replace(/\.$/, '');
	return { code: printed, label: plain.slice(found[0].length) || plain };
}
