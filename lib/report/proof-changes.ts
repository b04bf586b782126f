// What became of the proofs between two states of a report: what an exhibit of both is tied to, and what the candidate says that it shows.
import type { Claim } from '../domain/claim';
import { reportScope } from '../domain/check/report-scope';
import type { Framework } from '../domain/framework';
import { frameworkNodes } from '../domain/framework-nodes';
import { type TextStep, isUnchanged, textChanges } from '../domain/text-changes';
import type { ReportState } from './report-changes';

/** A competency, or one of the criteria that hang on what has this code. */
type Tie = { code: string; ordinal: number | null };

export type ProofChange = {
	evidenceId: string;
	title: string;
	/** What it is tied to now, and was not; what it no longer is. */
	added: Tie[];
	gone: Tie[];
	/** Its statement and the reasons of its ties; empty where the words are the same. */
	steps: TextStep[];
};

/** In the order of the numbers. Exhibits of one of the two states alone are told by their numbers. */
export function proofChanges(framework: Framework, before: ReportState, after: ReportState): ProofChange[] {
	const nodes = frameworkNodes(framework);
	const tieOf = (nodeId: string): Tie[] => {
		const node = nodes.get(nodeId);
		return node ? [{ code: node.holder?.code ?? node.competency?.code ?? '', ordinal: node.criterion?.ordinal ?? null }] : [];
	};
	const [was, is] = [before, after].map((state) => saidIn(framework, state));
	return Object.keys(after.numbers).flatMap((evidenceId): ProofChange[] => {
		const [old, next] = [was?.get(evidenceId), is?.get(evidenceId)];
		if (!before.numbers[evidenceId] || !old || !next) return [];
		const added = next.nodeIds.filter((id) => !old.nodeIds.includes(id)).flatMap(tieOf);
		const gone = old.nodeIds.filter((id) => !next.nodeIds.includes(id)).flatMap(tieOf);
		const steps = textChanges(old.words, next.words);
		const isReworded = !isUnchanged(steps);
		if (added.length + gone.length === 0 && !isReworded) return [];
		return [{ evidenceId, title: next.title, added, gone, steps: isReworded ? steps : [] }];
	});
}

type Said = { title: string; nodeIds: string[]; words: string };

function saidIn(framework: Framework, { rows }: ReportState): Map<string, Said> {
	const { claims } = reportScope({ framework, rows });
	const order = new Map([...framework.competencies, ...framework.criteria].map(({ id }, at) => [id, at]));
	const sorted = claims.toSorted((a: Claim, b: Claim) => (order.get(a.nodeId) ?? 0) - (order.get(b.nodeId) ?? 0));
	const byPiece = Map.groupBy(sorted, ({ evidenceId }) => evidenceId);
	return new Map(
		rows.evidence.map(({ id, title, statement }) => {
			const own = byPiece.get(id) ?? [];
			const words = [statement, ...own.map(({ reason }) => reason)].map((text) => text.trim()).filter(Boolean);
			return [id, { title, nodeIds: own.map(({ nodeId }) => nodeId), words: words.join('\n') }];
		}),
	);
}
