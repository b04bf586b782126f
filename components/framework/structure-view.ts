// What the outline of a référentiel is drawn from, handed down from fold to fold.
import type { Equivalent } from '../../lib/domain/equivalence';
import type { Framework } from '../../lib/domain/framework';

/** A competency of another référentiel that the same evidence serves. */
export type EquivalentLine = {
	frameworkTitle: string;
	code: string;
	label: string;
	href: string;
	kind: Equivalent['kind'];
};

export type StructureView = {
	framework: Framework;
	/** By id of competency. */
	equivalents?: ReadonlyMap<string, readonly EquivalentLine[]>;
	/** The official sentence by id of node, shown with ours; null when it is not wanted. */
	wording?: ReadonlyMap<string, string> | null;
};
