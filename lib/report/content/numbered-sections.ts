// The headings of the report with their numbers: chapters, parts and sections as they are arranged, hidden ones left out.
import type { OutlineSection, ReportOutline } from '../../domain/report-outline';
import { visibleSections } from '../called';
import type { ContentSection } from '../content';
import { sectionAnchor } from './view';

/** A heading without its blocks; `section` is null for a chapter. */
export type Heading = Omit<ContentSection, 'blocks' | 'title'> & { title: string; section: OutlineSection | null };

/** What stands around the argument, and has no number. */
const unnumbered: readonly OutlineSection['kind'][] = ['cover', 'declaration', 'bibliography', 'exhibits'];

/** In reading order. Numbers close up over what is hidden: 1, 1.1, 1.1.1. */
export function numberedSections(outline: ReportOutline): Heading[] {
	const headings: Heading[] = [];
	const counts = [0, 0, 0];
	let chapter: string | null = null;
	let chapters = 0;
	const numberAt = (level: 1 | 2 | 3): string => {
		counts[level - 1] = (counts[level - 1] ?? 0) + 1;
		counts.fill(0, level);
		return counts.slice(0, level).join('.');
	};
	for (const section of visibleSections(outline)) {
		if (section.partId === null) {
			const own = section.chapter ?? null;
			if (own !== null && own !== chapter) {
				headings.push({
					anchor: `ch-${++chapters}`,
					level: 1,
					number: numberAt(1),
					title: own,
					kind: 'chapter',
					sectionId: null,
					newPage: true,
					section: null,
				});
			}
			chapter = own;
		}
		const level = section.partId === null ? (chapter === null ? 1 : 2) : chapter === null ? 2 : 3;
		headings.push({
			anchor: sectionAnchor(section.id),
			level,
			number: unnumbered.includes(section.kind) ? '' : numberAt(level),
			title: section.title,
			kind: kindOf(section.kind),
			sectionId: section.id,
			newPage: level === 1 && section.kind !== 'cover',
			section,
		});
	}
	return headings;
}

function kindOf(kind: OutlineSection['kind']): ContentSection['kind'] {
	switch (kind) {
		case 'cover':
		case 'part':
		case 'coverage':
		case 'bibliography':
		case 'exhibits':
			return kind;
		default:
			return 'section';
	}
}
