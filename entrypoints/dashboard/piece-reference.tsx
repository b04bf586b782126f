// How a piece is cited, on its page: loaded when a piece is, so that the library opens without it.
import { ReferencePanel, type ReferencePanelProps } from '../../components/piece/reference-panel';
import '../../assets/styles/cite.css';
import type { CitationRun } from '../../lib/domain/citation';

export const PieceReference = (props: Omit<ReferencePanelProps, 'onCopy'>) => (
	<ReferencePanel {...props} onCopy={copyReference} />
);

/** As words with their italics, for a text that has some; as plain words for one that has none. */
async function copyReference(runs: readonly CitationRun[]): Promise<boolean> {
	const place = document.createElement('p');
	for (const { text, italic } of runs) {
		const part = document.createElement(italic ? 'em' : 'span');
		part.textContent = text;
		place.append(part);
	}
	const item = new ClipboardItem({
		'text/plain': new Blob([place.textContent], { type: 'text/plain' }),
		'text/html': new Blob([place.outerHTML], { type: 'text/html' }),
	});
	return navigator.clipboard.write([item]).then(
		() => true,
		(error: unknown) => {
			console.error(error);
			return false;
		},
	);
}
