// What a PDF had to do without, as the hand-in screen lists it: each part once to a kind, with the way to its piece.
import type { PdfOmissionsProps } from '../../components/report/pdf-omissions';
import type { Omission } from '../../lib/report/typst/typst-report';
import { hrefOf } from './route';

type Shown = PdfOmissionsProps['omitted'][number];

const kindOf = (why: Omission['why']): Shown['kind'] =>
	why === 'layout' || why === 'letters' || why === 'attachment' ? why : 'picture';

export function shownOmissions(omitted: readonly Omission[]): Shown[] {
	// Each picture counts; a part that lost its layout, or some letters, is one part.
	const seen = new Set<string>();
	return omitted.flatMap(({ why, anchor, title, pieceId }) => {
		const kind = kindOf(why);
		const key = `${kind} ${anchor}`;
		if ((kind === 'layout' || kind === 'letters') && seen.has(key)) return [];
		seen.add(key);
		return [{ title, kind, href: pieceId ? hrefOf('preuves', pieceId) : null }];
	});
}
