// How long the whole report is beside what the school allows, and the form that sets it.
import { Ruler } from 'lucide';
import { useState } from 'preact/hooks';
import type { Measure } from '../../lib/domain/outline-measure';
import { formatNumber } from '../../lib/i18n/format';
import { useText } from '../text-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { limitIn } from './outline-dialog';

export type ReportLengthProps = { measure: Measure; pages: number | null; onPages: (pages: number | null) => void };

export function ReportLength({ measure, pages, onPages }: ReportLengthProps) {
	const { t, language } = useText();
	const [isOpen, setOpen] = useState(false);
	const [typed, setTyped] = useState(String(pages ?? ''));
	const { words, budget } = measure;
	const isOver = budget?.isOver ?? false;
	// Of a whole report the tenth of a page means nothing.
	const printed = formatNumber(measure.pages < 10 ? measure.pages : Math.round(measure.pages), language);
	const length =
		words === 0
			? t('handin:outline.words', { count: 0, words: 0 })
			: t('handin:length.words', { count: words, words: formatNumber(words, language), pages: printed });
	return (
		<div class="report-length">
			<span class={isOver ? 'small outline-over' : 'soft small'} title={t('handin:length.about')}>
				{length}
				{budget ? ` · ${t(isOver ? 'handin:length.over' : 'handin:length.of', { count: budget.limit })}` : ''}
			</span>
			<Button small icon={Ruler} iconOnly aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
				{t('handin:length.set')}
			</Button>
			{isOpen ? (
				<form
					class="row"
					onSubmit={(event) => {
						event.preventDefault();
						onPages(limitIn(typed));
						setOpen(false);
					}}
				>
					<TextField
						type="number"
						min="1"
						label={t('handin:length.pages')}
						hint={t('handin:length.hint')}
						value={typed}
						onValue={setTyped}
						autofocus
					/>
					<Button small type="submit">
						{t('handin:length.keep')}
					</Button>
				</form>
			) : null}
		</div>
	);
}
