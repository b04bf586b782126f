// The account of work done together: after the members' files are merged, each one's report tells their own part first, then the team's.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import chef from '../../../assets/frameworks/chef-projet-marketing-digital.json';
import efficom from '../../../assets/frameworks/efficom-manager-strategies.json';
import ascencia from '../../../assets/frameworks/ascencia-charge-marketing-communication.json';
import type { Member, Teamwork } from '../../../lib/domain/contribution';
import { frameworkSchema } from '../../../lib/domain/framework';
import { newTeamwork, teamAssessments } from '../../../lib/domain/team-acts';
import { mergeTeamFile, readTeamFile, teamFileOf } from '../../../lib/domain/team-file';
import { blockLines } from '../../../lib/report/content-text';
import { sampleInput, sampleWith } from './sample-report';
import { contentOf, expectSound } from './sound-content';
import { writtenInput } from './sample-writing';

const framework = v.parse(frameworkSchema, efficom);
const deliverableId = framework.deliverables.find((one) => one.assessmentId === 'e2')?.id ?? '';
const at = '2026-06-12T10:00:00.000Z';
const names = ['Anaïs', 'Bilal', 'Chloé'];
const idOf = (rank: number): string => `00000000-0000-4000-8000-0000000000a${rank}`;

/** The team as one of them notes it in their own Glane: themselves, and what they did. */
function told(rank: number): Teamwork {
	const me: Member = { id: idOf(rank), name: names[rank] ?? '', role: `Rôle ${rank}`, isCandidate: true };
	const line = (n: number, what: string, percent: number | null, of: string | null) => ({
		id: `00000000-0000-4000-8000-000000000${rank}b${n}`,
		...{ memberId: me.id, deliverableId: of, what, percent, evidenceIds: [] },
	});
	return {
		...newTeamwork(framework.id, 'e2', at),
		members: [me],
		lines: [line(1, `Travail de ${me.name}`, 30 + rank, deliverableId), line(2, `Réunions de ${me.name}`, null, null)],
	};
}

function linesOf(team: Teamwork): string[] {
	const content = contentOf(sampleWith({ claims: [], evidence: [], teamwork: [team] }, framework, 'd-systeme'));
	expectSound(content);
	const section = content.sections.find(({ title }) => title.startsWith('Contributions'));
	return section?.blocks.flatMap(blockLines) ?? [];
}

describe('the contributions', () => {
	it.each([0, 1, 2])('tell first what the candidate did, once the three files are merged (%i)', (rank) => {
		const files = [0, 1, 2].map((other) => JSON.stringify(teamFileOf(told(other), 'E2', at)));
		const merged = files.reduce((team, text, other) => {
			const read = readTeamFile(text, team);
			expect(read.ok).toBe(other !== rank);
			return read.ok ? mergeTeamFile(team, read.value).team : team;
		}, told(rank));
		const lines = linesOf(merged);
		const name = names[rank] ?? '';
		expect(lines[0]).toBe(`Compte rendu individuel de ${name}`);
		const whole = lines.indexOf('L’équipe');
		const own = lines.slice(0, whole);
		expect(own).toContain(`Travail de ${name}`);
		expect(own).toContain(`Réunions de ${name}`);
		expect(own).toContain(`${30 + rank}\u202f%`);
		const others = names.filter((one) => one !== name);
		for (const other of others) expect(own.join('\n')).not.toContain(other);
		for (const one of names) expect(lines.slice(whole)).toContain(`Travail de ${one}`);
	});

	it('say that nobody is told to be the candidate, or that they noted nothing', () => {
		const team = told(0);
		expect(linesOf({ ...team, members: team.members.map((one) => ({ ...one, isCandidate: false })) })[0]).toBe(
			'L’équipe ne dit pas qui est le candidat : aucun compte rendu individuel n’est imprimé.',
		);
		expect(linesOf({ ...team, lines: [] }).slice(0, 2)).toEqual([
			'Compte rendu individuel de Anaïs',
			'Aucun travail n’est noté pour ce membre de l’équipe.',
		]);
	});

	it.each([chef, efficom, ascencia])('have a section for each assessment of a dossier that is taken together: $title', (raw) => {
		const of = v.parse(frameworkSchema, raw);
		const together = new Set(teamAssessments(of).map(({ id }) => id));
		for (const { id } of of.dossiers) {
			const { outline } = sampleWith({}, of, id).rows;
			for (const part of outline.sections.filter(({ kind, assessmentId }) => kind === 'part' && together.has(assessmentId ?? '')))
				expect(outline.sections.filter(({ kind, partId }) => kind === 'contributions' && partId === part.id)).toHaveLength(1);
		}
	});

	it('are not lost where the dossier has no section for them: the part ends with them', () => {
		const { sections } = contentOf(writtenInput);
		const part = sampleInput.rows.outline.sections.find(({ assessmentId, kind }) => kind === 'part' && assessmentId === 'e8');
		const lines = sections.find(({ sectionId }) => sectionId === part?.id)?.blocks.flatMap(blockLines) ?? [];
		expect(lines).toContain('Compte rendu individuel de Éloïse');
		expect(lines).toContain('Le planning et les devis');
	});
});
