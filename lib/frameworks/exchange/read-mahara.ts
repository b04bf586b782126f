// Reads a Mahara SmartEvidence file: ours, one of Mahara's own, or one made by hand with ids as texts, in either of its two forms.
import * as v from 'valibot';
import type { ExchangeReading } from '../../domain/exchange';
import { frameworkIdOf } from '../../domain/stable-id';
import { pathOf, refuse, refuseIssue } from './fault';
import { frameworkFromEntries } from './from-entries';
import { oneLine, plainTextOf } from './plain-text';
import { kindOfRef } from './outline';
import { allKindsOrNone, type Entry } from './settle-kinds';
import { inTreeOrder } from './tree-order';

/** Numbers and texts alike: Mahara's own files have both. */
const key = v.pipe(
	v.custom<string | number>((value) => typeof value === 'string' || typeof value === 'number', 'key'),
	v.transform(String),
);
const optionalText = v.optional(v.nullable(v.string()));
const texts = { shortname: optionalText, name: optionalText, description: optionalText };
const elementEntries = {
	elementid: v.optional(v.nullable(key)),
	parentelementid: v.optional(v.nullable(key)),
	/** What Mahara's export writes for `parentelementid`. */
	parentid: v.optional(v.nullable(key)),
	...texts,
};
const matrixSchema = v.looseObject({
	framework: v.looseObject({
		name: v.pipe(v.string(), v.trim(), v.minLength(1)),
		description: optionalText,
		standards: v.array(
			v.looseObject({
				standardid: v.optional(v.nullable(key)),
				ref: optionalText,
				...texts,
				/** The older form: elements within their standard. */
				standardelement: v.optional(v.nullable(v.array(v.looseObject(elementEntries)))),
			}),
		),
		standardelements: v.optional(v.nullable(v.array(v.looseObject({ standardid: key, ...elementEntries })))),
	}),
});
type Matrix = v.InferOutput<typeof matrixSchema>['framework'];
type Element = NonNullable<Matrix['standards'][number]['standardelement']>[number];

export const isMaharaMatrix = (json: object): boolean =>
	'framework' in json && typeof json.framework === 'object' && json.framework !== null;

export function readMahara(json: object, text: string): ExchangeReading {
	const parsed = v.safeParse(matrixSchema, json);
	if (!parsed.success) return refuseIssue(parsed.issues, 'mahara');
	const matrix = parsed.output.framework;
	const entries: (Entry & { order: number })[] = [];
	const keys = new Set<string>();
	for (const [rank, standard] of matrix.standards.entries()) {
		const standardKey = `standard|${standard.standardid ?? rank}`;
		if (keys.has(standardKey))
			return refuse('repeated-id', 'mahara', {
				path: `framework.standards[${rank}].standardid`,
				found: standard.standardid ?? null,
			});
		keys.add(standardKey);
		entries.push({ ...entryOf(standard, standardKey, null, kindOfRef(standard.ref ?? '')), order: rank });
	}
	for (const { element, path, standardKey } of elementsOf(matrix)) {
		if (!keys.has(standardKey))
			return refuse('unknown-id', 'mahara', { path: pathOf([...path, 'standardid']), found: standardKey.slice(9) });
		const own = `${standardKey}|${element.elementid ?? path.join()}`;
		if (keys.has(own))
			return refuse('repeated-id', 'mahara', { path: pathOf([...path, 'elementid']), found: element.elementid ?? null });
		keys.add(own);
		const parent = element.parentelementid ?? element.parentid;
		const parentKey = parent ? `${standardKey}|${parent}` : standardKey;
		entries.push({ ...entryOf(element, own, parentKey, kindOfRef(element.elementid ?? '')), order: entries.length });
	}
	for (const { element, path, standardKey } of elementsOf(matrix)) {
		const parent = element.parentelementid ?? element.parentid;
		const name = element.parentelementid ? 'parentelementid' : 'parentid';
		if (parent && !keys.has(`${standardKey}|${parent}`))
			return refuse('unknown-id', 'mahara', { path: pathOf([...path, name]), found: parent });
	}
	const ordered = inTreeOrder(entries);
	if (!ordered.ok)
		return refuse(ordered.code, 'mahara', { path: 'framework.standardelements', found: entries[ordered.rank]?.label ?? null });
	const head = { id: frameworkIdOf(text), title: oneLine(matrix.name), certifier: null, level: null, rncp: null };
	return { ok: true, value: { format: 'mahara', ...frameworkFromEntries(head, allKindsOrNone(ordered.entries)) } };
}

function* elementsOf({
	standards,
	standardelements,
}: Matrix): Generator<{ element: Element; path: (string | number)[]; standardKey: string }> {
	for (const [rank, { standardid, standardelement }] of standards.entries())
		for (const [order, element] of (standardelement ?? []).entries())
			yield {
				element,
				path: ['framework', 'standards', rank, 'standardelement', order],
				standardKey: `standard|${standardid ?? rank}`,
			};
	for (const [rank, element] of (standardelements ?? []).entries())
		yield { element, path: ['framework', 'standardelements', rank], standardKey: `standard|${element.standardid}` };
}

/** The description holds the full text where the name, of 255 characters at most, begins it. */
function entryOf(
	{ shortname, name, description }: Element | Matrix['standards'][number],
	own: string,
	parentKey: string | null,
	kind: Entry['kind'],
) {
	const short = oneLine(name ?? '');
	const full = oneLine(plainTextOf(description ?? ''));
	const isCut = short.endsWith('…') && full.startsWith(short.slice(0, -1).trimEnd());
	const code = oneLine(shortname ?? '');
	const isCode = code.length <= 20 && !/\s\S+\s/.test(code);
	const label = isCut || !short ? full || short : short;
	return { key: own, kind, code: isCode && kind !== 'criterion' ? code : '', label: label || code, parentKey, also: [] };
}
