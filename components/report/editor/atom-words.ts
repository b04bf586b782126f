// What stands in the text where a piece is called or cited, in the editor as in the text that is read.
import type { Text } from '../../../lib/i18n/catalogue';
import type { EditorPiece } from './editor-piece';

export type AtomWords = { words: string; title: string; state: EditorPiece['state'] };

/** "annexe 7"; a piece that nothing numbers yet is "annexe". */
export function callWords(t: Text, piece: EditorPiece | undefined): AtomWords {
	if (!piece || piece.state === 'gone') return { words: t('editor:call.gone'), title: t('editor:call.goneTitle'), state: 'gone' };
	const words = piece.printed === null ? t('editor:call.unnumbered') : t('editor:call.numbered', { number: piece.printed });
	if (piece.state === 'withheld')
		return { words, title: t('editor:call.withheldTitle', { title: piece.title }), state: 'withheld' };
	return { words, title: piece.title || t('editor:call.untitled'), state: 'here' };
}

/** "(Dupont, 2026, p. 12)"; a numeric label has its own brackets. */
export function citationWords(t: Text, piece: EditorPiece | undefined, locator: string): AtomWords {
	if (!piece || piece.state === 'gone') return { words: t('editor:cite.gone'), title: t('editor:call.goneTitle'), state: 'gone' };
	const label = piece.citation || piece.title || t('editor:call.untitled');
	const inside = locator.trim() ? `${label}, ${locator.trim()}` : label;
	const words = /^\[.*\]$/.test(label) ? (locator.trim() ? `${label.slice(0, -1)}, ${locator.trim()}]` : label) : `(${inside})`;
	const title = piece.state === 'withheld' ? t('editor:call.withheldTitle', { title: piece.title }) : piece.title;
	return { words, title, state: piece.state };
}
