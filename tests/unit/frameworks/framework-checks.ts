// What every shipped référentiel must satisfy, whatever its shape: wording rules, unique ids, references that lead somewhere,
// sections of its dossiers that leave nothing out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DossierPart, Framework } from '../../../lib/domain/framework';

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

const sectionsOf = ({ dossiers }: Framework) =>
	dossiers.flatMap(({ opening, parts, closing }) => [...opening, ...parts.flatMap((part) => part.sections), ...closing]);

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
		...sectionsOf(framework).map(({ title }) => title),
		...remarks,
	];
	return texts.filter((text) => text !== undefined);
}

/** French typography: a narrow no-break space before : ; ? ! » and after «. */
const misspaced = (text: string) => /[^\u202f][:;?!»]|«[^\u202f]/u.test(text);

/** Labels that are too long, texts with a straight apostrophe or spaces that are not French, labels that end with a full stop. */
export function wordingFaults(framework: Framework): string[] {
	const longer = (nodes: { label: string }[], limit: number) =>
		nodes.map(({ label }) => label).filter((label) => countWords(label) > limit);
	return [
		...longer(framework.competencies, 12),
		...longer(framework.criteria, 14),
		...ownWords(framework).filter((text) => text.includes("'") || misspaced(text)),
		...labelled(framework).flatMap((node) =>
			'printed' in node && node.printed && misspaced(node.printed) ? [node.printed] : [],
		),
		...labelled(framework)
			.map(({ label }) => label)
			.filter((label) => label.endsWith('.')),
	];
}

/** Ids given twice, and references to an id that does not exist. */
export function brokenIds(framework: Framework): string[] {
	const { blocks, activities, competencies, criteria, assessments, deliverables, dossiers } = framework;
	const parts = dossiers.flatMap((dossier) => dossier.parts);
	const sections = sectionsOf(framework);
	const ids = [...labelled(framework), ...dossiers, ...parts, ...sections].map(({ id }) => id);
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
		...missing(
			sections.flatMap(({ nodeIds }) => nodeIds),
			competencies,
			deliverables,
		),
	];
}

/** What a part of a dossier must answer, and answers never or twice: the competencies of its assessment, what is handed in for it. */
function unansweredIn({ competencies, assessments, deliverables }: Framework, part: DossierPart): string[] {
	const asked = deliverables.filter(({ assessmentId }) => assessmentId === part.assessmentId);
	const handedIn = asked.filter(({ channel }) => channel === 'written').map(({ id }) => id);
	const covered = assessments.find(({ id }) => id === part.assessmentId)?.covers ?? [];
	const answered = part.sections.flatMap(({ nodeIds }) => nodeIds);
	const times = (id: string) => answered.filter((each) => each === id).length;
	const own = new Set([...covered, ...asked.map(({ id }) => id)]);
	return [
		...[...covered, ...handedIn].filter((id) => times(id) !== 1).map((id) => `${part.id}: ${id} answered ${times(id)} times`),
		...answered.filter((id) => !own.has(id)).map((id) => `${part.id}: ${id} is of another assessment`),
		...part.sections
			.filter(({ kind, nodeIds }) => kind === 'competency' && !competencies.some(({ id }) => nodeIds.includes(id)))
			.map(({ id }) => `${id}: a section of competency without one`),
	];
}

/** Faults of the sections: parts that forget or repeat, dossiers without the pages that every dossier has. */
export function sectionFaults(framework: Framework): string[] {
	const kinds = (sections: { kind: string }[]) => sections.map(({ kind }) => kind).join();
	return framework.dossiers.flatMap(({ id, opening, parts, closing }) => [
		...parts.flatMap((part) => unansweredIn(framework, part)),
		...parts
			.filter(({ sections }) => !/^brief,.+,limits,self-assessment$/.test(kinds(sections)))
			.map((part) => `${part.id}: ${kinds(part.sections)}`),
		...(kinds(opening) === 'cover,declaration,context' ? [] : [`${id}: opens with ${kinds(opening)}`]),
		...(kinds(closing).endsWith('coverage,bibliography,exhibits') ? [] : [`${id}: closes with ${kinds(closing)}`]),
		...[...opening, ...closing, ...parts.flatMap((part) => part.sections)]
			.filter((section) => !section.id.startsWith(`${id}.`))
			.map((section) => `${section.id} is not named after ${id}`),
	]);
}

/** Kinds of the sections between the brief and the limits, part by part. */
export const coreKinds = (framework: Framework, dossierId: string): string[][] =>
	framework.dossiers
		.filter(({ id }) => id === dossierId)
		.flatMap(({ parts }) => parts.map(({ sections }) => sections.slice(1, -2).map(({ kind }) => kind)));

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
