// What is odd in the draft, one sentence a kind, each place a button that goes there; then what the reading noticed.
import { TriangleAlert } from 'lucide';
import type { DraftFault, FaultCode } from '../../lib/domain/draft-faults';
import type { DraftItem, ReadingNote } from '../../lib/domain/framework-draft';
import { useText } from '../text-context';
import { Icon } from '../ui/icon';
import { itemName } from './item-names';

export type FaultsListProps = {
	faults: readonly DraftFault[];
	notes: readonly ReadingNote[];
	itemOf: (id: string) => DraftItem | undefined;
	onJump: (itemId: string) => void;
	/** The title is asked for elsewhere. */
	onTitle: () => void;
};

export function FaultsList({ faults, notes, itemOf, onJump, onTitle }: FaultsListProps) {
	const { t } = useText();
	const jump = (id: string, text = '') => {
		const item = itemOf(id);
		return item ? (
			<button type="button" class="review-jump" onClick={() => onJump(id)}>
				{text || itemName(item, t)}
			</button>
		) : null;
	};
	const byCode = [...Map.groupBy(faults, (fault) => fault.code)];
	const seen = new Set<string>();
	const told = notes.filter((note) => {
		const key = `${note.code} ${note.itemId ?? ''} ${Object.values(note.values).join(' ')}`;
		return !seen.has(key) && seen.add(key);
	});
	return (
		<div class="stack">
			{faults.length === 0 ? <p>{t('review:fault.none')}</p> : null}
			<ul class="stack stack-tight">
				{byCode.map(([code, some]) => (
					<li key={code} class="review-fault">
						<Icon of={TriangleAlert} size={14} />
						<span>
							{t(`review:fault.${code}`, { count: some.length })}{' '}
							{some[0]?.blocks ? <strong>({t('review:fault.blocks')}) </strong> : null}
							{code === 'no-title' ? (
								<button type="button" class="review-jump" onClick={onTitle}>
									{t('review:fault.setTitle')}
								</button>
							) : null}
							{some.map((fault, rank) =>
								fault.itemId === null ? null : (
									<span key={fault.itemId}>
										{rank > 0 ? ' · ' : ''}
										{jump(fault.itemId, namesText(code) ? fault.text : '')}
									</span>
								),
							)}
						</span>
					</li>
				))}
			</ul>
			{told.length > 0 ? (
				<>
					<h3>{t('review:note.title')}</h3>
					<ul class="stack stack-tight dense">
						{told.map((note, rank) => (
							<li key={rank}>
								{[t(`review:note.${note.code}`), Object.values(note.values).join(' → ')].filter(Boolean).join(' · ')}{' '}
								{note.itemId === null ? null : jump(note.itemId)}
							</li>
						))}
					</ul>
				</>
			) : null}
		</div>
	);
}

/** The code itself is what is odd, more than who bears it. */
const namesText = (code: FaultCode): boolean => code === 'code-twice' || code === 'numbering-hole';
