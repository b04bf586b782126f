// A selector without what may come and go while a page is looked at, or what only a browser knows: it matches all that the selector ever may.

const part =
	/\\[\s\S]|(?<attribute>\[(?:[^\]"'\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')*\])|(?<state>::?(?:[-\w\u0080-\uffff]|\\[\s\S])+|&)|(?<between>\s*[>+~,]\s*|\s+)|\(/g;
/** What a click on the page changes. */
const changing = /^\[\s*open\b/i;

/** Types, classes, ids and attributes, with what joins them; `*` where nothing of a compound is left. */
export function widenSelector(selector: string): string {
	const text = selector.trim();
	let wide = '';
	let compound = '';
	let end = 0;
	const close = (): void => {
		wide += compound === '' ? '*' : compound;
		compound = '';
	};
	part.lastIndex = 0;
	for (let found = part.exec(text); found; found = part.exec(text)) {
		compound += text.slice(end, found.index);
		end = part.lastIndex;
		const { attribute, state, between } = found.groups ?? {};
		if (between !== undefined) {
			close();
			wide += between;
		} else if (found[0] === '(') end = part.lastIndex = afterBracket(text, end);
		else if (state === undefined && !(attribute && changing.test(attribute))) compound += found[0];
	}
	compound += text.slice(end);
	close();
	return wide;
}

/** Where what an open bracket holds ends. */
function afterBracket(text: string, from: number): number {
	const inside = /\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[()]/g;
	inside.lastIndex = from;
	let depth = 1;
	for (let found = inside.exec(text); found; found = inside.exec(text)) {
		if (found[0] === '(') depth++;
		else if (found[0] === ')' && --depth === 0) return inside.lastIndex;
	}
	return text.length;
}
