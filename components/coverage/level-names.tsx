// The names of the four levels: ours, or the candidate's, as their school calls them.
import { useState } from 'preact/hooks';
import { levels } from '../../lib/domain/self-assessment';
import { useText } from '../text-context';
import { TextField } from '../ui/field';

export type LevelNamesProps = {
	/** As given, the lowest first; '' or none: ours. */
	given: readonly string[];
	onNames: (names: string[]) => void;
};

export function LevelNames({ given, onNames }: LevelNamesProps) {
	const { t } = useText();
	const [names, setNames] = useState(() => levels.map((_, at) => given[at] ?? ''));
	const rename = (at: number, name: string): void => {
		const changed = names.with(at, name);
		setNames(changed);
		onNames(changed);
	};
	return (
		<details class="level-names no-print">
			<summary>{t('decide:self.names')}</summary>
			<div class="level-fields">
				{levels.map((level, at) => (
					<TextField
						key={level}
						label={t('decide:self.nameOf', { level })}
						placeholder={t(`decide:self.levels.${level}`)}
						value={names[at] ?? ''}
						onValue={(name) => rename(at, name)}
					/>
				))}
			</div>
		</details>
	);
}
