// What the exchange tests share: the five référentiels as the app has them, and a reading that must succeed or be refused.
import { expect } from 'vitest';
import type { ExchangeFault, ExchangeFormat, ExchangeRead } from '../../../../lib/domain/exchange';
import type { Framework } from '../../../../lib/domain/framework';
import { builtInFrameworks, loadBuiltIn } from '../../../../lib/frameworks/built-in';
import { readExchange } from '../../../../lib/frameworks/exchange/read-exchange';
import { writeExchange, type WriteOptions } from '../../../../lib/frameworks/exchange/write-exchange';

export const at = '2026-03-01T09:00:00Z';

export async function loadAll(): Promise<Framework[]> {
	const loaded = await Promise.all(builtInFrameworks.map(({ id }) => loadBuiltIn(id)));
	const all = loaded.filter((framework) => framework !== null);
	expect(all).toHaveLength(5);
	return all;
}

export const write = (framework: Framework, format: ExchangeFormat, options: Partial<WriteOptions> = {}): string =>
	writeExchange(framework, format, { withCriteria: true, at, ...options }).text;

export function readWell(text: string): ExchangeRead {
	const reading = readExchange('fichier', text);
	if (!reading.ok) throw new Error(`Refused: ${JSON.stringify(reading.fault)}`);
	return reading.value;
}

export function refusal(text: string): ExchangeFault {
	const reading = readExchange('fichier', text);
	if (reading.ok) throw new Error(`Read as ${reading.value.format}`);
	return reading.fault;
}
