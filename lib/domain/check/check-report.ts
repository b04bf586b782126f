// The check before handing in: every rule, run over one report.
import { checkRules, type CheckInput, type Finding } from './finding';
import { checkPieces } from './check-pieces';
import { checkPrivacy } from './check-privacy';
import { checkProofs } from './check-proofs';
import { checkSources } from './check-sources';
import { checkTexts } from './check-texts';
import { reportScope } from './report-scope';

/** What is found, by rule in the order of `checkRules`; within a rule in the order of the référentiel or of the report. */
export function checkReport(input: CheckInput): Finding[] {
	const scope = reportScope(input);
	const found = [checkProofs, checkTexts, checkPieces, checkPrivacy, checkSources].flatMap((check) => check(input, scope));
	return checkRules.flatMap((rule) => found.filter((finding) => finding.rule === rule));
}
