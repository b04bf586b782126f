// A section of the report in the DOCX: its heading, numbered by Word where Word counts as we do, then its blocks.
import type { ContentSection } from '../content';
import { blockPieces, onPage } from './blocks';
import type { Ink } from './ink';
import { run } from './inlines';
import type { Piece } from './pages';
import { paragraphPiece } from './paragraph';
import { sectionRole } from './roles';

/** The number that Word gives to each section, by its anchor: only where it is the section's own. */
export function countedByWord(sections: readonly ContentSection[]): Map<string, string> {
	const counts = [0, 0, 0];
	const same = new Map<string, string>();
	for (const { anchor, level, number } of sections) {
		if (number === '') continue;
		const next = counts.map((count, at) => (at === level - 1 ? count + 1 : at < level ? count : 0));
		if (next.slice(0, level).join('.') !== number) continue;
		counts.splice(0, 3, ...next);
		same.set(anchor, number);
	}
	return same;
}

export function sectionPieces(section: ContentSection, ink: Ink): Piece[] {
	ink.pending.push(section.anchor);
	if (section.newPage) ink.breakNext = true;
	// The cover says its title itself.
	if (section.kind === 'cover') return blockPieces(section.blocks, ink, 1);
	return [headingOf(section, ink), ...blockPieces(section.blocks, ink, section.level)];
}

function headingOf(section: ContentSection, ink: Ink): Piece {
	const { anchor, level, number, title } = section;
	const isCounted = ink.options.sectionNumbers.has(anchor);
	const shown = isCounted || number === '' ? title : `${number}\t${title}`;
	const bookmark = ink.bookmarkOf(`toc ${anchor}`);
	const piece = paragraphPiece(ink, onPage, {
		role: sectionRole(level),
		xml: ink.marked([bookmark], run(shown)),
		text: `${number} ${title}`,
		list: isCounted ? undefined : 'none',
	});
	return { ...piece, entry: { bookmark, level, number, title } };
}
