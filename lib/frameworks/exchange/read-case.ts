// Reads a CASE CFPackage: whole when Glane wrote it, as far as its hierarchy and its item types tell when another tool did.
import * as v from 'valibot';
import type { ExchangeReading } from '../../domain/exchange';
import { casePackageSchema, type CasePackage } from './case-schema';
import { pathOf, refuse, refuseIssue } from './fault';
import { readForeignCase } from './read-foreign-case';
import { readOwnCase } from './read-own-case';

/** The package itself, or the answer of a CASE server that wraps it. */
export const isCasePackage = (json: object): boolean => 'CFDocument' in json || 'CFPackage' in json;

export function readCase(json: object): ExchangeReading {
	const isWrapped = 'CFPackage' in json;
	const parsed = v.safeParse(casePackageSchema, isWrapped ? json.CFPackage : json);
	if (!parsed.success) return refuseIssue(parsed.issues, 'case', isWrapped ? ['CFPackage'] : []);
	const cases = parsed.output;
	const fault = linkFault(cases);
	if (fault) return fault;
	const isOwn = cases.CFDocument.extensions?.glane && cases.CFItems.every((item) => item.extensions?.glane);
	return isOwn ? readOwnCase(cases) : readForeignCase(cases);
}

/** Links of the hierarchy must stay within the package; those to other packages are none of ours. */
function linkFault({ CFDocument, CFItems, CFAssociations }: CasePackage): ExchangeReading | null {
	const known = new Set([CFDocument.identifier]);
	for (const [rank, { identifier }] of CFItems.entries()) {
		if (known.has(identifier))
			return refuse('repeated-id', 'case', { path: pathOf(['CFItems', rank, 'identifier']), found: identifier });
		known.add(identifier);
	}
	for (const [rank, association] of CFAssociations.entries()) {
		if (!isOfHierarchy(association.associationType)) continue;
		for (const end of ['originNodeURI', 'destinationNodeURI'] as const) {
			const found = association[end].identifier;
			const path = pathOf(['CFAssociations', rank, end, 'identifier']);
			if (!known.has(found)) return refuse('unknown-id', 'case', { path, found });
		}
	}
	return null;
}

const isOfHierarchy = (type: string): boolean => type === 'isChildOf' || type === 'ext:evaluates';
