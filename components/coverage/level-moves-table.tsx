// What moved since a dated copy of the self-assessments: then, now, and in which direction, in words.
import type { Competency } from '../../lib/domain/framework';
import type { LevelMove } from '../../lib/domain/level-moves';
import type { Level } from '../../lib/domain/self-assessment';
import { useText } from '../text-context';

export type LevelMovesTableProps = {
	title: string;
	moves: readonly LevelMove[];
	competencies: readonly Competency[];
	names: Record<Level, string>;
};

export function LevelMovesTable({ title, moves, competencies, names }: LevelMovesTableProps) {
	const { t } = useText();
	const known = moves.flatMap((move) => {
		const competency = competencies.find(({ id }) => id === move.competencyId);
		return competency ? [{ ...move, competency }] : [];
	});
	const level = (value: Level | null): string => (value === null ? t('decide:self.unset') : `${value} ${names[value]}`);
	if (known.length === 0) {
		return (
			<section>
				<h2>{title}</h2>
				<p class="soft">{t('decide:snapshot.same')}</p>
			</section>
		);
	}
	return (
		<section>
			<h2>{title}</h2>
			<table class="table level-moves">
				<thead>
					<tr>
						<th scope="col">{t('decide:csv.competency')}</th>
						<th scope="col">{t('decide:snapshot.before')}</th>
						<th scope="col">{t('decide:snapshot.now')}</th>
						<th scope="col">{t('decide:snapshot.move')}</th>
					</tr>
				</thead>
				<tbody>
					{known.map(({ competency, before, now }) => (
						<tr key={competency.id}>
							<th scope="row">
								<span class="code">{competency.code}</span> {competency.label}
							</th>
							<td>{level(before)}</td>
							<td>{level(now)}</td>
							<td>{(now ?? 0) > (before ?? 0) ? `↑ ${t('decide:snapshot.up')}` : `↓ ${t('decide:snapshot.down')}`}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
