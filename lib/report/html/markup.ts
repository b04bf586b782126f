// Escaped templating: everything put into a markup`` template is text, unless it is itself made by markup``.
// Captured titles, authors and addresses are hostile; this is the only way they reach a document.

/** Text that is known to be safe markup. Only this module makes it. */
export class Markup {
	readonly #text: string;
	constructor(key: typeof made, text: string) {
		if (key !== made) throw new Error('Markup is made by markup``');
		this.#text = text;
	}
	toString(): string {
		return this.#text;
	}
}
const made = Symbol('markup');

export type Printable = string | number | Markup | null | undefined | false | readonly Printable[];

/** Escapes every value; lists are joined; null, undefined and false print nothing. */
export function markup(strings: TemplateStringsArray, ...values: readonly Printable[]): Markup {
	return new Markup(
		made,
		strings.reduce((text, part, at) => text + print(values[at - 1]) + part),
	);
}

/** For our own style sheets and scripts, never for captured text. The closing tag is the only thing that could end them. */
export function verbatim(ours: string): Markup {
	if (/<\/(style|script)/i.test(ours)) throw new Error('a style sheet or script may not hold a closing tag');
	return new Markup(made, ours);
}

function print(value: Printable): string {
	if (value === null || value === undefined || value === false) return '';
	if (value instanceof Markup) return String(value);
	if (typeof value === 'object') return value.map(print).join('');
	return escape(String(value));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that HTML forbids, and those that turn the direction of the text round. */
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/g;

/** Text for an element or a quoted attribute. */
const escape = (text: string): string => text.replace(unwanted, '').replace(/[&<>"']/g, (char) => entities[char] ?? char);

/** The address when it is one that a link may open, else null: `javascript:` and `data:` never are. */
export const linkable = (url: string): string | null => (/^(https?:\/\/|mailto:)/i.test(url) ? url : null);
