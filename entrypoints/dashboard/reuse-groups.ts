// The lines of a reuse by competency of the référentiel that takes over, with what a person must know to tick them.
import type { ReuseGroup } from '../../components/framework/reuse-lines';
import type { Framework } from '../../lib/domain/framework';
import type { ReuseLine } from '../../lib/domain/reuse-claims';

/** In the order of the target; `titles` are those of the pieces. */
export function reuseGroups(
	lines: readonly ReuseLine[],
	source: Framework,
	target: Framework,
	titles: ReadonlyMap<string, string>,
): ReuseGroup[] {
	const from = new Map(source.competencies.map((competency) => [competency.id, competency]));
	const byTarget = Map.groupBy(lines, (line) => line.to);
	return target.competencies.flatMap((competency) => {
		const choices = (byTarget.get(competency.id) ?? []).flatMap((line) => {
			const tied = from.get(line.from);
			return tied ? [{ ...line, title: titles.get(line.evidenceId) ?? '', source: { code: tied.code, label: tied.label } }] : [];
		});
		return choices.length === 0 ? [] : [{ competency, choices }];
	});
}
