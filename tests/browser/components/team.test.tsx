// The team of an assessment: members and lines are typed without losing a letter, shares are summed, files go out and come in.
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TeamScreen } from '../../../components/team/team-screen';
import type { Teamwork } from '../../../lib/domain/contribution';
import { newTeamwork, withLine, withMember, withoutLine, withoutMember } from '../../../lib/domain/team-acts';
import { framework } from './sample';
import { expectAccessible, expectNoSidewaysScroll, looks, named, narrow, show, texts } from './show';

const t = texts.fr;
const assessment = framework.assessments.find(({ team }) => team !== undefined) ?? framework.assessments[0];
if (!assessment) throw new Error('The sample has no assessment.');
const deliverables = framework.deliverables.filter(({ assessmentId }) => assessmentId === assessment.id);
const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
const whole: Teamwork = {
	...newTeamwork(framework.id, assessment.id, '2026-06-12T10:00:00.000Z'),
	members: [
		{ id: id(1), name: 'Camille', role: 'Cheffe de projet', isCandidate: true },
		{ id: id(2), name: 'Zoé', role: '', isCandidate: false },
	],
	lines: [
		{ id: id(3), memberId: id(1), deliverableId: deliverables[0]?.id ?? null, what: 'Plan', percent: 60, evidenceIds: [] },
		{ id: id(4), memberId: id(2), deliverableId: deliverables[0]?.id ?? null, what: 'Visuels', percent: 50, evidenceIds: [] },
	],
};

type ScreenProps = { start?: Teamwork; onFile?: (file: File) => void; onTeam?: (team: Teamwork) => void };

/** Stores as the database does: a moment later. */
function Screen({ start = whole, onFile = vi.fn(), onTeam = vi.fn() }: ScreenProps) {
	const [team, setTeam] = useState(start);
	const change = (act: (before: Teamwork) => Teamwork): void =>
		void Promise.resolve().then(() =>
			setTeam((before) => {
				const after = act(before);
				onTeam(after);
				return after;
			}),
		);
	return (
		<TeamScreen
			assessment={assessment as NonNullable<typeof assessment>}
			deliverables={deliverables}
			team={team}
			said={null}
			onMember={(member) => change((before) => withMember(before, member))}
			onRemoveMember={(member) => change((before) => withoutMember(before, member.id))}
			onLine={(line) => change((before) => withLine(before, line))}
			onRemoveLine={(line) => change((before) => withoutLine(before, line.id))}
			onSave={vi.fn()}
			onFile={onFile}
		/>
	);
}

describe('the team', () => {
	it('begins with a name, which is the candidate’s', async () => {
		const onTeam = vi.fn();
		await show(<Screen start={{ ...whole, members: [], lines: [] }} onTeam={onTeam} />);
		await userEvent.click(page.getByLabelText(t('team:newName')));
		await userEvent.keyboard('Camille{Enter}');
		await expect.poll(() => onTeam.mock.lastCall?.[0].members).toMatchObject([{ name: 'Camille', isCandidate: true }]);
		await expect.element(named('button', t('team:save'))).toBeEnabled();
	});

	it('keeps every letter that is typed while it is stored', async () => {
		const onTeam = vi.fn();
		await show(<Screen onTeam={onTeam} />);
		await userEvent.click(page.getByLabelText(t('team:what')).first());
		await userEvent.keyboard(' de veille, puis relecture');
		await expect.poll(() => onTeam.mock.lastCall?.[0].lines[0].what).toBe('Plan de veille, puis relecture');
		await expect.element(page.getByLabelText(t('team:what')).first()).toHaveValue('Plan de veille, puis relecture');
	});

	it('says when the shares of a deliverable exceed the whole', async () => {
		await show(<Screen />);
		expect(document.querySelector('.team-deliverable .team-short')?.textContent).toBe(t('team:tooMuch', { percent: 110 }));
	});

	it('hands over no part before it knows whose it is', async () => {
		await show(<Screen start={{ ...whole, members: whole.members.map((member) => ({ ...member, isCandidate: false })) }} />);
		await expect.element(named('button', t('team:save'))).toBeDisabled();
		expect(document.body.textContent).toContain(t('team:sayWho'));
	});

	it.each(looks)('reads well in $language, $theme, and on a telephone', async (look) => {
		await show(<Screen />, { ...look, ...narrow });
		await expectAccessible();
		expectNoSidewaysScroll(document.body);
	});
});
