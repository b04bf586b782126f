// What an element is called where it can be chosen: posts, figures and cards go by what they are, the rest by their tags.

const roles: Record<string, string> = { article: 'article', figure: 'figure', dialog: 'dialog', listitem: 'card' };
const plain = new Set(['div', 'section', 'li', 'a', 'aside', 'td', 'span']);
/** Words by which sites call what a person would call a widget or a post. */
const card = /(^|[-_\s])(card|tile|widget|panel|post|tweet|comment|kpi|metric|module|teaser|bloc|carte|tuile)s?(?=$|[-_\s\d])/i;

export function boxName(element: Element): string {
	const name = element.localName;
	const role = roles[element.getAttribute('role') ?? ''];
	if (role) return role;
	return (plain.has(name) || name.includes('-')) &&
		card.test(`${name.includes('-') ? name : ''} ${element.getAttribute('class') ?? ''}`)
		? 'card'
		: name;
}
