// Words set as code; unlike TipTap's own, they may be bold or a link too, as the prose allows.
import { Mark, markInputRule } from '@tiptap/core';

export const CodeMark = Mark.create({
	name: 'code',
	code: true,
	excludes: '',
	exitable: true,
	parseHTML: () => [{ tag: 'code' }],
	renderHTML: ({ HTMLAttributes }) => ['code', HTMLAttributes, 0],
	addKeyboardShortcuts() {
		return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) };
	},
	addInputRules() {
		return [markInputRule({ find: /(?:^|[^`])(`([^`]+)`)$/, type: this.type })];
	},
});
