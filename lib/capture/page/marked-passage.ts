// How the archive shows the passage that was selected: never in the live page, and whatever the page's own rules say of marks.

/** The first of them is where the viewer opens: browsers go to the first element of an id. */
const passageId = 'glane-passage';

export const markStart = `<mark id="${passageId}" style="all:unset;background:#fbe39a;color:#1f2421">`;
export const markedFieldStyle = 'outline:3px solid #b7791f;outline-offset:2px';

/** A text before, in and after its mark; alone where it has none. */
export const markedParts = (text: string, range: readonly [from: number, to: number] | undefined): string[] =>
	range ? [text.slice(0, range[0]), text.slice(...range), text.slice(range[1])] : [text];
