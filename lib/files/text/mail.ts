// What a saved message (EML) or a saved page (MHTML) says: who wrote to whom and when, then its words. Attachments are named.
import type { FileWords } from '../file-protocol';
import { htmlWords } from './html-words';
import { leavesOf, readMime, type MimePart } from './mime-part';
import { boundedText } from './text-bound';

const shown = ['From', 'To', 'Cc', 'Date', 'Subject'];

/** `message` holds one byte a character. */
export function mailWords(message: string): FileWords {
	// The line by which a mailbox tells its messages apart is no header.
	const mail = readMime(message.replace(/^>?From [^\n]*\n/, ''));
	const head = shown.flatMap((name) => {
		const value = mail.headers.get(name.toLowerCase());
		return value ? [`${name}: ${value}`] : [];
	});
	return { ...factsOf(mail), text: boundedText([...head, '', ...bodyLines(mail)]) };
}

/** A page is the first HTML part; what else the file holds are its pictures and frames. */
export function savedPageWords(message: string): FileWords {
	const mail = readMime(message);
	const page = leavesOf(mail).find((part) => part.type === 'text/html');
	const words = page ? htmlWords(page.text()) : { text: '', title: '' };
	const address = mail.headers.get('snapshot-content-location') ?? page?.headers.get('content-location') ?? '';
	const facts = factsOf(mail);
	// A browser that saves a page is nobody's author.
	return { ...facts, author: '', title: words.title || facts.title, text: boundedText([address, '', ...words.text.split('\n')]) };
}

function factsOf(mail: MimePart): Omit<FileWords, 'text'> {
	const date = Date.parse(mail.headers.get('date') ?? '');
	const from = mail.headers.get('from') ?? '';
	return {
		title: mail.headers.get('subject')?.trim() ?? '',
		author:
			from
				.replace(/\s*<[^>]*>\s*$/, '')
				.replaceAll('"', '')
				.trim() || from.replaceAll(/[<>]/g, ''),
		publishedAt: Number.isNaN(date) ? '' : new Date(date).toISOString(),
	};
}

function bodyLines(part: MimePart): string[] {
	if (part.type === 'multipart/alternative') {
		const plain = part.parts.find(({ type }) => type === 'text/plain');
		const chosen = plain?.text().trim() ? plain : part.parts.at(-1);
		return chosen ? bodyLines(chosen) : [];
	}
	if (part.parts.length > 0) return part.parts.flatMap((inner) => [...bodyLines(inner), '']);
	if (part.fileName) return [`[${part.fileName}]`];
	if (part.type === 'text/html') return htmlWords(part.text()).text.split('\n');
	return part.text().split(/\r?\n/);
}
