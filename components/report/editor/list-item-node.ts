// An item of a list. It may begin with anything, as the prose may: a paste keeps its order.
import { Node } from '@tiptap/core';

export const ListItemNode = Node.create({
	name: 'listItem',
	content: 'block+',
	defining: true,
	parseHTML: () => [{ tag: 'li' }],
	renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
	addKeyboardShortcuts() {
		return {
			Enter: () => this.editor.commands.splitListItem(this.name),
			Tab: () => this.editor.commands.sinkListItem(this.name),
			'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
		};
	},
});
