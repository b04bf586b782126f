// The team of one assessment: who is in it, who did what of each deliverable, and the files that its members exchange.
import { Download, Users } from 'lucide';
import type { ContributionLine, Member, Teamwork } from '../../lib/domain/contribution';
import type { Assessment, Deliverable } from '../../lib/domain/framework';
import { sharesOf } from '../../lib/domain/team-acts';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { FileButton } from '../ui/file-button';
import { Notice } from '../ui/notice';
import { ContributionTable } from './contribution-table';
import { MembersTable } from './members-table';

export type TeamActs = {
	onMember: (member: Member) => void;
	onRemoveMember: (member: Member) => void;
	onLine: (line: ContributionLine) => void;
	onRemoveLine: (line: ContributionLine) => void;
	onSave: () => void;
	onFile: (file: File) => void;
};

export type TeamScreenProps = TeamActs & {
	assessment: Assessment;
	deliverables: readonly Deliverable[];
	team: Teamwork;
	/** What became of the last file that was opened, as a sentence. */
	said: { tone: 'plain' | 'alarm'; text: string } | null;
};

export function TeamScreen({ assessment, deliverables, team, said, ...acts }: TeamScreenProps) {
	const { t } = useText();
	const { members } = team;
	const expected = assessment.team;
	const isShort = expected !== undefined && (members.length < expected.min || members.length > expected.max);
	const groups = [
		...deliverables.map(({ id, code, label }) => ({ id, title: `${code} – ${label}` })),
		{ id: null, title: t('team:other') },
	];
	return (
		<div class="stack stack-wide">
			<section class="stack" aria-labelledby="team-members">
				<h2 id="team-members">{t('team:members')}</h2>
				{expected ? (
					<p class={isShort ? 'team-short' : 'soft'}>
						{expected.min === expected.max
							? t('team:exactly', { count: expected.min })
							: t('team:between', { min: expected.min, max: expected.max })}
					</p>
				) : null}
				<MembersTable members={members} onMember={acts.onMember} onRemove={acts.onRemoveMember} />
			</section>
			{members.length > 0 ? (
				<section class="stack" aria-labelledby="team-work">
					<h2 id="team-work">{t('team:work')}</h2>
					<p class="soft">{t('team:workLead')}</p>
					{groups.map(({ id, title }) => (
						<ContributionTable
							key={id ?? 'none'}
							title={title}
							deliverableId={id}
							members={members}
							shares={sharesOf(team, id)}
							onLine={acts.onLine}
							onRemove={acts.onRemoveLine}
						/>
					))}
				</section>
			) : null}
			<Exchange team={team} said={said} onSave={acts.onSave} onFile={acts.onFile} />
		</div>
	);
}

function Exchange({ team, said, onSave, onFile }: Pick<TeamScreenProps, 'team' | 'said' | 'onSave' | 'onFile'>) {
	const { t } = useText();
	const knowsWho = team.members.some(({ isCandidate }) => isCandidate);
	return (
		<section class="stack" aria-labelledby="team-files">
			<h2 id="team-files">{t('team:files')}</h2>
			<p class="soft">{t('team:filesLead')}</p>
			<div class="row">
				<Button icon={Download} disabled={!knowsWho} data-act="save-part" onClick={onSave}>
					{t('team:save')}
				</Button>
				<FileButton label={t('team:merge')} accept=".json,application/json" act="merge-part" onFile={onFile} />
			</div>
			{knowsWho ? null : <p class="soft small">{t('team:sayWho')}</p>}
			{said ? (
				<Notice live tone={said.tone} icon={Users}>
					{said.text}
				</Notice>
			) : null}
		</section>
	);
}
