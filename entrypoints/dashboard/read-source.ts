// What a file or a pasted text gives: a draft to review. Exchange files are known by their endings, or by how their text begins;
// everything else is read as an official document, in a worker.
import type { FrameworkDraft } from '../../lib/domain/framework-draft';
import { maxExchangeSize, type ExchangeFault, type ExchangeNote } from '../../lib/domain/exchange';
import { draftOf } from '../../lib/domain/framework-to-draft';
import { readExchange } from '../../lib/frameworks/exchange/read-exchange';
import { readFramework, type ReadFailure, type ReadOptions } from '../../lib/frameworks/read-framework';
import type { SourceDocument } from '../../lib/domain/source-document';

export type SourceReading =
	/** `document` null: an exchange file, whose `notes` a person must know. */
	| { state: 'read'; draft: FrameworkDraft; document: SourceDocument | null; notes: ExchangeNote[] }
	| { state: 'refused'; fault: ExchangeFault }
	| { state: 'failed'; code: ReadFailure };

export async function readSource(source: File | string, options: ReadOptions): Promise<SourceReading> {
	if (looksExchanged(source)) {
		const name = typeof source === 'string' ? '' : source.name;
		// A larger one is refused by its size alone, unread.
		if (typeof source !== 'string' && source.size > maxExchangeSize) return { state: 'failed', code: 'too-large' };
		const reading = readExchange(name, typeof source === 'string' ? source : await source.text());
		if (reading.ok) return { state: 'read', draft: draftOf(reading.value.framework), document: null, notes: reading.value.notes };
		const { fault } = reading;
		// Pasted text may begin as a file does and be none; a spreadsheet of any other kind may still hold a référentiel.
		if (fault.code !== 'unknown-format' || typeof source !== 'string') return { state: 'refused', fault };
	}
	const result = await readFramework(source, options);
	return result.ok ? { state: 'read', ...result.value, notes: [] } : { state: 'failed', code: result.code };
}

const looksExchanged = (source: File | string): boolean =>
	typeof source === 'string'
		? /^\s*(\{|<\?xml)/.test(source)
		: /\.(json|matrix|csv|xml)$/i.test(source.name) ||
			/^(application\/json|text\/csv|text\/xml|application\/xml)$/.test(source.type);
