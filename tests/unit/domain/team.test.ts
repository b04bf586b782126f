// The team of an assessment: acts keep the others' words, files of members merge without ever touching the candidate's own part.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContributionLine, Member, Teamwork } from '../../../lib/domain/contribution';
import { newTeamwork, sharesOf, teamAssessments, withLine, withMember, withoutMember } from '../../../lib/domain/team-acts';
import { mergeTeamFile, readTeamFile, type TeamFile, teamFileOf } from '../../../lib/domain/team-file';
import { smallFramework } from '../../fixtures/small-framework';

const at = '2026-06-12T10:00:00.000Z';
const member = (name: string, isCandidate = false): Member => ({ id: crypto.randomUUID(), name, role: '', isCandidate });
const line = (of: Member, deliverableId: string | null, what: string, percent: number | null = null): ContributionLine => ({
	id: crypto.randomUUID(),
	memberId: of.id,
	deliverableId,
	what,
	percent,
	evidenceIds: [],
});
const team = (members: Member[], lines: ContributionLine[] = []): Teamwork => ({ ...newTeamwork('f', 'e2', at), members, lines });
const [me, zoe, ali] = [member('Camille', true), member('Zoé Leroy'), member('Ali')];

const fileFrom = (author: Member, lines: ContributionLine[], members = [author]): TeamFile => ({
	schema: 'glane-team/1',
	frameworkId: 'f',
	assessmentId: 'e2',
	assessment: 'E2',
	from: author,
	members,
	lines,
	at,
});

describe('the team', () => {
	it('is of the assessments that are taken together', () => {
		const framework = smallFramework(
			'f',
			[],
			[
				{ code: 'E1', label: 'Seul', covers: [] },
				{ code: 'E2', label: 'Ensemble', covers: [] },
			],
		);
		const assessments = framework.assessments.map((one, index) => (index === 1 ? { ...one, team: { min: 2, max: 3 } } : one));
		expect(teamAssessments({ ...framework, assessments }).map(({ code }) => code)).toEqual(['E2']);
	});

	it('has one candidate at most', () => {
		const changed = withMember(team([me, zoe]), { ...zoe, isCandidate: true });
		expect(changed.members.map(({ isCandidate }) => isCandidate)).toEqual([false, true]);
	});

	it('forgets with a member what they did, and nothing else', () => {
		const whole = team([me, zoe], [line(me, 'd1', 'Plan'), line(zoe, 'd1', 'Visuels')]);
		expect(withoutMember(whole, zoe.id).lines.map(({ what }) => what)).toEqual(['Plan']);
	});

	it('sums the shares that are told, in the order of the members', () => {
		const whole = team([me, zoe], [line(zoe, 'd1', 'Visuels', 60), line(me, 'd1', 'Plan', 30), line(me, 'd1', 'Relecture')]);
		expect(sharesOf(whole, 'd1')).toMatchObject({
			percent: 90,
			lines: [{ what: 'Plan' }, { what: 'Relecture' }, { what: 'Visuels' }],
		});
		expect(sharesOf(whole, null)).toEqual({ percent: null, lines: [] });
	});
});

describe('the files of members', () => {
	it('holds no id of a piece, and needs to know who writes it', () => {
		const evidenceIds = [crypto.randomUUID()];
		const whole = team([me], [{ ...line(me, 'd1', 'Plan'), evidenceIds }]);
		expect(JSON.stringify(teamFileOf(whole, 'E2', at))).not.toContain(evidenceIds[0]);
		expect(teamFileOf(team([zoe]), 'E2', at)).toBeNull();
	});

	it('takes over what a member says of their own part, in the place of what was noted of it', () => {
		const before = team([me, zoe], [line(me, 'd1', 'Plan', 50), line(zoe, 'd1', 'Je crois : les visuels', 50)]);
		const hers = { ...member('zoe LEROY'), isCandidate: true };
		const { team: after, members, lines } = mergeTeamFile(before, fileFrom(hers, [line(hers, 'd1', 'Visuels et vidéo', 45)]));
		expect([members, lines]).toEqual([0, 1]);
		expect(after.members).toEqual([me, zoe]);
		expect(after.lines.map(({ memberId, what }) => [memberId, what])).toEqual([
			[me.id, 'Plan'],
			[zoe.id, 'Visuels et vidéo'],
		]);
	});

	it('adds those who were not known, and never a second candidate', () => {
		const hers = { ...zoe, isCandidate: true };
		const { team: after } = mergeTeamFile(team([me]), fileFrom(hers, [line(ali, 'd2', 'Budget')], [hers, ali]));
		expect(after.members.map(({ name, isCandidate }) => [name, isCandidate])).toEqual([
			['Camille', true],
			['Zoé Leroy', false],
			['Ali', false],
		]);
		expect(after.lines.map(({ what }) => what)).toEqual(['Budget']);
	});

	it('knows a member by their id before any namesake', () => {
		const namesake = member('Zoé Leroy');
		const { team: after } = mergeTeamFile(team([me, namesake, zoe]), fileFrom(zoe, [line(zoe, 'd1', 'Visuels')]));
		expect(after.members).toHaveLength(3);
		expect(after.lines.map(({ memberId }) => memberId)).toEqual([zoe.id]);
	});

	it('leaves alone what is noted of a third member, who has not spoken', () => {
		const before = team([me, zoe, ali], [line(ali, 'd1', 'Budget, vu ensemble')]);
		const { team: after } = mergeTeamFile(before, fileFrom(zoe, [line(ali, 'd1', 'Budget, dit Zoé')], [zoe, ali]));
		expect(after.lines.map(({ what }) => what)).toEqual(['Budget, vu ensemble']);
	});

	it('changes nothing when it is merged again, and keeps the pieces that were tied to its lines', () => {
		const file = fileFrom(zoe, [line(zoe, 'd1', 'Visuels')]);
		const once = mergeTeamFile(team([me, zoe]), file).team;
		const tied = { ...once, lines: once.lines.map((one) => ({ ...one, evidenceIds: ['p1'] })) };
		expect(mergeTeamFile(tied, file).team).toEqual(tied);
	});

	it('never touches the candidate’s own part, whatever a file says', () => {
		const own = [line(me, 'd1', 'Plan', 50), line(me, null, 'Relecture')];
		const lines = fc.array(
			fc.record({
				by: fc.constantFrom(me, zoe, ali),
				deliverableId: fc.constantFrom('d1', 'd2', null),
				what: fc.string(),
				same: fc.boolean(),
			}),
		);
		fc.assert(
			fc.property(lines, fc.constantFrom(zoe, ali), (said, author) => {
				const theirs = said.map(({ by, deliverableId, what, same }) => ({
					...line(by, deliverableId, what),
					...(same && own[0] ? { id: own[0].id } : {}),
				}));
				const { team: after } = mergeTeamFile(team([me, zoe], own), fileFrom(author, theirs, [me, zoe, ali]));
				expect(after.lines.filter(({ memberId }) => memberId === me.id)).toEqual(own);
				expect(new Set(after.lines.map(({ id }) => id)).size).toBe(after.lines.length);
			}),
		);
	});

	it.each([
		['pas du json', 'not-json'],
		['{"schema":"autre"}', 'not-a-team'],
		[JSON.stringify({ ...fileFrom(zoe, []), assessmentId: 'e4' }), 'other-assessment'],
		[JSON.stringify(fileFrom(me, [])), 'own-file'],
	])('refuses %s with a code', (text, code) => {
		expect(readTeamFile(text, team([me, zoe]))).toEqual({ ok: false, code });
	});

	it('reads back what it wrote', () => {
		const whole = team(
			[
				{ ...me, isCandidate: false },
				{ ...zoe, isCandidate: true },
			],
			[line(zoe, 'd1', 'Visuels', 45)],
		);
		const text = JSON.stringify(teamFileOf(whole, 'E2 – Recommandation', at));
		expect(readTeamFile(text, team([me]))).toMatchObject({
			ok: true,
			value: { from: { name: 'Zoé Leroy' }, lines: [{ what: 'Visuels', percent: 45 }] },
		});
	});
});

it('changes a line in its place', () => {
	const first = line(me, 'd1', 'Plan');
	const whole = team([me], [first, line(me, 'd2', 'Budget')]);
	expect(withLine(whole, { ...first, what: 'Plan de veille' }).lines.map(({ what }) => what)).toEqual([
		'Plan de veille',
		'Budget',
	]);
});
