// What the candidate may do to the outline of a report. Each act gives a new outline; none loses an entry, tears a part from its sections,
// or moves anything above the cover. An act that does not apply gives the outline back as it was. Whoever stores it dates it.
import type { OutlineSection, ReportOutline } from './report-outline';

/** An empty name changes nothing: a heading has words. */
export const renameSection = (outline: ReportOutline, id: string, title: string): ReportOutline =>
	title.trim() === '' ? outline : change(outline, id, { title: title.trim() });

export const setHidden = (outline: ReportOutline, id: string, hidden: boolean): ReportOutline => change(outline, id, { hidden });

/** Marks a section as an écart that the candidate assumes; without a reason it would not be honest, and nothing changes. */
export const assumeGap = (outline: ReportOutline, id: string, reason: string): ReportOutline =>
	reason.trim() === '' ? outline : change(outline, id, { gap: reason.trim() });

export const dropGap = (outline: ReportOutline, id: string): ReportOutline => change(outline, id, { gap: null });

export const setBudget = (outline: ReportOutline, id: string, budget: OutlineSection['budget']): ReportOutline =>
	change(outline, id, { budget });

/** An own section after another: in the same part; first in it, when it comes after a part's heading. `id`: a UUID. */
export function addSection(outline: ReportOutline, afterId: string, { id, title }: { id: string; title: string }): ReportOutline {
	const at = outline.sections.findIndex((entry) => entry.id === afterId);
	const after = outline.sections[at];
	if (!after || title.trim() === '' || outline.sections.some((entry) => entry.id === id)) return outline;
	const entry: OutlineSection = {
		id,
		kind: 'free',
		title: title.trim(),
		partId: after.kind === 'part' ? after.id : after.partId,
		nodeIds: [],
		hidden: false,
		gap: null,
		budget: { words: null, pages: null },
		own: true,
	};
	return { ...outline, sections: outline.sections.toSpliced(at + 1, 0, entry) };
}

/** Takes an own section out; one of the référentiel is hidden instead, never removed. */
export function removeSection(outline: ReportOutline, id: string): ReportOutline {
	const sections = outline.sections.filter((entry) => entry.id !== id || !entry.own);
	return sections.length === outline.sections.length ? outline : { ...outline, sections };
}

/** One place up (-1) or down (1) among those it may change places with: a section in its part, a part or a section around the parts. */
export function moveBy(outline: ReportOutline, id: string, step: -1 | 1): ReportOutline {
	const units = unitsAround(outline, id);
	const target = units[units.indexOf(id) + step];
	return target === undefined ? outline : moveTo(outline, id, target, step < 0 ? 'before' : 'after');
}

/** Before or after another of the same part; a part goes with its sections. */
export function moveTo(outline: ReportOutline, id: string, targetId: string, side: 'before' | 'after'): ReportOutline {
	const units = unitsAround(outline, id);
	if (id === targetId || !units.includes(id) || !units.includes(targetId)) return outline;
	const moved = unitOf(outline, id);
	const target = unitOf(outline, targetId);
	const rest = outline.sections.filter((entry) => !moved.includes(entry));
	const edge = side === 'before' ? target[0] : target.at(-1);
	const at = rest.findIndex((entry) => entry === edge) + (side === 'before' ? 0 : 1);
	return { ...outline, sections: rest.toSpliced(at, 0, ...moved) };
}

/** True when `moveBy` would change something: for the buttons that offer it. */
export const canMove = (outline: ReportOutline, id: string, step: -1 | 1): boolean => moveBy(outline, id, step) !== outline;

/** Ids that an entry may change places with, itself among them, in their order. The cover stays where it is. */
function unitsAround({ sections }: ReportOutline, id: string): string[] {
	const entry = sections.find((each) => each.id === id);
	if (!entry || entry.kind === 'cover') return [];
	return sections.filter((each) => each.partId === entry.partId && each.kind !== 'cover').map((each) => each.id);
}

/** The entry; with its sections, where it is a part. */
const unitOf = ({ sections }: ReportOutline, id: string): OutlineSection[] =>
	sections.filter((entry) => entry.id === id || entry.partId === id);

function change(outline: ReportOutline, id: string, changes: Partial<OutlineSection>): ReportOutline {
	if (!outline.sections.some((entry) => entry.id === id)) return outline;
	return { ...outline, sections: outline.sections.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)) };
}
