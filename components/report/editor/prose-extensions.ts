// The editor's schema and keys: exactly what lib/domain/prose.ts may hold, and nothing else.
import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { safeHref } from '../../../lib/domain/safe-href';
import { ExhibitCall, Footnote, SourceCitation } from './atom-nodes';
import { CodeMark } from './code-mark';
import type { EditorFacts } from './editor-facts';
import { HeadingNode } from './heading-node';
import { ListItemNode } from './list-item-node';
import { PictureNode } from './picture-node';
import { tableNodes } from './table-nodes';

export const proseExtensions = (facts: EditorFacts): Extensions => [
	StarterKit.configure({
		code: false,
		codeBlock: false,
		heading: false,
		horizontalRule: false,
		listItem: false,
		trailingNode: false,
		// Ours lasts over reloads.
		undoRedo: false,
		dropcursor: { class: 'prose-dropcursor', color: false },
		link: {
			openOnClick: false,
			isAllowedUri: (href) => safeHref(href ?? '') !== null,
			HTMLAttributes: { class: 'prose-link', rel: null, target: null },
		},
	}),
	CodeMark,
	HeadingNode,
	ListItemNode,
	...tableNodes,
	PictureNode.configure({ facts }),
	ExhibitCall.configure({ facts }),
	SourceCitation.configure({ facts }),
	Footnote.configure({ facts }),
];
