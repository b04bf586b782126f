// What the référentiel asks for and the dossier does not show: criteria without proof, counts that fall short, teams of another size,
// competencies without a self-assessment; and decisions that the facts no longer bear out.
import type { CheckInput, Finding } from './finding';
import type { ReportScope } from './report-scope';

export function checkProofs({ framework, rows, states }: CheckInput, { nodes }: ReportScope): Finding[] {
	const findings: Finding[] = [];
	const holders = [...framework.competencies, ...framework.activities, ...framework.assessments];
	const nameOf = (nodeId: string): { code: string; label: string } => {
		const criterion = framework.criteria.find(({ id }) => id === nodeId);
		const own = criterion ?? holders.find(({ id }) => id === nodeId) ?? framework.deliverables.find(({ id }) => id === nodeId);
		const holder = criterion && holders.find(({ id }) => criterion.attachedTo.includes(id));
		const code = criterion ? `${holder?.code ?? ''} · ${criterion.ordinal}` : own && 'code' in own ? own.code : '';
		return { code, label: own?.label ?? '' };
	};
	for (const [nodeId, state] of states) {
		if (!nodes.has(nodeId)) continue;
		const { count } = state.facts;
		const settled = state.state === 'gap' || state.state === 'exempt' || (state.decided && state.state === 'proved');
		const at = { subject: nodeId, place: { kind: 'node' as const, nodeId } };
		if (count) {
			if (!settled && (count.met < count.min || count.missing.length > 0))
				findings.push({
					...at,
					rule: 'count-short',
					values: { ...nameOf(nodeId), met: count.met, min: count.min, missing: count.missing.join(', ') },
				});
		} else if (state.state === 'empty') findings.push({ ...at, rule: 'criterion-unproved', values: nameOf(nodeId) });
		if (state.disagrees)
			findings.push({ ...at, rule: 'decision-disagrees', values: { ...nameOf(nodeId), pieces: state.facts.pieces } });
	}

	for (const { id, code, label, team } of framework.assessments) {
		if (!team || !nodes.has(id)) continue;
		const members = rows.teamwork.find(({ assessmentId }) => assessmentId === id)?.members.length ?? 0;
		if (members < team.min || members > team.max)
			findings.push({
				rule: 'team-size',
				subject: id,
				place: { kind: 'team', assessmentId: id },
				values: { code, label, count: members, min: team.min, max: team.max },
			});
	}

	const assessed = new Set(rows.assessments.filter(({ level }) => level !== null).map(({ competencyId }) => competencyId));
	for (const { id, code, label } of framework.competencies)
		if (nodes.has(id) && !assessed.has(id))
			findings.push({
				rule: 'assessment-missing',
				subject: id,
				place: { kind: 'assessment', competencyId: id },
				values: { code, label },
			});
	return findings;
}
