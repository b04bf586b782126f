// What changed from one state of a report to another: texts, exhibits, proofs, states of the criteria, self-assessments. It compares what
// the jury reads, and says nothing of what stayed the same.
import { reportScope } from '../domain/check/report-scope';
import { statesOf } from '../domain/criterion-state';
import type { CriterionState } from '../domain/decision';
import { printedNumber } from '../domain/exhibit-number';
import type { Framework } from '../domain/framework';
import { frameworkNodes } from '../domain/framework-nodes';
import { type Prose, emptyProse, proseText } from '../domain/prose';
import type { ExhibitNumber, ReportRows } from '../domain/release';
import type { Level, SelfAssessment } from '../domain/self-assessment';
import { type TextStep, isUnchanged, textChanges } from '../domain/text-changes';
import { calledInText, visibleSections } from './called';
import { type ProofChange, proofChanges } from './proof-changes';

/** A state of a report: its rows, and the numbers that its exhibits have in it. */
export type ReportState = { rows: ReportRows; numbers: Readonly<Record<string, ExhibitNumber>> };

export type SectionChange = {
	id: string;
	title: string;
	/** 'calls': the words are the same, and what they call is not; 'gap', 'resumed': the écart is assumed from then on, or no longer. */
	kind: 'added' | 'gone' | 'written' | 'renamed' | 'calls' | 'gap' | 'resumed';
	/** Its title before, where it was renamed. */
	before: string | null;
	steps: TextStep[];
};
export type ExhibitChange = { evidenceId: string; title: string; from: string | null; to: string | null };
export type StateChange = { nodeId: string; code: string; label: string; from: CriterionState; to: CriterionState };
export type LevelChange = {
	competencyId: string;
	code: string;
	label: string;
	from: Level | null;
	to: Level | null;
	/** Why, and what comes next; empty where the words are the same. */
	steps: TextStep[];
};

export type ReportChanges = {
	sections: SectionChange[];
	exhibits: ExhibitChange[];
	proofs: ProofChange[];
	states: StateChange[];
	levels: LevelChange[];
};

export function reportChanges(framework: Framework, before: ReportState, after: ReportState): ReportChanges {
	return {
		sections: sectionChanges(before.rows, after.rows),
		exhibits: exhibitChanges(before, after),
		proofs: proofChanges(framework, before, after),
		states: stateChanges(framework, before.rows, after.rows),
		levels: levelChanges(framework, before.rows, after.rows),
	};
}

function sectionChanges(before: ReportRows, after: ReportRows): SectionChange[] {
	const [old, next] = [printedSections(before), printedSections(after)];
	const changed = [...next].flatMap(([id, { title, gap, prose }]): SectionChange[] => {
		const was = old.get(id);
		if (!was) return [{ id, title, kind: 'added', before: null, steps: textChanges('', proseText(prose)) }];
		const steps = textChanges(proseText(was.prose), proseText(prose));
		const isRenamed = was.title !== title;
		const before = isRenamed ? was.title : null;
		if (gap !== was.gap)
			return [
				{
					id,
					title,
					kind: gap === null ? 'resumed' : 'gap',
					before,
					steps: textChanges(printedWords(was), printedWords({ gap, prose })),
				},
			];
		if (!isUnchanged(steps)) return [{ id, title, kind: 'written', before, steps }];
		if (isRenamed) return [{ id, title, kind: 'renamed', before: was.title, steps: [] }];
		return JSON.stringify(was.prose) === JSON.stringify(prose) ? [] : [{ id, title, kind: 'calls', before: null, steps: [] }];
	});
	const gone = [...old].flatMap(([id, { title, prose }]): SectionChange[] =>
		next.has(id) ? [] : [{ id, title, kind: 'gone', before: null, steps: textChanges(proseText(prose), '') }],
	);
	return [...changed, ...gone];
}

type Printed = { title: string; gap: string | null; prose: Prose };

/** The reason of an écart stands above what is written all the same. */
const printedWords = ({ gap, prose }: Omit<Printed, 'title'>): string =>
	[gap ?? '', proseText(prose)].filter((words) => words !== '').join('\n');

/** What is printed, by the id of the section; the title stands for a section that holds nothing. */
function printedSections({ outline, texts }: ReportRows): Map<string, Printed> {
	const proses = new Map(texts.map(({ sectionId, prose }) => [sectionId, prose]));
	return new Map(visibleSections(outline).map(({ id, title, gap }) => [id, { title, gap, prose: proses.get(id) ?? emptyProse }]));
}

function exhibitChanges(before: ReportState, after: ReportState): ExhibitChange[] {
	const titles = new Map([...before.rows.evidence, ...after.rows.evidence].map(({ id, title }) => [id, title]));
	const ids = new Set([...Object.keys(after.numbers), ...Object.keys(before.numbers)]);
	const printed = (number: ExhibitNumber | undefined): string | null => (number ? printedNumber(number) : null);
	return [...ids].flatMap((evidenceId): ExhibitChange[] => {
		const [from, to] = [printed(before.numbers[evidenceId]), printed(after.numbers[evidenceId])];
		return from === to ? [] : [{ evidenceId, title: titles.get(evidenceId) ?? '', from, to }];
	});
}

function stateChanges(framework: Framework, before: ReportRows, after: ReportRows): StateChange[] {
	const [old, next] = [before, after].map((rows) => statesOf(framework, { ...rows, called: calledIn(rows) }));
	const asked = reportScope({ framework, rows: after }).nodes;
	const nodes = frameworkNodes(framework);
	const deliverables = new Map(framework.deliverables.map((deliverable) => [deliverable.id, deliverable.label]));
	return [...(next ?? [])].flatMap(([nodeId, { state: to }]): StateChange[] => {
		const from = old?.get(nodeId)?.state ?? 'empty';
		const node = nodes.get(nodeId);
		const label = node?.criterion?.label ?? node?.competency?.label ?? deliverables.get(nodeId) ?? '';
		return from === to || !asked.has(nodeId) ? [] : [{ nodeId, code: node?.holder?.code ?? '', label, from, to }];
	});
}

function levelChanges(framework: Framework, before: ReportRows, after: ReportRows): LevelChange[] {
	const asked = reportScope({ framework, rows: after }).nodes;
	const wordsOf = (entry: SelfAssessment | undefined): string =>
		[entry?.justification ?? '', entry?.nextStep ?? '']
			.map((words) => words.trim())
			.filter(Boolean)
			.join('\n');
	return framework.competencies.flatMap(({ id, code, label }): LevelChange[] => {
		const [old, next] = [before, after].map((rows) => rows.assessments.find(({ competencyId }) => competencyId === id));
		const [from, to] = [old?.level ?? null, next?.level ?? null];
		const steps = textChanges(wordsOf(old), wordsOf(next));
		const isReworded = !isUnchanged(steps);
		if (!asked.has(id) || (from === to && !isReworded)) return [];
		return [{ competencyId: id, code, label, from, to, steps: isReworded ? steps : [] }];
	});
}

/** As the report counts them: null while nothing is written. */
function calledIn(rows: ReportRows): ReadonlySet<string> | null {
	const { called } = calledInText(rows);
	return called.length > 0 || rows.texts.some(({ prose }) => proseText(prose).trim() !== '') ? new Set(called) : null;
}
