// The report as it stands beside someone who writes: while keys follow each other it stays as it was, for a word count that changes is no
// reason to draw two hundred pages again. What one sees change at once comes through: the outline, the releases, the annexes' numbers.
import { useRef } from 'preact/hooks';
import type { ReportNow } from './use-report';

/** `now` once nobody types; until then the one before, unless more than words changed. */
export function useCalm(now: ReportNow, isTyping: boolean): ReportNow {
	const shown = useRef(now);
	if (!isTyping || !differsInWordsOnly(shown.current, now)) shown.current = now;
	return shown.current;
}

const differsInWordsOnly = (before: ReportNow, now: ReportNow): boolean =>
	before.outline === now.outline &&
	before.releases === now.releases &&
	(before.report === now.report || annexesOf(before) === annexesOf(now));

const annexesOf = ({ report }: ReportNow): string =>
	report === null ? 'none' : report.exhibits.map(({ piece, printed }) => `${piece.id} ${printed}`).join('\n');
