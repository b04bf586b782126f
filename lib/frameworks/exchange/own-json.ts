// Our own format, `glane-framework/1`: the schema of lib/domain/framework.ts, published in assets/frameworks/framework.schema.json.
import * as v from 'valibot';
import type { ExchangeReading } from '../../domain/exchange';
import { frameworkSchema, type Framework } from '../../domain/framework';
import { checkReferences } from './check-references';
import { refuse, refuseIssue } from './fault';

/** Indented with tabs and ended by a line, so that two versions can be compared line by line. */
export function writeOwnJson(framework: Framework): string {
	return `${JSON.stringify(framework, null, '\t')}\n`;
}

const version = /^glane-framework\/(\d+)$/;

/** True for an object that says it is a référentiel of Glane, of whatever version. */
export const isOwnJson = (json: object): json is { schema: string } =>
	'schema' in json && typeof json.schema === 'string' && json.schema.startsWith('glane-framework');

/** Reads parsed JSON; refuses with the path of the first fault, ids that do not exist included. */
export function readOwnJson(json: { schema: string }): ExchangeReading {
	const number = Number(version.exec(json.schema)?.[1]);
	if (number > 1) return refuse('newer-version', 'glane', { path: 'schema', found: json.schema });
	const parsed = v.safeParse(frameworkSchema, json);
	if (!parsed.success) return refuseIssue(parsed.issues, 'glane');
	const fault = checkReferences(parsed.output);
	if (fault) return refuse(fault.code, 'glane', fault);
	return { ok: true, value: { framework: parsed.output, format: 'glane', notes: [] } };
}
