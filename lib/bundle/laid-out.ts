// Which blocks of a report a PDF worker lays out, rather than print their words alone.
import type { Block } from '../report/content';
import { partsOf } from '../report/typst/typst-report';
import type { PdfRequest } from './pdf-protocol';

/** In reading order. */
export function laidOut({ content, without }: Pick<PdfRequest, 'content' | 'without'>): Block[] {
	const left = new Set(without);
	return partsOf(content)
		.filter(({ path }) => !left.has(path))
		.map(({ block }) => block);
}
