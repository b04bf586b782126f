// Writes a référentiel in the format asked for and hands it to the browser's downloads, as lib/bundle/save.ts does a bundle.
import type { ExchangeFormat, ExchangeOptions } from '../../lib/domain/exchange';
import type { Framework } from '../../lib/domain/framework';
import { readEquivalences } from '../../lib/frameworks/equivalences';

/** Returns the name of the saved file. */
export async function exportFramework(framework: Framework, format: ExchangeFormat, options: ExchangeOptions): Promise<string> {
	// With its CSV writer, only when somebody exports.
	const { writeExchange } = await import('../../lib/frameworks/exchange/write-exchange');
	const equivalences = format === 'case' ? await readEquivalences() : undefined;
	const at = new Date().toISOString();
	const { name, type, text } = writeExchange(framework, format, { ...options, at, ...(equivalences ? { equivalences } : {}) });
	const url = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the blob after the click; a minute is enough for it to have begun.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
	return name;
}
