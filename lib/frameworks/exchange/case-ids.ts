// CASE wants lower-case UUIDs everywhere. Ours are; an id made otherwise gets the UUIDv5 that any machine would give it.
import { validate } from 'uuid';
import type { Framework } from '../../domain/framework';
import { frameworkIdOf, nodeIdOf } from '../../domain/stable-id';
import { itemTypes, type CaseKind } from './case-schema';

type Link = { title: string; identifier: string; uri: string };

export type CaseIds = {
	document: string;
	of: (id: string) => Omit<Link, 'title'>;
	/** How an association names a node, or the référentiel itself by its own id. */
	link: (id: string) => Link;
	typeLink: (kind: CaseKind) => Link;
	/** UUID of a node of another référentiel. */
	uuidIn: (frameworkId: string, nodeId: string) => string;
};

export function caseIds(framework: Framework): CaseIds {
	const document = documentUuid(framework.id);
	const titles = new Map(
		[
			...framework.blocks,
			...framework.activities,
			...framework.competencies,
			...framework.assessments,
			...framework.deliverables,
		].map(({ id, code }) => [id, code]),
	);
	const of = (id: string) => named(id === framework.id ? document : uuidIn(framework.id, id));
	return {
		document,
		of,
		link: (id) => ({ title: id === framework.id ? framework.title : (titles.get(id) ?? id), ...of(id) }),
		typeLink: (kind) => ({ title: itemTypes[kind], ...named(nodeIdOf(document, `type|${kind}`)) }),
		uuidIn,
	};
}

const documentUuid = (id: string): string => (validate(id) ? id : frameworkIdOf(id));

const uuidIn = (frameworkId: string, nodeId: string): string =>
	validate(nodeId) ? nodeId : nodeIdOf(documentUuid(frameworkId), nodeId);

/** How CASE names what has this UUID. */
export const named = (identifier: string) => ({ identifier, uri: `urn:uuid:${identifier}` });
