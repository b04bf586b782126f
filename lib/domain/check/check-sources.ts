// What a jury asks of sources: recent ones, more than one site for a veille, addresses that still answer.
import { sourceKey } from '../watch-sources';
import { readDate } from '../written-date';
import type { CheckInput, Finding } from './finding';
import type { ReportScope } from './report-scope';

/** From this many sources of a veille on, one site is told to be the only one, or nearly. */
const enough = 4;
/** A veille leans on one site when it gives more than this share of the sources. */
const share = 0.75;

export function checkSources({ deadLinks, now, oldAfterYears }: CheckInput, { pieces }: ReportScope): Finding[] {
	const shown = pieces.filter(({ withheld }) => !withheld);
	const findings: Finding[] = [];
	const year = new Date(now).getUTCFullYear();
	for (const piece of shown) {
		const place = { kind: 'piece' as const, evidenceId: piece.id };
		const title = piece.title.trim() || piece.site || piece.url;
		const published = readDate(piece.publishedAt)?.[0];
		if (published !== undefined && year - published > oldAfterYears)
			findings.push({ rule: 'source-old', subject: piece.id, place, values: { title, year: published, limit: oldAfterYears } });
		const dead = deadLinks.find(({ evidenceId, url }) => evidenceId === piece.id && url === piece.url);
		if (dead) findings.push({ rule: 'link-dead', subject: piece.id, place, values: { title, status: dead.status } });
	}

	const sources = shown.filter(({ kind }) => kind === 'watch-source');
	const bySite = [...Map.groupBy(sources, (piece) => piece.site || sourceKey(piece))].toSorted(
		([, a], [, b]) => b.length - a.length,
	);
	const [first] = bySite;
	if (first && sources.length >= enough && first[1].length > share * sources.length)
		findings.push({
			rule: 'watch-one-site',
			subject: first[0],
			place: { kind: 'watch' },
			values: { site: first[0], count: first[1].length, total: sources.length },
		});
	return findings;
}
