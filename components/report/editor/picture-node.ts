// A picture of the candidate's, a block of its own: its bytes are an asset, its words are edited in a panel.
import { Node, type NodeViewRendererProps } from '@tiptap/core';
import type { EditorFacts } from './editor-facts';

const kept = (name: string) => ({
	default: '',
	parseHTML: (element: HTMLElement): string => element.dataset[name] ?? '',
	renderHTML: (attrs: { [key: string]: unknown }) => ({ [`data-${name}`]: attrs[name] }),
});

export const PictureNode = Node.create<{ facts: EditorFacts }>({
	name: 'image',
	group: 'block',
	atom: true,
	selectable: true,
	draggable: true,
	addAttributes: () => ({ sha256: kept('sha256'), alt: kept('alt'), caption: kept('caption') }),
	parseHTML: () => [{ tag: 'figure[data-sha256]' }],
	renderHTML: ({ node, HTMLAttributes }) => ['figure', HTMLAttributes, String(node.attrs['caption'])],
	renderText: ({ node }) => String(node.attrs['caption'] || node.attrs['alt']),
	addNodeView() {
		const { facts } = this.options;
		return ({ node }: NodeViewRendererProps) => {
			const dom = document.createElement('figure');
			const [image, caption, missing] = [
				document.createElement('img'),
				document.createElement('figcaption'),
				document.createElement('p'),
			];
			let [current, shown] = [node, ''];
			const draw = (): void => {
				const { sha256, alt, caption: words } = current.attrs as { sha256: string; alt: string; caption: string };
				dom.className = alt.trim() ? 'prose-picture' : 'prose-picture prose-picture-wordless';
				image.alt = alt;
				caption.textContent = words;
				caption.hidden = words === '';
				missing.className = 'soft';
				if (shown === sha256) return;
				shown = sha256;
				missing.textContent = facts.now.t('common:loading');
				dom.replaceChildren(missing, caption);
				void facts.now.pictures.urlOf(sha256).then((url) => {
					if (shown !== sha256) return;
					if (url) image.src = url;
					else missing.textContent = facts.now.t('editor:picture.gone');
					dom.replaceChildren(url ? image : missing, caption);
				});
			};
			draw();
			return {
				dom,
				update: (next) => {
					if (next.type !== current.type) return false;
					current = next;
					draw();
					return true;
				},
				ignoreMutation: () => true,
			};
		};
	},
});
