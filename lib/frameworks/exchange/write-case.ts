// A référentiel as a CASE 1.1 CFPackage: items, typed and coded, and the associations that hold them together.
import * as v from 'valibot';
import type { Equivalent } from '../../domain/equivalence';
import type { Framework } from '../../domain/framework';
import { nodeIdOf } from '../../domain/stable-id';
import { glaneItemSchema, itemTypes, type CaseKind, type CasePackageInput } from './case-schema';
import { caseIds, named, type CaseIds } from './case-ids';

/** By node id, competencies of other référentiels that the same evidence serves. */
export type CaseEquivalences = ReadonlyMap<string, readonly Equivalent[]>;

type Item = CasePackageInput['CFItems'][number];
type Association = CasePackageInput['CFAssociations'][number];

/** `at`: ISO 8601 time written as the last change of everything, so that the same référentiel gives the same bytes. */
export function writeCase(framework: Framework, at: string, equivalences: CaseEquivalences = new Map()): string {
	const ids = caseIds(framework);
	const casePackage: CasePackageInput = {
		CFDocument: documentOf(framework, ids, at),
		CFItems: itemsOf(framework, ids, at),
		CFAssociations: [...associationsOf(framework, ids, at), ...equivalencesOf(framework, equivalences, ids, at)],
		CFDefinitions: { CFItemTypes: kinds.map((kind, rank) => typeOf(kind, rank, ids, at)) },
	};
	return `${JSON.stringify(casePackage, null, '\t')}\n`;
}

const kinds = Object.keys(itemTypes) as CaseKind[];

function documentOf(framework: Framework, ids: CaseIds, at: string): CasePackageInput['CFDocument'] {
	const { schema, id, title, shortTitle, certifier, level, rncp, dossiers, remarks, unplaced } = framework;
	return {
		...named(ids.document),
		// CASE demands a creator; the exact value, null included, is in our extension.
		creator: certifier ?? 'Certificateur non indiqué',
		title,
		lastChangeDateTime: at,
		caseVersion: '1.1',
		language: 'fr',
		...(rncp === null ? {} : { notes: rncp }),
		extensions: { glane: { schema, id, shortTitle, certifier, level, rncp, dossiers, remarks, unplaced } },
	};
}

function typeOf(kind: CaseKind, rank: number, ids: CaseIds, at: string) {
	const link = ids.typeLink(kind);
	return { ...link, description: link.title, hierarchyCode: String(rank + 1), lastChangeDateTime: at };
}

function itemsOf(framework: Framework, ids: CaseIds, at: string): Item[] {
	// The schema keeps what CASE has no field for: links and texts are written as CASE's own.
	const item = (kind: CaseKind, rank: number, node: { id: string; code?: string; label: string }): Item => ({
		...ids.of(node.id),
		...(node.code === undefined ? {} : { humanCodingScheme: node.code }),
		fullStatement: node.label,
		CFItemType: itemTypes[kind],
		CFItemTypeURI: ids.typeLink(kind),
		listEnumeration: String(rank),
		language: 'fr',
		CFDocumentURI: { title: framework.title, ...named(ids.document) },
		lastChangeDateTime: at,
		extensions: { glane: v.parse(glaneItemSchema, { kind, ...node }) },
	});
	return [
		...framework.blocks.map((node, rank) => item('block', rank + 1, node)),
		...framework.activities.map((node, rank) => item('activity', rank + 1, node)),
		...framework.competencies.map((node, rank) => item('competency', rank + 1, node)),
		...framework.criteria.map((node) => item('criterion', node.ordinal, node)),
		...framework.assessments.map((node, rank) => item('assessment', rank + 1, node)),
		...framework.deliverables.map((node, rank) => item('deliverable', rank + 1, node)),
	];
}

/** The nearest parent by isChildOf, a further one by isPartOf; what an assessment covers by `ext:evaluates`. */
function associationsOf(framework: Framework, ids: CaseIds, at: string): Association[] {
	const made: Association[] = [];
	const tie = (associationType: string, from: string, to: string, sequenceNumber: number) =>
		made.push(association(associationType, ids.link(from), ids.link(to), sequenceNumber, ids, at));
	const place = (id: string, rank: number, parents: readonly (string | undefined)[]) => {
		const [nearest, ...further] = parents.filter((parent) => parent !== undefined);
		tie('isChildOf', id, nearest ?? framework.id, rank + 1);
		for (const [order, parent] of further.entries()) tie('isPartOf', id, parent, order + 1);
	};
	for (const [rank, { id }] of framework.blocks.entries()) place(id, rank, []);
	for (const [rank, { id, parentId, blockId }] of framework.activities.entries()) place(id, rank, [parentId, blockId]);
	for (const [rank, { id, activityId, blockId }] of framework.competencies.entries()) place(id, rank, [activityId, blockId]);
	for (const { id, ordinal, attachedTo } of framework.criteria) place(id, ordinal - 1, attachedTo);
	for (const [rank, { id, covers }] of framework.assessments.entries()) {
		place(id, rank, []);
		for (const [order, competency] of covers.entries()) tie('ext:evaluates', id, competency, order + 1);
	}
	for (const [rank, { id, assessmentId }] of framework.deliverables.entries()) place(id, rank, [assessmentId]);
	return made;
}

function equivalencesOf(framework: Framework, equivalences: CaseEquivalences, ids: CaseIds, at: string): Association[] {
	return framework.competencies.flatMap(({ id }) =>
		(equivalences.get(id) ?? []).map(({ frameworkId, nodeId, kind }, rank) => {
			const there = { title: nodeId, ...named(ids.uuidIn(frameworkId, nodeId)) };
			return association(kind === 'same' ? 'exactMatchOf' : 'isPeerOf', ids.link(id), there, rank + 1, ids, at);
		}),
	);
}

type Link = Association['originNodeURI'];

function association(
	associationType: string,
	originNodeURI: Link,
	destinationNodeURI: Link,
	sequenceNumber: number,
	ids: CaseIds,
	at: string,
): Association {
	const identifier = nodeIdOf(ids.document, [associationType, originNodeURI.identifier, destinationNodeURI.identifier].join('|'));
	return {
		...named(identifier),
		associationType,
		sequenceNumber,
		originNodeURI,
		destinationNodeURI,
		lastChangeDateTime: at,
	};
}
