// Whether a report has anything to hand in: an annexe, or something that was written.
import { blocksIn, proseText, wordCount } from '../domain/prose';
import type { Report } from './model';

/** Words, a picture or a table are enough: a report may go to a tutor before it has its first annexe. */
export const holdsAnything = ({ exhibits, texts }: Pick<Report, 'exhibits' | 'texts'>): boolean =>
	exhibits.length > 0 ||
	[...texts.values()].some(
		(prose) =>
			wordCount(proseText(prose)) > 0 || blocksIn(prose.content).some(({ type }) => type === 'image' || type === 'table'),
	);
