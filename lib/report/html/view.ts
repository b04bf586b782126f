// What the pieces of an HTML document share: the report, its wording, and where the annexes are from there.
import type { Report } from '../model';
import type { Exhibit } from '../exhibit';
import { exhibitName, markSigns, markWord, type Wording } from '../wording';
import { type Markup, markup } from './markup';
import type { CoverageMark } from '../../domain/coverage';

export type View = Wording & {
	report: Report;
	/** From this document to the folder of the annexes, with its slash. */
	annexes: string;
	/** The document that holds the report and the annexes: '' when it is this one. */
	home: string;
	/** Show the frozen pages inside the document, on demand. */
	embed: boolean;
	exhibitsById: ReadonlyMap<string, Exhibit>;
};

export const viewOf = (report: Report, wording: Wording, annexes: string, { home = '', embed = false } = {}): View => ({
	...wording,
	report,
	annexes,
	home,
	embed,
	exhibitsById: new Map(report.exhibits.map((exhibit) => [exhibit.piece.id, exhibit])),
});

/** The anchor of an exhibit in a document: "A-01". */
export const exhibitLink = (exhibit: Exhibit, view: View): Markup =>
	markup`<a class="call" href="${view.home}#${exhibit.code}">${exhibitName(exhibit, view)}</a>`;

export const markBadge = (mark: CoverageMark, view: View): Markup =>
	markup`<span class="mark mark-${mark}"><span aria-hidden="true">${markSigns[mark]}</span> ${markWord(mark, view)}</span>`;
