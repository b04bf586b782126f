// What every shipped référentiel must satisfy, whatever its shape: wording rules, unique ids, references that lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Framework } from '../../../lib/domain/framework';

const corpus = fileURLToPath(new URL('../../../../shared/referentiels/', import.meta.url));

/** Words a reader counts: what stands between spaces and holds a letter or a digit. */
export const countWords = (label: string) => label.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** Bare words: case, line wraps, punctuation and the shape of apostrophes no longer matter. */
export const bareWords = (text: string) =>
	text
		.normalize('NFC')
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu) ?? [];

export const runsOf = (words: string[], length: number) =>
	Array.from({ length: Math.max(0, words.length - length + 1) }, (_, start) => words.slice(start, start + length).join(' '));

const labelled = (framework: Framework) => [
	...framework.blocks,
	...framework.activities,
	...framework.competencies,
	...framework.criteria,
	...framework.assessments,
	...framework.deliverables,
];

/** Everything we worded ourselves; `printed` titles are facts and stay out. */
function ownWords(framework: Framework): string[] {
	const { competencies, criteria, deliverables, dossiers, remarks } = framework;
	const texts = [
		...labelled(framework).flatMap(({ label, remark }) => [label, remark]),
		...competencies.map(({ criteriaHeading }) => criteriaHeading),
		...criteria.map(({ heading }) => heading),
		...deliverables.flatMap(({ requirement }) => (requirement ? [requirement.label, ...requirement.including] : [])),
		...dossiers.flatMap(({ title, parts }) => [title, ...parts.flatMap((part) => [part.title, part.chapter])]),
		...remarks,
	];
	return texts.filter((text) => text !== undefined);
}

/** Labels that are too long, have a straight apostrophe or end with a full stop. */
export function wordingFaults(framework: Framework): string[] {
	const longer = (nodes: { label: string }[], limit: number) =>
		nodes.map(({ label }) => label).filter((label) => countWords(label) > limit);
	return [
		...longer(framework.competencies, 12),
		...longer(framework.criteria, 14),
		...ownWords(framework).filter((text) => text.includes("'")),
		...labelled(framework)
			.map(({ label }) => label)
			.filter((label) => label.endsWith('.')),
	];
}

/** Ids given twice, and references to an id that does not exist. */
export function brokenIds(framework: Framework): string[] {
	const { blocks, activities, competencies, criteria, assessments, deliverables, dossiers } = framework;
	const parts = dossiers.flatMap((dossier) => dossier.parts);
	const ids = [...labelled(framework), ...dossiers, ...parts].map(({ id }) => id);
	const missing = (references: (string | undefined)[], ...targets: { id: string }[][]) => {
		const known = new Set(targets.flat().map(({ id }) => id));
		return references.filter((reference) => reference !== undefined && !known.has(reference)).map(String);
	};
	return [
		...ids.filter((id, index) => ids.indexOf(id) !== index),
		...missing(
			activities.map(({ parentId }) => parentId),
			activities,
		),
		...missing(
			[...activities, ...competencies].map(({ blockId }) => blockId),
			blocks,
		),
		...missing(
			competencies.map(({ activityId }) => activityId),
			activities,
		),
		...missing(
			criteria.flatMap(({ attachedTo }) => attachedTo),
			competencies,
			activities,
			assessments,
		),
		...missing(
			assessments.flatMap(({ covers }) => covers),
			competencies,
		),
		...missing(
			[...deliverables, ...parts].map(({ assessmentId }) => assessmentId),
			assessments,
		),
	];
}

/** Our texts that share a run of 8 words with the official document; undefined where that document is not at hand. */
export function copiedTexts(framework: Framework, filePrefix: string): string[] | undefined {
	const file = existsSync(corpus) ? readdirSync(corpus).find((name) => name.startsWith(filePrefix)) : undefined;
	if (file === undefined) {
		console.log('skipped: corpus not present');
		return undefined;
	}
	const official = new Set(runsOf(bareWords(readFileSync(corpus + file, 'utf8')), 8));
	if (official.size < 1000) throw new Error(`${file} is not the whole document`);
	return ownWords(framework).filter((text) => runsOf(bareWords(text), 8).some((run) => official.has(run)));
}
