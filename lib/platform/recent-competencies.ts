// The competencies lately used: the picker offers them first, in the popup and in the dashboard.
import { loadSettings, saveSettings } from './settings-store';

const kept = 8;

/** Puts a competency first in the list, wherever it stood. */
export async function rememberCompetency(competencyId: string): Promise<void> {
	const { recentCompetencies } = await loadSettings();
	await saveSettings({
		recentCompetencies: [competencyId, ...recentCompetencies.filter((id) => id !== competencyId)].slice(0, kept),
	});
}
