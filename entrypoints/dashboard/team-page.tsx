// #/rapport?vue=equipe: who did what in the assessments that are taken in a team, and the files its members exchange.
import { Users } from 'lucide';
import { useState } from 'preact/hooks';
import '../../assets/styles/team.css';
import '../../assets/styles/report.css';
import { TeamScreen, type TeamScreenProps } from '../../components/team/team-screen';
import { useText } from '../../components/text-context';
import { EmptyState } from '../../components/ui/empty-state';
import { SelectField } from '../../components/ui/field';
import { Skeleton } from '../../components/ui/skeleton';
import { changeTeam, listTeams, restoreTeam } from '../../lib/db/team-repository';
import { useLive } from '../../lib/db/use-live';
import { instant } from '../../lib/domain/clock';
import type { Teamwork } from '../../lib/domain/contribution';
import { slug } from '../../lib/domain/file-name';
import type { Assessment, Framework } from '../../lib/domain/framework';
import { newTeamwork, teamAssessments, withLine, withMember, withoutLine, withoutMember } from '../../lib/domain/team-acts';
import { mergeTeamFile, readTeamFile, teamFileOf } from '../../lib/domain/team-file';
import { useApp } from './app-state';
import { ReportSheet } from './report/report-sheet';
import { hrefOf } from './route';
import { navigate, route } from './router';
import { saveText } from './save-file';

export function TeamPage() {
	const { t } = useText();
	return (
		<ReportSheet
			view="team"
			title={t('team:title')}
			intro={t('team:intro')}
			render={(framework) => <Teams framework={framework} />}
		/>
	);
}

function Teams({ framework }: { framework: Framework }) {
	const { t } = useText();
	const choices = teamAssessments(framework);
	const assessment = choices.find(({ id }) => id === route.value.query['epreuve']) ?? choices[0];
	if (!assessment) {
		return (
			<EmptyState icon={Users} title={t('team:none.title')}>
				{t('team:none.text')}
			</EmptyState>
		);
	}
	return (
		<>
			<SelectField
				label={t('team:assessment')}
				value={assessment.id}
				choices={choices.map(({ id, code, label }) => ({ value: id, label: `${code} – ${label}` }))}
				onValue={(epreuve) => navigate(hrefOf('rapport', null, { vue: 'equipe', epreuve }))}
			/>
			<Team key={assessment.id} framework={framework} assessment={assessment} />
		</>
	);
}

function Team({ framework, assessment }: { framework: Framework; assessment: Assessment }) {
	const { t } = useText();
	const { show } = useApp();
	const [said, setSaid] = useState<TeamScreenProps['said']>(null);
	const teams = useLive(() => listTeams(framework.id), [framework.id]);
	if (!teams) return <Skeleton lines={6} height="2rem" />;
	const team =
		teams.find(({ assessmentId }) => assessmentId === assessment.id) ?? newTeamwork(framework.id, assessment.id, instant());
	const change = (act: (before: Teamwork) => Teamwork): Promise<Teamwork> => changeTeam(framework.id, assessment.id, act);
	/** Does it, says so, and takes it back when asked. */
	const undoable = async (text: string, act: (before: Teamwork) => Teamwork): Promise<void> => {
		const before = await change(act);
		show({ text, action: { label: t('common:undo'), run: () => void restoreTeam(before) } });
	};

	const save = (): void => {
		const file = teamFileOf(team, `${assessment.code} – ${assessment.label}`, instant());
		if (file)
			saveText(
				`equipe_${slug(assessment.code)}_${slug(file.from.name)}.json`,
				`${JSON.stringify(file, null, '\t')}\n`,
				'application/json',
			);
	};
	const merge = async (file: File): Promise<void> => {
		const read = readTeamFile(await file.text(), team);
		if (!read.ok) return setSaid({ tone: 'alarm', text: t(`team:fault.${read.code}`) });
		const { members, lines } = mergeTeamFile(team, read.value);
		await undoable(t('team:mergedToast'), (before) => mergeTeamFile(before, read.value).team);
		setSaid({ tone: 'plain', text: t('team:merged', { name: read.value.from.name, lines, members }) });
	};
	return (
		<TeamScreen
			assessment={assessment}
			deliverables={framework.deliverables.filter(({ assessmentId }) => assessmentId === assessment.id)}
			team={team}
			said={said}
			onMember={(member) => void change((before) => withMember(before, member))}
			onRemoveMember={({ id, name }) => void undoable(t('team:removedMember', { name }), (before) => withoutMember(before, id))}
			onLine={(line) => void change((before) => withLine(before, line))}
			onRemoveLine={({ id }) => void undoable(t('team:removedLine'), (before) => withoutLine(before, id))}
			onSave={save}
			onFile={(file) => void merge(file)}
		/>
	);
}
