// Tables as the prose has them: a header row, cells that may span, and the piece they were copied from. No widths: the page sets them.
import { TableKit, Table } from '@tiptap/extension-table';

const SourcedTable = Table.extend({
	addAttributes() {
		return {
			source: {
				default: null,
				parseHTML: (element: HTMLElement) => sourceFrom(element.dataset['source']),
				renderHTML: (attrs: { [key: string]: unknown }) =>
					attrs['source'] ? { 'data-source': JSON.stringify(attrs['source']) } : {},
			},
		};
	},
	renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
	addNodeView: null,
});

/** Whatever a copied table says of itself is checked when the text is made of it. */
function sourceFrom(json: string | undefined): unknown {
	try {
		return json ? (JSON.parse(json) as unknown) : null;
	} catch {
		return null;
	}
}

export const tableNodes = [TableKit.configure({ table: false }), SourcedTable.configure({ resizable: false })];
