// What changed from one state of a report to another: texts, exhibits, states of the criteria, self-assessments. It compares what the jury
// reads, and says nothing of what stayed the same.
import { statesOf } from '../domain/criterion-state';
import type { CriterionState } from '../domain/decision';
import { printedNumber } from '../domain/exhibit-number';
import type { Framework } from '../domain/framework';
import { frameworkNodes } from '../domain/framework-nodes';
import { type Prose, emptyProse, proseText } from '../domain/prose';
import type { ExhibitNumber, ReportRows } from '../domain/release';
import type { Level } from '../domain/self-assessment';
import { type TextStep, isUnchanged, textChanges } from '../domain/text-changes';
import { calledInText, visibleSections } from './called';

/** A state of a report: its rows, and the numbers that its exhibits have in it. */
export type ReportState = { rows: ReportRows; numbers: Readonly<Record<string, ExhibitNumber>> };

export type SectionChange = {
	id: string;
	title: string;
	/** 'calls': the words are the same, and what they call is not. */
	kind: 'added' | 'gone' | 'written' | 'renamed' | 'calls';
	/** Its title before, where it was renamed. */
	before: string | null;
	steps: TextStep[];
};
export type ExhibitChange = { evidenceId: string; title: string; from: string | null; to: string | null };
export type StateChange = { nodeId: string; code: string; label: string; from: CriterionState; to: CriterionState };
export type LevelChange = { competencyId: string; code: string; label: string; from: Level | null; to: Level | null };

export type ReportChanges = {
	sections: SectionChange[];
	exhibits: ExhibitChange[];
	states: StateChange[];
	levels: LevelChange[];
};

export function reportChanges(framework: Framework, before: ReportState, after: ReportState): ReportChanges {
	return {
		sections: sectionChanges(before.rows, after.rows),
		exhibits: exhibitChanges(before, after),
		states: stateChanges(framework, before.rows, after.rows),
		levels: levelChanges(framework, before.rows, after.rows),
	};
}

function sectionChanges(before: ReportRows, after: ReportRows): SectionChange[] {
	const [old, next] = [printedSections(before), printedSections(after)];
	const changed = [...next].flatMap(([id, { title, prose }]): SectionChange[] => {
		const was = old.get(id);
		if (!was) return [{ id, title, kind: 'added', before: null, steps: textChanges('', proseText(prose)) }];
		const steps = textChanges(proseText(was.prose), proseText(prose));
		const isRenamed = was.title !== title;
		if (!isUnchanged(steps)) return [{ id, title, kind: 'written', before: isRenamed ? was.title : null, steps }];
		if (isRenamed) return [{ id, title, kind: 'renamed', before: was.title, steps: [] }];
		return JSON.stringify(was.prose) === JSON.stringify(prose) ? [] : [{ id, title, kind: 'calls', before: null, steps: [] }];
	});
	const gone = [...old].flatMap(([id, { title, prose }]): SectionChange[] =>
		next.has(id) ? [] : [{ id, title, kind: 'gone', before: null, steps: textChanges(proseText(prose), '') }],
	);
	return [...changed, ...gone];
}

/** What is printed, by the id of the section; the title stands for a section that holds nothing. */
function printedSections({ outline, texts }: ReportRows): Map<string, { title: string; prose: Prose }> {
	const proses = new Map(texts.map(({ sectionId, prose }) => [sectionId, prose]));
	return new Map(
		visibleSections(outline)
			.filter(({ gap }) => gap === null)
			.map(({ id, title }) => [id, { title, prose: proses.get(id) ?? emptyProse }]),
	);
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
	const [old, next] = [before, after].map((rows) => statesOf(framework, { ...rows, called: new Set(calledInText(rows).called) }));
	const nodes = frameworkNodes(framework);
	const deliverables = new Map(framework.deliverables.map((deliverable) => [deliverable.id, deliverable.label]));
	return [...(next ?? [])].flatMap(([nodeId, { state: to }]): StateChange[] => {
		const from = old?.get(nodeId)?.state ?? 'empty';
		const node = nodes.get(nodeId);
		const label = node?.criterion?.label ?? node?.competency?.label ?? deliverables.get(nodeId) ?? '';
		return from === to ? [] : [{ nodeId, code: node?.holder?.code ?? '', label, from, to }];
	});
}

function levelChanges(framework: Framework, before: ReportRows, after: ReportRows): LevelChange[] {
	const levelsIn = (rows: ReportRows) => new Map(rows.assessments.map(({ competencyId, level }) => [competencyId, level]));
	const [old, next] = [levelsIn(before), levelsIn(after)];
	return framework.competencies.flatMap(({ id, code, label }): LevelChange[] => {
		const [from, to] = [old.get(id) ?? null, next.get(id) ?? null];
		return from === to ? [] : [{ competencyId: id, code, label, from, to }];
	});
}
