// The words of a saved page and its title. It is read as text: nothing in it runs, nothing it names is fetched.
import { Parser } from 'htmlparser2';
import { readHtml } from '../../frameworks/read/html';
import { boundedText } from './text-bound';

export function htmlWords(html: string): { text: string; title: string } {
	const { lines } = readHtml(html, { name: '', sha256: '' });
	return { text: boundedText(lines.map((line) => line.text)), title: titleIn(html) };
}

function titleIn(html: string): string {
	let [title, isTitle, isOver] = ['', false, false];
	const parser = new Parser({
		onopentag: (tag) => {
			isTitle = tag === 'title' && !isOver;
		},
		onclosetag: (tag) => {
			if (tag === 'title' || tag === 'head') isOver = true;
			isTitle = false;
		},
		ontext: (data) => {
			if (isTitle) title += data;
		},
	});
	// A title stands at the beginning; the rest may be long.
	parser.end(html.slice(0, 100_000));
	return title.replaceAll(/\s+/g, ' ').trim();
}
