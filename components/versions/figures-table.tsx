// The figures that changed from one version to the next: what they count, before, after, by how much.
import type { FigureChanges } from '../../lib/domain/figure-changes';
import { figureDelta } from '../../lib/i18n/figure-text';
import { useText } from '../text-context';

export function FiguresTable({ figures: { changes, same } }: { figures: FigureChanges }) {
	const { t, language } = useText();
	const rest = same > 0 ? <p class="soft small">{t('versions:same', { count: same })}</p> : null;
	if (changes.length === 0) {
		return (
			<>
				<p>{t('versions:noFigure')}</p>
				{rest}
			</>
		);
	}
	return (
		<>
			<table class="table pair-figures">
				<caption class="visually-hidden">{t('versions:figuresOf')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('versions:measure')}</th>
						<th scope="col" class="number">
							{t('versions:before')}
						</th>
						<th scope="col" class="number">
							{t('versions:after')}
						</th>
						<th scope="col" class="number">
							{t('versions:change')}
						</th>
					</tr>
				</thead>
				<tbody>
					{changes.map((change, at) => (
						<tr key={at}>
							<th scope="row">{change.label}</th>
							<td class="number">{change.old}</td>
							<td class="number">
								<strong>{change.next}</strong>
							</td>
							<td class="number">{figureDelta(change, language) || '–'}</td>
						</tr>
					))}
				</tbody>
			</table>
			{rest}
		</>
	);
}
