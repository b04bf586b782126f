// A CFPackage that Glane wrote: the texts, codes and links of the package, and under `extensions.glane` what CASE has no field for.
import * as v from 'valibot';
import type { ExchangeReading } from '../../domain/exchange';
import { frameworkSchema } from '../../domain/framework';
import type { CaseItem, CaseKind, CasePackage, GlaneItem } from './case-schema';
import { checkReferences } from './check-references';
import { pathOf, refuse, refuseIssue } from './fault';

type Read = { item: CaseItem; rank: number; glane: GlaneItem; parents: GlaneItem[]; covers: GlaneItem[] };

/** Every item and the document carry our extension: `readCase` has seen to it. */
export function readOwnCase(cases: CasePackage): ExchangeReading {
	const extension = cases.CFDocument.extensions?.glane;
	const reads = readItems(cases);
	const of = <Kind extends CaseKind>(kind: Kind) =>
		reads.filter((read): read is Read & { glane: Extract<GlaneItem, { kind: Kind }> } => read.glane.kind === kind);
	// `kind` is no part of our schema, which leaves it out.
	const node = ({ item, glane }: { item: CaseItem; glane: object }) => ({
		...glane,
		code: item.humanCodingScheme ?? '',
		label: item.fullStatement,
	});
	const candidate = {
		...extension,
		title: cases.CFDocument.title,
		language: 'fr',
		blocks: of('block').map(node),
		activities: of('activity').map((read) => ({
			...node(read),
			...under(read, 'parentId', 'activity'),
			...under(read, 'blockId', 'block'),
		})),
		competencies: of('competency').map((read) => ({
			...node(read),
			...under(read, 'activityId', 'activity'),
			...under(read, 'blockId', 'block'),
		})),
		criteria: of('criterion').map(({ item, glane, parents }) => ({
			...glane,
			label: item.fullStatement,
			attachedTo: parents.map(({ id }) => id),
		})),
		assessments: of('assessment').map((read) => ({ ...node(read), covers: read.covers.map(({ id }) => id) })),
		deliverables: of('deliverable').map((read) => ({ ...node(read), ...under(read, 'assessmentId', 'assessment') })),
	};
	const parsed = v.safeParse(frameworkSchema, candidate);
	const place = (list: unknown, rank: unknown) => placeOf(list, rank, of);
	if (!parsed.success) {
		const [first, second, ...rest] = (parsed.issues[0].path ?? []).map((step) => step.key);
		const { fault } = refuseIssue(parsed.issues, 'case');
		return { ok: false, fault: { ...fault, path: pathOf([...place(first, second), ...rest]) } };
	}
	const fault = checkReferences(parsed.output);
	if (!fault) return { ok: true, value: { framework: parsed.output, format: 'case', notes: [] } };
	const [, list = '', rank = '', rest = ''] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(fault.path) ?? [];
	return refuse(fault.code, 'case', { path: pathOf([...place(list, Number(rank)), rest]), found: fault.found });
}

/** Parents by isChildOf, then by isPartOf, each in their order. */
function readItems({ CFItems, CFAssociations }: CasePackage): Read[] {
	const reads = new Map<string, Read>();
	for (const [rank, item] of CFItems.entries()) {
		const glane = item.extensions?.glane;
		if (glane) reads.set(item.identifier, { item, rank, glane, parents: [], covers: [] });
	}
	const inOrder = CFAssociations.toSorted((a, b) => (a.sequenceNumber ?? 0) - (b.sequenceNumber ?? 0));
	for (const type of ['isChildOf', 'isPartOf', 'ext:evaluates'])
		for (const { associationType, originNodeURI, destinationNodeURI } of inOrder) {
			if (associationType !== type) continue;
			const from = reads.get(originNodeURI.identifier);
			const to = reads.get(destinationNodeURI.identifier);
			if (from && to) (type === 'ext:evaluates' ? from.covers : from.parents).push(to.glane);
		}
	return [...reads.values()];
}

function under<Key extends string>({ parents }: Read, key: Key, kind: CaseKind): { [K in Key]?: string } {
	const parent = parents.find((one) => one.kind === kind);
	return parent ? ({ [key]: parent.id } as { [K in Key]: string }) : {};
}

const kindOfList: Record<string, CaseKind> = {
	blocks: 'block',
	activities: 'activity',
	competencies: 'competency',
	criteria: 'criterion',
	assessments: 'assessment',
	deliverables: 'deliverable',
};

/** Where a node of the référentiel stands in the file. */
function placeOf(list: unknown, rank: unknown, of: (kind: CaseKind) => Read[]): unknown[] {
	const kind = kindOfList[String(list)];
	const read = kind && typeof rank === 'number' ? of(kind)[rank] : undefined;
	return read ? ['CFItems', read.rank] : ['CFDocument', 'extensions', 'glane', list, ...(rank === undefined ? [] : [rank])];
}
