// What an element is called on the screen, by its tag or by what it says it is.
import type { Text } from '../../lib/i18n/catalogue';

const names = {
	article: 'post',
	card: 'card',
	li: 'card',
	figure: 'image',
	img: 'image',
	picture: 'image',
	image: 'image',
	canvas: 'chart',
	svg: 'chart',
	table: 'table',
	tr: 'row',
	td: 'cell',
	th: 'cell',
	p: 'paragraph',
	video: 'video',
	input: 'field',
	textarea: 'field',
	select: 'field',
	form: 'form',
	iframe: 'frame',
	dialog: 'dialog',
	ul: 'list',
	ol: 'list',
	section: 'section',
	main: 'section',
	nav: 'menu',
	header: 'section',
	footer: 'section',
	aside: 'section',
	h1: 'heading',
	h2: 'heading',
	h3: 'heading',
	h4: 'heading',
	h5: 'heading',
	h6: 'heading',
	a: 'link',
	button: 'button',
	html: 'page',
	body: 'page',
} as const;

const isNamed = (name: string): name is keyof typeof names => Object.hasOwn(names, name);

export const spotName = (name: string, t: Text): string => t(`picker:name.${isNamed(name) ? names[name] : 'block'}`);
