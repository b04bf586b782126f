// A CFPackage that another tool wrote: hierarchy by isChildOf, kinds by the words of CFItemType in French or English.
import type { ExchangeReading } from '../../domain/exchange';
import type { CasePackage } from './case-schema';
import { refuse } from './fault';
import { frameworkFromEntries } from './from-entries';
import { kindOfWords } from './kind-words';
import { inTreeOrder } from './tree-order';
import type { Entry } from './settle-kinds';

type Association = CasePackage['CFAssociations'][number];

export function readForeignCase(cases: CasePackage): ExchangeReading {
	const ties = Map.groupBy(cases.CFAssociations, ({ originNodeURI }) => originNodeURI.identifier);
	const entries = cases.CFItems.map((item): Entry & { order: number } => {
		const [place, ...further] = (ties.get(item.identifier) ?? []).filter(isChild);
		const parent = place?.destinationNodeURI.identifier ?? null;
		return {
			key: item.identifier,
			kind: item.extensions?.glane?.kind ?? kindOfWords(item.CFItemType ?? ''),
			code: item.humanCodingScheme ?? '',
			label: item.fullStatement,
			parentKey: parent === cases.CFDocument.identifier ? null : parent,
			// Further parents of a criterion; what an assessment is tied to.
			also: [...further, ...(ties.get(item.identifier) ?? []).filter(isTie)].map((tie) => tie.destinationNodeURI.identifier),
			order: place?.sequenceNumber ?? rankOf(item.listEnumeration),
		};
	});
	const ordered = inTreeOrder(entries);
	if (!ordered.ok)
		return refuse(ordered.code, 'case', { path: `CFItems[${ordered.rank}]`, found: entries[ordered.rank]?.label ?? null });
	const { identifier, title, creator } = cases.CFDocument;
	const head = { id: identifier, title, certifier: creator.trim() || null, level: null, rncp: null };
	return { ok: true, value: { format: 'case', ...frameworkFromEntries(head, ordered.entries) } };
}

const isChild = ({ associationType }: Association): boolean => associationType === 'isChildOf';
const isTie = ({ associationType }: Association): boolean => /^(ext:evaluates|isPartOf|isRelatedTo)$/.test(associationType);

/** "3" and "C3" as 3; what has no number comes last. */
const rankOf = (enumeration: string | null | undefined): number => {
	const digits = /\d+/.exec(enumeration ?? '');
	return digits ? Number(digits[0]) : Number.MAX_SAFE_INTEGER;
};
