// What the pieces of the report leave unsaid: links without a reason, exhibits that no text calls, pieces without title or date, captures
// that are not finished.
import { isCitable } from '../citation';
import { reasonOf } from '../claim';
import { readDate } from '../written-date';
import type { CheckInput, Finding } from './finding';
import type { ReportScope } from './report-scope';

export function checkPieces({ framework, unfinished }: CheckInput, scope: ReportScope): Finding[] {
	const isBegun = scope.sections.some(({ words }) => words > 0);
	return scope.pieces
		.filter(({ withheld }) => !withheld)
		.flatMap((piece) => {
			const finding = (rule: Finding['rule'], values: Finding['values'] = {}): Finding => ({
				rule,
				subject: piece.id,
				place: { kind: 'piece', evidenceId: piece.id },
				values: { title: piece.title.trim() || piece.site || piece.url, ...values },
			});
			const own = scope.claims.filter(({ evidenceId }) => evidenceId === piece.id);
			const silent = own.filter((claim) => reasonOf(claim, piece.statement) === '');
			// A source is called by its citation, and a piece that is only compared with a later one by that one.
			const isCalled = scope.called.has(piece.id) || scope.cited.has(piece.id);
			return [
				...(silent.length > 0
					? [
							finding('claim-unreasoned', {
								count: silent.length,
								codes: codesOf(
									framework,
									silent.map(({ nodeId }) => nodeId),
								),
							}),
						]
					: []),
				...(isBegun && own.length > 0 && !isCalled ? [finding('exhibit-uncalled')] : []),
				...(piece.title.trim() === '' ? [finding('piece-untitled')] : []),
				// A dashboard shows the state of the day it was kept; a page of the candidate's own has its date in the capture.
				...(isCitable(piece) && piece.kind !== 'dashboard' && !readDate(piece.publishedAt) ? [finding('piece-undated')] : []),
				...(unfinished.has(piece.id) ? [finding('capture-unfinished')] : []),
			];
		});
}

/** "C1.1, C3.2": a criterion is told by the code of what it hangs on; each once. */
function codesOf(framework: CheckInput['framework'], nodeIds: readonly string[]): string {
	const holders = [...framework.competencies, ...framework.activities, ...framework.assessments];
	const codes = nodeIds.map((nodeId) => {
		const held = framework.criteria.find(({ id }) => id === nodeId)?.attachedTo ?? [nodeId];
		return holders.find(({ id }) => held.includes(id))?.code ?? '';
	});
	return [...new Set(codes.filter(Boolean))].join(', ');
}
