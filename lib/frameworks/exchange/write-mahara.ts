// A référentiel as a Mahara SmartEvidence file (.matrix), in the form that its importer reads whole: see
// htdocs/module/framework/lib.php of Mahara. It compares `standardid` by type and value, wants parents before children under the
// name `parentelementid` (its own export writes another, which it does not read), and compares element ids loosely.
import type { ExchangeOptions } from '../../domain/exchange';
import type { Framework } from '../../domain/framework';
import { cut, outlineOf, type OutlineNode } from './outline';
import { escapeMarkup } from './plain-text';

/** Columns of Mahara's tables. */
const shortnameMax = 100;
const nameMax = 255;

/** A standard is a block or an activity; all below it are its elements. `ref` is ours: Mahara looks at no key that it does not know. */
export function writeMahara(framework: Framework, { withCriteria }: ExchangeOptions): string {
	const nodes = outlineOf(framework, withCriteria);
	const roots = nodes.filter(({ parent, kind }) => parent === null && kind !== 'competency');
	const standards = new Map(roots.map((node, rank) => [node, rank + 1]));
	const loose = nodes.filter(({ parent, kind }) => parent === null && kind === 'competency');
	const looseStandard = roots.length + 1;
	const rootOf = (node: OutlineNode): OutlineNode => (node.parent ? rootOf(node.parent) : node);
	const matrix = {
		framework: {
			institution: 'all',
			name: cut(framework.title, nameMax),
			description: describe([framework.certifier, framework.rncp]),
			selfassess: true,
			evidencestatuses: [
				{ begun: 'À évaluer' },
				{ incomplete: 'Non couvert' },
				{ partialcomplete: 'Partiel' },
				{ completed: 'Couvert' },
			],
			standards: [
				...roots.map((node, rank) => ({ standardid: rank + 1, ref: node.ref, ...textsOf(node) })),
				// Competencies under nothing still need a standard.
				...(loose.length > 0 ? [{ standardid: looseStandard, shortname: 'C', name: 'Compétences', description: '' }] : []),
			],
			standardelements: nodes
				.filter((node) => !standards.has(node))
				.map((node) => ({
					standardid: standards.get(rootOf(node)) ?? looseStandard,
					elementid: node.ref,
					...(node.parent && !standards.has(node.parent) ? { parentelementid: node.parent.ref } : {}),
					...textsOf(node),
				})),
		},
	};
	return `${JSON.stringify(matrix, null, '\t')}\n`;
}

const textsOf = ({ code, label }: OutlineNode) => ({
	shortname: cut(code, shortnameMax),
	name: cut(label, nameMax),
	/** Mahara takes it for HTML. */
	description: escapeMarkup(label),
});

const describe = (parts: readonly (string | null)[]): string => escapeMarkup(parts.filter(Boolean).join(' · '));
