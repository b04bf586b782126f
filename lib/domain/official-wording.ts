// The official sentences for a référentiel that has ours: taken from the candidate's own copy of the document, node by node, with
// what the two do not have in common.
import { instant } from './clock';
import type { Framework } from './framework';
import { frameworkLines, sentenceOf, type FrameworkLine, type NodeKind } from './framework-lines';
import { matchFrameworks } from './match-frameworks';
import type { OfficialWording } from './stored-framework';

export type WordingDifferences = {
	/** Nodes of ours for which the document has no sentence. */
	notFound: FrameworkLine[];
	/** Nodes of the document that ours does not have. */
	unknown: FrameworkLine[];
	/** Per kind that either has: how many ours has, how many the document has, how many were found. */
	counts: { kind: NodeKind; ours: number; document: number; found: number }[];
};

const kinds: readonly NodeKind[] = ['block', 'activity', 'competency', 'criterion', 'assessment', 'deliverable'];

/** `imported` is the référentiel as read from the document; `at` is the instant it is attached. */
export function wordingFrom(
	known: Framework,
	imported: Framework,
	source: OfficialWording['source'],
	at: string = instant(),
): { wording: OfficialWording; differences: WordingDifferences } {
	const { pairs } = matchFrameworks(known, imported);
	const [ours, theirs] = [frameworkLines(known), frameworkLines(imported)];
	const sentences = new Map(theirs.map((line) => [line.id, sentenceOf(line)]));
	const texts = Object.fromEntries(pairs.map(({ from, to }) => [from, sentences.get(to) ?? '']));
	const found = new Set(pairs.map(({ to }) => to));
	return {
		wording: { frameworkId: known.id, texts, source, attachedAt: at },
		differences: {
			notFound: ours.filter(({ id }) => texts[id] === undefined),
			unknown: theirs.filter(({ id }) => !found.has(id)),
			counts: kinds
				.map((kind) => {
					const count = (lines: readonly { kind: NodeKind }[]) => lines.filter((line) => line.kind === kind).length;
					return { kind, ours: count(ours), document: count(theirs), found: count(pairs) };
				})
				.filter((line) => line.ours + line.document > 0),
		},
	};
}

/** The référentiel as the official document words it, ours where it has no sentence. */
export function withWording(framework: Framework, { texts }: Pick<OfficialWording, 'texts'>): Framework {
	const worded = <T extends { id: string; label: string }>(nodes: readonly T[]): T[] =>
		nodes.map((node) => ({ ...node, label: texts[node.id] || node.label }));
	return {
		...framework,
		blocks: worded(framework.blocks),
		activities: worded(framework.activities),
		competencies: worded(framework.competencies),
		criteria: worded(framework.criteria),
		assessments: framework.assessments.map((assessment) => {
			const [label, ...told] = (texts[assessment.id] ?? '').split('\n');
			return label ? { ...assessment, label, ...(told.length > 0 ? { description: told.join('\n') } : {}) } : assessment;
		}),
		deliverables: worded(framework.deliverables),
	};
}
