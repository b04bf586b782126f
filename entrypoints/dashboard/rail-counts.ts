// What stands beside the rail's names: pieces, competencies that have some, sources. Nothing until it is known.
import type { RailItem } from '../../components/shell/rail';
import type { Language } from '../../lib/domain/settings';
import type { Text } from '../../lib/i18n/catalogue';
import type { AppState } from './app-state';

export function railCounts({ library, coverage }: AppState, t: Text, language: Language): Partial<Record<RailItem, string>> {
	if (library.stage.value !== 'whole') return {};
	const write = (count: number): string => (count === 0 ? '' : new Intl.NumberFormat(language).format(count));
	const marks = coverage.value?.marks;
	const covered = marks ? marks.partial + marks.full : 0;
	return {
		preuves: write(library.living.value.length),
		couverture: marks ? t('dashboard:coverage.covered', { covered, total: covered + marks.empty }) : '',
		veille: write(library.sources.value.length),
	};
}
