// What must not leave the machine: pieces "ne pas diffuser" that the report counts on, and addresses, telephone numbers, IBANs and
// social-security numbers in clear, in the candidate's words and in what was captured.
import { suggestMasks } from '../mask-suggestions';
import { inlinesIn, proseText } from '../prose';
import type { CheckInput, Finding } from './finding';
import type { ReportScope } from './report-scope';

export function checkPrivacy({ capturedWords }: CheckInput, scope: ReportScope): Finding[] {
	const findings: Finding[] = [];
	for (const piece of scope.pieces) {
		const at = { subject: piece.id, place: { kind: 'piece' as const, evidenceId: piece.id } };
		const title = piece.title.trim() || piece.site || piece.url;
		if (piece.withheld) {
			findings.push({ ...at, rule: 'piece-withheld', values: { title } });
			continue;
		}
		const reasons = scope.claims.filter(({ evidenceId }) => evidenceId === piece.id).map(({ reason }) => reason);
		const families = contactsIn([piece.title, piece.statement, piece.quote, ...reasons, capturedWords.get(piece.id) ?? '']);
		if (families.count > 0) findings.push({ ...at, rule: 'contact-in-clear', values: { title, ...families } });
	}
	for (const { section, prose } of scope.sections) {
		if (!prose) continue;
		const links = inlinesIn(prose).flatMap((inline) =>
			inline.type === 'text' ? (inline.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])) : [],
		);
		const families = contactsIn([proseText(prose), ...links]);
		if (families.count > 0)
			findings.push({
				rule: 'contact-in-clear',
				subject: section.id,
				place: { kind: 'section', sectionId: section.id },
				values: { title: section.title, ...families },
			});
	}
	return findings;
}

/** How many different ones of each family; the finding itself repeats none of them. */
function contactsIn(texts: readonly string[]): { count: number; email: number; phone: number; iban: number; nir: number } {
	const found = suggestMasks(...texts.filter((text) => text !== ''));
	const of = (family: string): number => found.filter((suggestion) => suggestion.family === family).length;
	return { count: found.length, email: of('email'), phone: of('phone'), iban: of('iban'), nir: of('nir') };
}
