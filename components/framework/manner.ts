// How an assessment is held, in words; and, apart, what its official document does not say: a candidate has to ask the school.
import type { Assessment } from '../../lib/domain/framework';
import type { Text } from '../../lib/i18n/catalogue';

export type Manner = { stated: string[]; unstated: string[] };

export function mannerOf({ format, mode, team, written, oral, context }: Assessment, t: Text): Manner {
	const isTeam = mode === 'collective' || mode === 'both';
	const facts: [isKnown: boolean, stated: string | null, unstated: string][] = [
		[true, t(`dashboard:frameworks.format.${format}`), ''],
		[mode !== 'unstated', t(`dashboard:frameworks.mode.${mode}`), t('dashboard:frameworks.unstatedItem.mode')],
		[!isTeam || team !== undefined, teamText(team, t), t('dashboard:frameworks.unstatedItem.team')],
		[written !== null, written ? t('dashboard:frameworks.written') : null, t('dashboard:frameworks.unstatedItem.written')],
		[oral !== null, oral ? t('dashboard:frameworks.oral') : null, t('dashboard:frameworks.unstatedItem.oral')],
		[context !== 'unstated', t(`dashboard:frameworks.context.${context}`), t('dashboard:frameworks.unstatedItem.context')],
	];
	return {
		stated: facts.flatMap(([isKnown, stated]) => (isKnown && stated !== null ? [stated] : [])),
		unstated: facts.flatMap(([isKnown, , unstated]) => (isKnown ? [] : [unstated])),
	};
}

function teamText(team: Assessment['team'], t: Text): string | null {
	if (!team) return null;
	return team.min === team.max ? t('dashboard:frameworks.teamOf', { count: team.min }) : t('dashboard:frameworks.team', team);
}
