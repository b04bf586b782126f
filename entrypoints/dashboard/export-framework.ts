// Writes a référentiel in the format asked for and saves it.
import type { ExchangeFormat, ExchangeOptions } from '../../lib/domain/exchange';
import type { Framework } from '../../lib/domain/framework';
import { readEquivalences } from '../../lib/frameworks/equivalences';
import { saveText } from './save-file';

/** Returns the name of the saved file. */
export async function exportFramework(framework: Framework, format: ExchangeFormat, options: ExchangeOptions): Promise<string> {
	// With its CSV writer, only when somebody exports.
	const { writeExchange } = await import('../../lib/frameworks/exchange/write-exchange');
	const equivalences = format === 'case' ? await readEquivalences() : undefined;
	const at = new Date().toISOString();
	const { name, type, text } = writeExchange(framework, format, { ...options, at, ...(equivalences ? { equivalences } : {}) });
	saveText(name, text, type);
	return name;
}
