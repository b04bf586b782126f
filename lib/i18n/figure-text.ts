// By how much a figure changed, as a person reads it: "+27 %", "−0,8 pt"; '' where a difference would say nothing.
import type { FigureChange } from '../domain/figure-changes';
import type { Language } from '../domain/settings';
import { numberFormatter } from './formatters';

export function figureDelta({ percent, points }: FigureChange, language: Language): string {
	const amount = points ?? percent;
	if (amount === null) return '';
	const size = Math.abs(amount);
	const digits = points === null ? (size < 10 ? 1 : 0) : 2;
	const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
	const number = numberFormatter(locale, { maximumFractionDigits: digits }).format(size);
	const unit = points === null ? '%' : 'pt';
	const gap = language === 'fr' || unit === 'pt' ? '\u202f' : '';
	return `${amount < 0 ? '−' : '+'}${number}${gap}${unit}`;
}
