// The sentences of an exchange: what stopped a reading, what it noticed, what a format leaves behind. Where (`path`) and in which
// file are said beside them. Exhaustive: a new code does not compile without its text.
import type { ExchangeFault, ExchangeFormat, ExchangeNote, LossNote } from '../domain/exchange';
import type { Text } from './catalogue';

export function exchangeFaultText(t: Text, { code, format, expected, found }: ExchangeFault): string {
	const values = { format: format ? exchangeFormatName(t, format) : '', found: found ?? '' };
	switch (code) {
		case 'wrong-value': {
			const what = t(`frameworks:exchange.expected.${expected ?? 'other'}`);
			return t('frameworks:exchange.fault.wrong-value', { ...values, expected: what });
		}
		case 'empty':
		case 'too-large':
		case 'unknown-format':
		case 'broken-file':
		case 'newer-version':
		case 'missing':
		case 'unknown-id':
		case 'repeated-id':
		case 'circle':
		case 'too-deep':
		case 'several-frameworks':
			return t(`frameworks:exchange.fault.${code}`, values);
	}
}

export const exchangeNoteText = (t: Text, { code, count }: ExchangeNote): string =>
	t(`frameworks:exchange.note.${code}`, { count });

/** A clause: "17 épreuves". */
export const lossText = (t: Text, { code, count }: LossNote): string => t(`frameworks:exchange.loss.${code}`, { count });

export const exchangeFormatName = (t: Text, format: ExchangeFormat): string => t(`frameworks:exchange.format.${format}.name`);
