// A heading inside a section: three levels, drawn below the page's own headings.
import { mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core';

export type HeadingLevel = 1 | 2 | 3;

declare module '@tiptap/core' {
	interface Commands<ReturnType> {
		sectionHeading: { toggleHeading: (level: HeadingLevel) => ReturnType };
	}
}

const levels: readonly HeadingLevel[] = [1, 2, 3];

export const HeadingNode = Node.create({
	name: 'heading',
	content: 'inline*',
	group: 'block',
	defining: true,
	addAttributes: () => ({ level: { default: 1, rendered: false } }),
	// Our own copies say their level; of what is pasted, all below the third is the third.
	parseHTML: () => [
		...levels.map((level) => ({ tag: `h${level + 3}[data-level]`, attrs: { level } })),
		...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 3) } })),
	],
	renderHTML: ({ node, HTMLAttributes }) => [
		`h${Number(node.attrs['level']) + 3}`,
		mergeAttributes(HTMLAttributes, { 'data-level': node.attrs['level'] }),
		0,
	],
	addCommands() {
		return {
			toggleHeading:
				(level) =>
				({ commands }) =>
					commands.toggleNode(this.name, 'paragraph', { level }),
		};
	},
	addKeyboardShortcuts() {
		return Object.fromEntries(levels.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.toggleHeading(level)]));
	},
	addInputRules() {
		return levels.map((level) =>
			textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }),
		);
	},
});
