// Who did what of one deliverable, and which share of it; a button adds a line. The sum is told when it cannot be right.
import { Plus, X } from 'lucide';
import type { ContributionLine, Member } from '../../lib/domain/contribution';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { useTyped } from '../ui/use-typed';

export type ContributionTableProps = {
	title: string;
	deliverableId: string | null;
	members: readonly Member[];
	shares: { lines: readonly ContributionLine[]; percent: number | null };
	onLine: (line: ContributionLine) => void;
	onRemove: (line: ContributionLine) => void;
};

export function ContributionTable({ title, deliverableId, members, shares, onLine, onRemove }: ContributionTableProps) {
	const { t } = useText();
	const add = (): void => {
		const unheard = members.find(({ id }) => !shares.lines.some(({ memberId }) => memberId === id)) ?? members[0];
		if (unheard)
			onLine({ id: crypto.randomUUID(), memberId: unheard.id, deliverableId, what: '', percent: null, evidenceIds: [] });
	};
	return (
		<section class="stack team-deliverable" aria-label={title}>
			<div class="row row-spread">
				<h3>{title}</h3>
				{shares.percent === null ? null : (
					<span class={shares.percent > 100 ? 'figures team-short' : 'figures soft'}>
						{shares.percent > 100 ? t('team:tooMuch', { percent: shares.percent }) : t('team:sum', { percent: shares.percent })}
					</span>
				)}
			</div>
			<ul class="team-lines">
				{shares.lines.map((line) => (
					<LineRow key={line.id} line={line} members={members} onLine={onLine} onRemove={onRemove} />
				))}
			</ul>
			<div>
				<Button small icon={Plus} onClick={add}>
					{t('team:addLine')}
				</Button>
			</div>
		</section>
	);
}

type LineRowProps = Pick<ContributionTableProps, 'members' | 'onLine' | 'onRemove'> & { line: ContributionLine };

function LineRow({ line, members, onLine, onRemove }: LineRowProps) {
	const { t } = useText();
	const [what, typeWhat] = useTyped(line.what, (value) => onLine({ ...line, what: value }));
	const [percent, typePercent] = useTyped(line.percent === null ? '' : String(line.percent), (value) =>
		onLine({ ...line, what, percent: percentOf(value) }),
	);
	return (
		<li class="team-line">
			<SelectField
				label={t('team:who')}
				value={line.memberId}
				choices={members.map(({ id, name }) => ({ value: id, label: name || t('team:nameless') }))}
				onValue={(memberId) => onLine({ ...line, what, memberId })}
			/>
			<TextField label={t('team:what')} value={what} onValue={typeWhat} />
			<TextField label={t('team:percent')} type="number" min="0" max="100" value={percent} onValue={typePercent} />
			<Button small iconOnly icon={X} onClick={() => onRemove(line)}>
				{t('team:removeLine')}
			</Button>
		</li>
	);
}

/** A share as it was typed; null for what is no number. */
function percentOf(text: string): number | null {
	const value = Number(text.replace(',', '.'));
	return text.trim() === '' || Number.isNaN(value) ? null : Math.min(100, Math.max(0, value));
}
