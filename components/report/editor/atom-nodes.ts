// What the prose calls, cites and notes, as one thing in the line each: an exhibit, a source, a footnote.
import { Node, type NodeViewRendererProps } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { callWords, citationWords, type AtomWords } from './atom-words';
import type { EditorFacts } from './editor-facts';

type AtomOptions = { facts: EditorFacts };

const inlineAtom = { group: 'inline', inline: true, atom: true, selectable: true, draggable: true } as const;

/** What is drawn follows the facts: a number that moves is seen at once. */
function atomView(facts: EditorFacts, node: DocumentNode, draw: (dom: HTMLElement, node: DocumentNode) => void): NodeView {
	const dom = document.createElement(node.type.name === 'footnote' ? 'sup' : 'span');
	let current = node;
	const end = facts.follow(() => draw(dom, current));
	return {
		dom,
		update: (next) => {
			if (next.type !== current.type) return false;
			current = next;
			draw(dom, current);
			return true;
		},
		ignoreMutation: () => true,
		destroy: end,
	};
}

function drawWords(dom: HTMLElement, kind: string, { words, title, state }: AtomWords): void {
	dom.className = `atom atom-${kind} atom-${state}`;
	dom.title = title;
	dom.textContent = words;
}

const idOf = (node: DocumentNode): string => String(node.attrs['evidenceId'] ?? '');

export const ExhibitCall = Node.create<AtomOptions>({
	...inlineAtom,
	name: 'exhibitCall',
	addAttributes: () => ({
		evidenceId: {
			default: '',
			parseHTML: (element: HTMLElement) => element.dataset['call'] ?? '',
			renderHTML: (attrs: { [key: string]: unknown }) => ({ 'data-call': attrs['evidenceId'] }),
		},
	}),
	parseHTML: () => [{ tag: 'span[data-call]' }],
	renderHTML({ node, HTMLAttributes }) {
		const { pieces, t } = this.options.facts.now;
		return ['span', HTMLAttributes, callWords(t, pieces.get(idOf(node))).words];
	},
	renderText({ node }) {
		const { pieces, t } = this.options.facts.now;
		return callWords(t, pieces.get(idOf(node))).words;
	},
	addNodeView() {
		const { facts } = this.options;
		return ({ node }: NodeViewRendererProps) =>
			atomView(facts, node, (dom, now) => drawWords(dom, 'call', callWords(facts.now.t, facts.now.pieces.get(idOf(now)))));
	},
});

const locatorOf = (node: DocumentNode): string => String(node.attrs['locator'] ?? '');

export const SourceCitation = Node.create<AtomOptions>({
	...inlineAtom,
	name: 'sourceCitation',
	addAttributes: () => ({
		evidenceId: {
			default: '',
			parseHTML: (element: HTMLElement) => element.dataset['cite'] ?? '',
			renderHTML: (attrs: { [key: string]: unknown }) => ({ 'data-cite': attrs['evidenceId'] }),
		},
		locator: {
			default: '',
			parseHTML: (element: HTMLElement) => element.dataset['locator'] ?? '',
			renderHTML: (attrs: { [key: string]: unknown }) => ({ 'data-locator': attrs['locator'] }),
		},
	}),
	parseHTML: () => [{ tag: 'span[data-cite]' }],
	renderHTML({ node, HTMLAttributes }) {
		const { pieces, t } = this.options.facts.now;
		return ['span', HTMLAttributes, citationWords(t, pieces.get(idOf(node)), locatorOf(node)).words];
	},
	renderText({ node }) {
		const { pieces, t } = this.options.facts.now;
		return citationWords(t, pieces.get(idOf(node)), locatorOf(node)).words;
	},
	addNodeView() {
		const { facts } = this.options;
		return ({ node }: NodeViewRendererProps) =>
			atomView(facts, node, (dom, now) =>
				drawWords(dom, 'citation', citationWords(facts.now.t, facts.now.pieces.get(idOf(now)), locatorOf(now))),
			);
	},
});

export const Footnote = Node.create<AtomOptions>({
	...inlineAtom,
	name: 'footnote',
	addAttributes: () => ({
		text: {
			default: '',
			parseHTML: (element: HTMLElement) => element.dataset['note'] ?? '',
			renderHTML: (attrs: { [key: string]: unknown }) => ({ 'data-note': attrs['text'] }),
		},
	}),
	parseHTML: () => [{ tag: 'sup[data-note]' }],
	renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, '*'],
	renderText: ({ node }) => ` (${String(node.attrs['text'])})`,
	addNodeView() {
		const { facts } = this.options;
		return ({ node }: NodeViewRendererProps) =>
			atomView(facts, node, (dom, now) => {
				const text = String(now.attrs['text']);
				dom.className = text.trim() ? 'atom atom-note' : 'atom atom-note atom-empty';
				dom.title = text || facts.now.t('editor:note.empty');
				dom.textContent = '*';
			});
	},
	addKeyboardShortcuts() {
		return {
			'Mod-Alt-f': () => this.editor.commands.insertContent({ type: this.name, attrs: { text: '' } }),
		};
	},
});
