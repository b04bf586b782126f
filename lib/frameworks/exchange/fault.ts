// Turns the first thing wrong in a file into its path and what was expected there.
import * as v from 'valibot';
import type { ExchangeFault, ExchangeFormat, ExchangeReading, ExpectedValue } from '../../domain/exchange';

/** A refused reading; what is not said is null or empty. */
export function refuse(
	code: ExchangeFault['code'],
	format: ExchangeFormat | null,
	fault: Partial<Pick<ExchangeFault, 'path' | 'expected' | 'found'>> = {},
): Extract<ExchangeReading, { ok: false }> {
	return { ok: false, fault: { code, format, path: '', expected: null, found: null, ...fault } };
}

/** Keys of objects are joined by dots, ranks of lists stand in brackets: `criteria[12].attachedTo[0]`. */
export function pathOf(keys: readonly unknown[]): string {
	return keys.map((key, rank) => (typeof key === 'number' ? `[${key}]` : `${rank ? '.' : ''}${String(key)}`)).join('');
}

const expectedOf: Record<string, ExpectedValue> = {
	string: 'text',
	min_length: 'text',
	non_empty: 'text',
	number: 'number',
	integer: 'number',
	min_value: 'number',
	boolean: 'boolean',
	array: 'list',
	object: 'object',
	loose_object: 'object',
	record: 'object',
	regex: 'identifier',
	iso_timestamp: 'date',
	picklist: 'choice',
	literal: 'choice',
	variant: 'choice',
};

/** The first fault that valibot met, as a refusal. `within` leads from the file to what was checked. */
export function refuseIssue(
	issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
	format: ExchangeFormat,
	within: readonly (string | number)[] = [],
): Extract<ExchangeReading, { ok: false }> {
	const [issue] = issues;
	const path = pathOf([...within, ...(issue.path ?? []).map((step) => step.key)]);
	const isMissing = issue.received === 'undefined';
	return refuse(isMissing ? 'missing' : 'wrong-value', format, {
		path,
		expected: isMissing ? null : (expectedOf[issue.type] ?? 'other'),
		found: isMissing ? null : short(issue.received),
	});
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
