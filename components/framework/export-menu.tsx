// The formats a référentiel can be handed over in: what each is for, and what it would leave behind of this one.
import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import { exchangeFormats, type ExchangeFormat, type ExchangeOptions, type LossNote } from '../../lib/domain/exchange';
import { exchangeFormatName, lossText } from '../../lib/i18n/exchange-text';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { CheckField } from '../ui/field';
import { Icon } from '../ui/icon';

export type ExportMenuProps = {
	hasCriteria: boolean;
	/** Counted on this référentiel: `lossesOf` of lib/frameworks/exchange/losses.ts. */
	losses: (format: ExchangeFormat, options: ExchangeOptions) => readonly LossNote[];
	onExport: (format: ExchangeFormat, options: ExchangeOptions) => void;
};

export function ExportMenu({ hasCriteria, losses, onExport }: ExportMenuProps) {
	const { t } = useText();
	const [withCriteria, setWithCriteria] = useState(true);
	const options = { withCriteria: hasCriteria && withCriteria };
	return (
		<details class="export-menu">
			<summary>
				<Icon of={Download} />
				{t('frameworks:exchange.open')}
			</summary>
			<div class="stack">
				<p class="soft">{t('frameworks:exchange.only')}</p>
				{hasCriteria ? (
					<CheckField
						label={t('frameworks:exchange.withCriteria')}
						hint={t('frameworks:exchange.withCriteriaHint')}
						checked={withCriteria}
						onChecked={setWithCriteria}
					/>
				) : null}
				<ul class="framework-cards">
					{exchangeFormats.map((format) => (
						<Format key={format} format={format} losses={losses(format, options)} onExport={() => onExport(format, options)} />
					))}
				</ul>
			</div>
		</details>
	);
}

type FormatProps = { format: ExchangeFormat; losses: readonly LossNote[]; onExport: () => void };

function Format({ format, losses, onExport }: FormatProps) {
	const { t, language } = useText();
	const name = exchangeFormatName(t, format);
	const left = new Intl.ListFormat(language, { type: 'conjunction' }).format(losses.map((loss) => lossText(t, loss)));
	return (
		<li class="framework-card">
			<div class="grow">
				<strong>{name}</strong>
				<p class="dense">{t(`frameworks:exchange.format.${format}.purpose`)}</p>
				<p class="soft dense">
					{losses.length > 0 ? t('frameworks:exchange.leaves', { what: left }) : t('frameworks:exchange.leavesNothing')}
				</p>
			</div>
			<Button small icon={Download} aria-label={t('frameworks:exchange.save', { name })} onClick={onExport}>
				{t('frameworks:exchange.saveShort')}
			</Button>
		</li>
	);
}
