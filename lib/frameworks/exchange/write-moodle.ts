// A référentiel as the CSV that Moodle imports (Site administration › Competencies › Import competency framework).
import Papa from 'papaparse';
import type { ExchangeOptions } from '../../domain/exchange';
import type { Framework } from '../../domain/framework';
import { nodeIdOf } from '../../domain/stable-id';
import { moodleColumns, moodleHtml, moodleMax, moodleScale, moodleScaleConfiguration } from './moodle-columns';
import { cut, outlineOf, type OutlineKind, type OutlineNode } from './outline';
import { escapeMarkup } from './plain-text';

/** Moodle's own words for a level of the tree; it knows no block. */
const taxonomies: Record<OutlineKind, string> = {
	block: 'domain',
	activity: 'practice',
	competency: 'competency',
	criterion: 'indicator',
};

/** UTF-8 without a mark, commas, rows ended by CRLF; a cell that a spreadsheet would run is given an apostrophe. */
export function writeMoodle(framework: Framework, { withCriteria }: ExchangeOptions): string {
	const nodes = outlineOf(framework, withCriteria);
	const idOf = (ref: string): string => idNumber(framework.id, ref);
	const head = row({
		id: idOf(`glane-${framework.id}`),
		name: cut(framework.title, moodleMax),
		description: [framework.title, framework.certifier, framework.rncp].filter(Boolean).join(' · '),
		scale: [moodleScale, moodleScaleConfiguration],
		isFramework: '1',
		taxonomy: levelsOf(nodes).join(','),
	});
	const rows = nodes.map((node) =>
		row({
			parent: node.parent ? idOf(node.parent.ref) : '',
			id: idOf(node.ref),
			name: cut(`${node.code} - ${node.label}`, moodleMax),
			description: node.label,
			related: node.also.map((ref) => idOf(ref).replaceAll(',', '%2C')).join(','),
		}),
	);
	return `${Papa.unparse([[...moodleColumns], head, ...rows], { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

type Row = {
	parent?: string;
	id: string;
	name: string;
	description: string;
	scale?: [string, string];
	related?: string;
	isFramework?: '1';
	taxonomy?: string;
};

function row({ parent = '', id, name, description, scale = ['', ''], related = '', isFramework, taxonomy = '' }: Row): string[] {
	const html = `<p>${escapeMarkup(description)}</p>`;
	return [parent, id, name, html, moodleHtml, ...scale, '', '', '', related, '', isFramework ?? '', taxonomy];
}

const idNumber = (frameworkId: string, ref: string): string =>
	ref.length <= moodleMax ? ref : `${ref.split('-')[0] ?? ''}-${nodeIdOf(frameworkId, ref)}`;

/** The most frequent kind of each level: Moodle names levels, not rows. */
function levelsOf(nodes: readonly OutlineNode[]): string[] {
	const depths = new Map<OutlineNode, number>();
	const counts: Map<OutlineKind, number>[] = [];
	for (const node of nodes) {
		const depth = node.parent ? (depths.get(node.parent) ?? 0) + 1 : 0;
		depths.set(node, depth);
		const level = (counts[depth] ??= new Map());
		level.set(node.kind, (level.get(node.kind) ?? 0) + 1);
	}
	return counts.map((level) => {
		const [most] = [...level].toSorted(([, a], [, b]) => b - a);
		return taxonomies[most?.[0] ?? 'competency'];
	});
}
