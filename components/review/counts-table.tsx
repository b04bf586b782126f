// How many of each were found, to be compared with the paper: totals, then block by block and activity by activity.
import type { CountRow, DraftCounts } from '../../lib/domain/draft-counts';
import { useText } from '../text-context';

export type CountsTableProps = { counts: DraftCounts; onJump: (itemId: string) => void };

const totals = [
	'blocks',
	'activities',
	'subActivities',
	'competencies',
	'uncoded',
	'criteria',
	'assessments',
	'deliverables',
	'unplaced',
] as const;

export function CountsTable({ counts, onJump }: CountsTableProps) {
	const { t } = useText();
	return (
		<div class="stack">
			<p class="soft dense">{t('review:counts.intro')}</p>
			<dl class="review-totals">
				{totals
					.filter((name) => counts[name] > 0 || name === 'competencies' || name === 'criteria' || name === 'assessments')
					.map((name) => (
						<div key={name}>
							<dt>{t(`review:counts.${name}`)}</dt>
							<dd class="figures">{counts[name]}</dd>
						</div>
					))}
			</dl>
			{counts.rows.length > 0 ? (
				<table class="table review-counts">
					<thead>
						<tr>
							<th scope="col">{t('review:counts.row')}</th>
							<th scope="col" class="number">
								{t('review:counts.competencies')}
							</th>
							<th scope="col" class="number">
								{t('review:counts.criteria')}
							</th>
							<th scope="col" class="number">
								{t('review:counts.assessments')}
							</th>
						</tr>
					</thead>
					<tbody>
						{counts.rows.map((row) => (
							<Row key={row.id} row={row} onJump={onJump} />
						))}
					</tbody>
				</table>
			) : null}
		</div>
	);
}

function Row({ row, onJump }: { row: CountRow; onJump: (itemId: string) => void }) {
	const { t } = useText();
	return (
		<tr>
			<th scope="row" style={{ '--depth': String(row.depth) }}>
				<button type="button" class="review-jump" onClick={() => onJump(row.id)}>
					{[row.code, row.label].filter(Boolean).join(' ') || t(`review:kind.${row.kind}`)}
				</button>
			</th>
			<td class="number">{row.competencies}</td>
			<td class="number">{row.criteria}</td>
			<td class="number">{row.assessments}</td>
		</tr>
	);
}
