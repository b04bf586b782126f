// Goes through the rules of a style sheet as text and leaves some of them out; what stays is, letter for letter, what it was.

/** `selector`: of a style rule. `name`: of an at-rule, without its @. `block`: what its braces hold; null where it ends with a semicolon. */
export type CssRule =
	| { kind: 'style'; selector: string; block: string }
	| { kind: 'at'; name: string; head: string; block: string | null };

const part =
	/\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\\[\s\S]|\burl\(\s*(?:[^"'()\s\\]|\\[\s\S])*\s*\)|[{}()[\];]/gi;
const closing: Record<string, string> = { '{': '}', '(': ')', '[': ']' };
/** Rules that hold rules. */
const groups = /^(?:media|supports|layer|container|scope|starting-style|(?:-moz-)?document)$/;

/** The sheet without the rules that `keeps` refuses, and without the groups that this leaves empty; layers stay, for their order counts. */
export function filterRules(css: string, keeps: (rule: CssRule) => boolean): string {
	let kept = '';
	for (const { head, block } of statementsOf(css)) {
		const [, name = ''] = /^@([-\w]+)/.exec(head) ?? [];
		if (block !== null && groups.test(name)) {
			const inside = filterRules(block, keeps);
			if (name === 'layer' || inside.trim() !== '') kept += `${head}{${inside}}\n`;
			continue;
		}
		const rule: CssRule = name ? { kind: 'at', name, head, block } : { kind: 'style', selector: head, block: block ?? '' };
		if (head !== '' && keeps(rule)) kept += block === null ? `${head};\n` : `${head}{${block}}\n`;
	}
	return kept;
}

type Statement = { head: string; block: string | null };

/** One level of rules, each read as CSS Syntax 3 reads it: what a bracket opened ends with that bracket alone. */
function* statementsOf(css: string): Generator<Statement> {
	const open: string[] = [];
	let begin = 0;
	let blockAt = -1;
	let head = '';
	for (const { 0: token, index } of css.matchAll(part)) {
		const end = index + token.length;
		if (token === open.at(-1)) {
			open.pop();
			if (open.length > 0 || token !== '}') continue;
			yield { head: bare(head), block: css.slice(blockAt, index) };
			begin = end;
		} else if (token in closing) {
			if (token === '{' && open.length === 0) {
				head = css.slice(begin, index);
				blockAt = end;
			}
			open.push(closing[token] ?? '');
		} else if (token === ';' && open.length === 0) {
			yield { head: bare(css.slice(begin, index)), block: null };
			begin = end;
		}
	}
	// A sheet may end before its last braces do.
	const isOpen = open[0] === '}';
	const rest = isOpen ? head : css.slice(begin);
	if (bare(rest) !== '')
		yield { head: bare(rest), block: isOpen ? css.slice(blockAt) + open.toReversed().join('').slice(0, -1) : null };
}

const bare = (head: string): string => head.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ').trim();
