// What the files to hand in weigh beside what a portal takes, item by item, and what may be done about it: each with the bytes it saves.
import { useState } from 'preact/hooks';
import { formatBytes } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Notice } from '../ui/notice';
import { CheckField, TextField } from '../ui/field';

export const meterItems = ['archives', 'fullPages', 'screens', 'films', 'files', 'texts', 'documents'] as const;
export type MeterItem = (typeof meterItems)[number];

export const proposals = ['pictures', 'fullPages', 'archives', 'films', 'split'] as const;
export type Proposal = (typeof proposals)[number];

export type SizeMeterProps = {
	/** Bytes of each item; `isExact` once it was exported like this. */
	weights: Readonly<Record<MeterItem, number>>;
	isExact: boolean;
	/** What the portal takes, in bytes; null: not told. */
	budget: number | null;
	onBudget: (bytes: number | null) => void;
	/** What may be done: the bytes that it saves now, or saved where it is on. */
	offers: readonly { proposal: Proposal; saves: number; isOn: boolean; volumes?: number }[];
	onProposal: (proposal: Proposal, isOn: boolean) => void;
};

const million = 1_000_000;

export function SizeMeter({ weights, isExact, budget, onBudget, offers, onProposal }: SizeMeterProps) {
	const { t, language } = useText();
	const [typed, setTyped] = useState(budget === null ? '' : String(budget / million));
	const total = meterItems.reduce((sum, item) => sum + weights[item], 0);
	const shown = meterItems.filter((item) => weights[item] > 0);
	const largest = Math.max(1, ...shown.map((item) => weights[item]));
	const isSplit = offers.some(({ proposal, isOn }) => proposal === 'split' && isOn);
	// Annexes can be cut in parts; the documents stay in one.
	const heaviest = isSplit ? weights.documents : total;
	const over = budget !== null && heaviest > budget;
	const size = (bytes: number): string => formatBytes(bytes, language);
	return (
		<section class="stack size-meter" aria-labelledby="size-meter">
			<h2 id="size-meter">{t('handin:size.title')}</h2>
			<p class="figures" data-size-total={total}>
				{t(isExact ? 'handin:size.exact' : 'handin:size.about', { size: size(total) })}
				{budget === null
					? ''
					: ` ${t(over ? 'handin:size.over' : 'handin:size.within', { limit: size(budget), by: size(heaviest - budget) })}`}
			</p>
			<TextField
				type="number"
				data-node="size-limit"
				min="1"
				label={t('handin:size.limit')}
				hint={t('handin:size.limitHint')}
				value={typed}
				onValue={(value) => {
					setTyped(value);
					const megabytes = Number(value);
					onBudget(value.trim() !== '' && megabytes > 0 ? Math.round(megabytes * million) : null);
				}}
			/>
			<table class="size-items">
				<caption class="visually-hidden">{t('handin:size.items')}</caption>
				<tbody>
					{shown.map((item) => (
						<tr key={item}>
							<th scope="row">{t(`handin:size.item.${item}`)}</th>
							<td class="number figures">{size(weights[item])}</td>
							<td class="size-bar" aria-hidden="true">
								<span style={{ inlineSize: `${(weights[item] / largest) * 100}%` }} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{over ? <Notice tone="straw">{t('handin:size.tooBig')}</Notice> : null}
			{offers.length > 0 ? (
				<fieldset class="stack stack-tight">
					<legend>{t('handin:size.proposals')}</legend>
					{offers.map(({ proposal, saves, isOn, volumes = 0 }) => (
						<CheckField
							key={proposal}
							label={t(`handin:size.proposal.${proposal}`)}
							hint={
								proposal === 'split'
									? t('handin:size.volumes', { count: volumes })
									: t(isOn ? 'handin:size.saved' : 'handin:size.saves', { size: size(saves) })
							}
							checked={isOn}
							onChecked={(checked) => onProposal(proposal, checked)}
						/>
					))}
				</fieldset>
			) : null}
		</section>
	);
}
