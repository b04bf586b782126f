// Tells whether two renderings of a report say the same in the same order: letters and digits alone count, because pages break, hyphenate,
// mark lists and repeat headers as each likes.
import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Letters and digits, ligatures opened, accents composed. */
export const bare = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The text of a PDF page by page, without its foot (below 58 pt from the lower edge). */
export function pagesOf(pdf) {
	const text = execFileSync('pdftotext', ['-raw', '-x', '0', '-y', '0', '-W', '596', '-H', '785', pdf, '-'], {
		encoding: 'utf8',
		maxBuffer: 64e6,
	});
	return text.split('\f').slice(0, -1);
}

/** How many pages a PDF has. */
export const pageCount = (pdf) =>
	Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))?.[1]);

/**
 * Looks for each block of a text in `pages`, in order. A block may be cut once, where a page ends: what stands between its halves is
 * passed by. Resolves to the blocks that were not found where they should be, and to how many letters of the pages no block accounts for.
 * @param {string[]} blocks @param {string} whole
 */
export function inOrder(blocks, whole) {
	const lost = [];
	let at = 0;
	let passed = 0;
	for (const block of blocks.map(bare).filter(Boolean)) {
		const direct = whole.indexOf(block, at);
		if (direct >= 0 && direct - at < furthest) {
			passed += direct - at;
			at = direct + block.length;
			continue;
		}
		const cut = cutPlace(block, whole, at);
		if (!cut) {
			lost.push(block.slice(0, 80));
			continue;
		}
		passed += cut.passed;
		at = cut.end;
	}
	return { lost, passed: passed + whole.length - at };
}

/** What may stand between two blocks: notes at the foot of a page, a header row that is repeated. */
const furthest = 2500;

function cutPlace(block, whole, from) {
	const within = whole.slice(from, from + furthest + block.length * 2);
	for (let length = block.length - 1; length > 0; length--) {
		const first = within.indexOf(block.slice(0, length));
		if (first < 0) continue;
		const rest = within.indexOf(block.slice(length), first + length);
		if (rest < 0) continue;
		return { passed: first + rest - first - length, end: from + rest + block.length - length };
	}
	return null;
}

/** Links inside a PDF that lead to no page of it. */
export function brokenPdfLinks(pdf) {
	const { qpdf } = JSON.parse(execFileSync('qpdf', ['--json', '--json-key=qpdf', pdf], { encoding: 'utf8', maxBuffer: 512e6 }));
	const objects = qpdf[1];
	const valueOf = (value) => (typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? objects[`obj:${value}`]?.value : value);
	const names = new Set();
	const collect = (value) => {
		if (Array.isArray(value?.['/Names'])) for (let at = 0; at < value['/Names'].length; at += 2) names.add(value['/Names'][at]);
		for (const below of value?.['/Kids'] ?? []) collect(valueOf(below));
	};
	const all = Object.values(objects).map(({ value }) => value);
	collect(valueOf(valueOf(all.find((value) => value?.['/Type'] === '/Catalog')?.['/Names'])?.['/Dests']));
	const links = all.filter((value) => value?.['/Subtype'] === '/Link');
	return links.flatMap((link) => {
		const action = valueOf(link['/A']);
		if (action?.['/S'] === '/URI') return [];
		const to = valueOf(link['/Dest'] ?? action?.['/D']);
		const isPage = Array.isArray(to) ? valueOf(to[0])?.['/Type'] === '/Page' : names.has(to);
		return isPage ? [] : [JSON.stringify(link)];
	});
}

export function hasOffice() {
	try {
		execFileSync('soffice', ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** What LibreOffice prints of a document, as a PDF in `folder`. */
export function officePdf(document, folder) {
	const profile = pathToFileURL(join(folder, 'office')).href;
	execFileSync(
		'soffice',
		[`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, document],
		{
			stdio: 'ignore',
		},
	);
	return join(folder, basename(document).replace(/\.\w+$/, '.pdf'));
}
