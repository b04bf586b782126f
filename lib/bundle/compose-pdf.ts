// From the report's tree to a PDF: what Typst can't lay out is printed without its pictures, then as its words alone; the rest goes on.
import type { ReportContent } from '../report/content';
import { mainPath, type Omission, type TypstOptions, typstOf, type Without } from '../report/typst/typst-report';
import type { Typst } from './typst-compiler';

export type ComposedPdf = { pdf: Uint8Array<ArrayBuffer>; omissions: Omission[] };

/** The text itself can't be laid out: a fault of ours, with what Typst says of it. */
export class PdfError extends Error {}

/** `typst` already holds the files of the pictures and attachments that the options name. */
export function composePdf(
	typst: Pick<Typst, 'write' | 'pdf'>,
	content: ReportContent,
	options: Omit<TypstOptions, 'troubles'>,
	/** The blocks that are printed as their words alone, by their files. */
	without: readonly string[] = [],
): ComposedPdf {
	const troubles = new Map<string, Without>(without.map((path) => [path, 'layout']));
	for (;;) {
		const { files, omissions } = typstOf(content, { ...options, troubles });
		for (const [path, source] of files) typst.write(path, source);
		const result = typst.pdf(mainPath);
		if (result.ok) return { pdf: result.pdf, omissions };
		const blamed = [...new Set(result.errors.map(({ path }) => path))].filter(
			(path) => path.startsWith('/blocks/') && troubles.get(path) !== 'layout',
		);
		// Each round takes something out, so that it ends.
		if (blamed.length === 0) throw new PdfError(result.errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
		for (const path of blamed) troubles.set(path, troubles.has(path) ? 'layout' : 'pictures');
	}
}
