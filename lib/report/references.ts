// The references of the report: every citable source once, with the exhibits that come from it.
import { citationText, isCitable } from '../domain/citation';
import type { Exhibit } from './exhibit';
import type { Report } from './model';

/** Exhibits that share a reference, together, in the order in which a reader looks them up. */
export function referencesOf(report: Report): Exhibit[][] {
	const groups = Map.groupBy(
		report.exhibits.filter((exhibit) => isCitable(exhibit.piece)),
		(exhibit) => citationText(exhibit.piece, report.language),
	);
	return [...groups]
		.toSorted(([a], [b]) => a.localeCompare(b, report.language, { ignorePunctuation: true }))
		.map(([, exhibits]) => exhibits);
}

/** 04_sources/bibliographie.txt: one reference per paragraph, with its exhibits in brackets. */
export function bibliographyText(report: Report): string {
	return referencesOf(report)
		.map(
			(exhibits) =>
				`${exhibits[0] ? citationText(exhibits[0].piece, report.language) : ''} (${exhibits.map(({ code }) => code).join(', ')})\r\n`,
		)
		.join('\r\n');
}
