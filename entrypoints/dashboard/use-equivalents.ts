// Which competencies of the other référentiels the same evidence would serve, in the words and with the links that a page shows.
import { useEffect, useState } from 'preact/hooks';
import type { EquivalentLine } from '../../components/framework/structure-view';
import type { Framework } from '../../lib/domain/framework';
import { loadBuiltIn } from '../../lib/frameworks/built-in';
import { readEquivalences } from '../../lib/frameworks/equivalences';
import { hrefOf } from './route';

type Lines = ReadonlyMap<string, readonly EquivalentLine[]>;

const none: Lines = new Map();

/** By id of competency; none until it is read, and none for a référentiel of one's own. */
export function useEquivalents(framework: Framework | null | undefined): Lines {
	const [found, setFound] = useState<{ framework: Framework; lines: Lines } | null>(null);
	useEffect(() => {
		let gone = false;
		if (framework) void linesOf(framework).then((lines) => gone || setFound({ framework, lines }));
		return () => {
			gone = true;
		};
	}, [framework]);
	return found && found.framework === framework ? found.lines : none;
}

async function linesOf(framework: Framework): Promise<Lines> {
	const equivalents = await readEquivalences();
	const own = framework.competencies.flatMap(({ id }) => {
		const found = equivalents.get(id);
		return found ? [[id, found] as const] : [];
	});
	const others = new Set(own.flatMap(([, found]) => found.map(({ frameworkId }) => frameworkId)));
	const loaded = await Promise.all([...others].map(loadBuiltIn));
	const competencies = new Map(
		loaded.flatMap((other) => other?.competencies.map((competency) => [competency.id, { other, competency }] as const) ?? []),
	);
	return new Map(
		own.map(([id, found]) => [
			id,
			found.flatMap(({ nodeId, kind }): EquivalentLine[] => {
				const place = competencies.get(nodeId);
				if (!place) return [];
				const { code, label } = place.competency;
				return [{ frameworkTitle: place.other.shortTitle, code, label, href: hrefOf('referentiels', place.other.id), kind }];
			}),
		]),
	);
}
