// Text outside tables into slices: each paragraph gets its role from its code, then from the heading it stands under, then from its
// grammar and from what came before it.
import { readCode } from './code-grammar';
import { isOnlyNaming } from './code-ranges';
import { headingRole, isLawWording } from './columns';
import { fold, wordCount } from './normalise-text';
import { isListLabel } from './list-label';
import { emptySlice, joined, longestText, type Passage, type Role, type Slice } from './slices';
import {
	isAssessmentProse,
	isAssessmentTitle,
	isCompetencyLike,
	isContinuation,
	isStatement,
	openness,
	startsWithInfinitive,
} from './word-forms';

export type TextTraits = {
	/** Competencies have printed codes: a sentence without one is rarely a competency. */
	hasCompetencyCodes: boolean;
	isWrapped: boolean;
	/** The mark of the outer items in lists of two levels. */
	outerBullet: string | null;
	/** One heading "modalités d'évaluation" for the whole document: what stands under it covers no competency in particular. */
	hasOneAssessmentHeading: boolean;
};

/** Where text that was cut short may go on, in the order of the page's columns; the first wins when all are equal. */
const columnsOfText = ['competency', 'assessment', 'criterion'] as const;

/** Two headings on one line: the columns were lost. */
const severalColumns = /(?:referentiel.*){2}|modalites.*criteres|activites.*competences|competences.*(?:modalites|criteres)/;
/** Reads passages one after another; `slices` grows, the last one stays open. */
export class TextReader {
	readonly slices: Slice[] = [];
	readonly #traits: TextTraits;
	/** What the last section heading announced. */
	#section: Role | null = null;
	/** Headings one after another are those of a table whose columns are lost. */
	#wasHeading = false;
	#lastRole: Role | null = null;
	#last = new Map<Role, { slice: Slice; at: number }>();

	constructor(traits: TextTraits) {
		this.#traits = traits;
	}

	/** Reads a run of passages. */
	read(passages: readonly Passage[]): void {
		for (let at = 0; at < passages.length; at++) {
			const passage = passages[at];
			if (!passage) continue;
			if (this.#wasHeading && isLawWording(passage.text)) this.#section = null;
			else if (this.#isFragment(passage)) {
				const run = [passage];
				while (run.length < columnsOfText.length) {
					const next = passages[at + 1];
					if (!next || !this.#isFragment(next)) break;
					run.push(next);
					at++;
				}
				this.#placeFragments(run);
			} else this.#place(passage, passages[at + 1]);
		}
	}

	#isFragment({ text, bullet }: Passage): boolean {
		return bullet === null && isContinuation(text) && this.#last.size > 0 && !/^\((?:de\s)?[A-Z]{1,2}\.?\d/iu.test(text);
	}

	/** Each fragment goes on in another column, from left to right, so that the texts most plainly cut short are completed. */
	#placeFragments(run: readonly Passage[]): void {
		const open = columnsOfText.flatMap((role) => {
			const text = this.#textOf(role);
			return text === null ? [] : [{ role, score: openness(text) }];
		});
		const choices = choose(open, run.length);
		const best = choices.toSorted((a, b) => total(b) - total(a))[0] ?? [];
		run.forEach((fragment, at) => {
			const role = best[at]?.role ?? best.at(-1)?.role ?? this.#lastRole;
			if (!role || !this.#goOn(role, fragment)) this.#current().other.push(fragment);
		});
	}

	#place(passage: Passage, next: Passage | undefined): void {
		const role = this.#roleOf(passage, next);
		if (role === 'heading') {
			if (this.#wasHeading) this.#section = null;
			this.#wasHeading = true;
			if (this.#section === 'assessment' && this.#traits.hasOneAssessmentHeading && this.slices.length > 1) this.#open();
			return;
		}
		this.#wasHeading = false;
		const slice = this.#sliceFor(role, passage);
		if (role === null) slice.other.push(passage);
		else {
			slice[role].push(role === 'activity' && this.#isOuter(passage) ? { ...passage, bullet: null, isCellStart: true } : passage);
			this.#last.set(role, { slice, at: slice[role].length - 1 });
			this.#lastRole = role;
		}
	}

	#roleOf(passage: Passage, next: Passage | undefined): Role | 'heading' | null {
		const { text, bullet } = passage;
		const code = readCode(text);
		if (code && code.kind !== 'number') return code.kind;
		if (isOnlyNaming(text)) return this.#lastRole === 'assessment' ? 'assessment' : 'competency';
		if (isListLabel(text)) return 'activity';
		const heading = this.#headingOf(passage);
		if (heading !== undefined) {
			this.#section = heading;
			return 'heading';
		}
		if (code && this.#section === null && bullet === null) return this.#traits.hasCompetencyCodes ? null : 'activity';
		if (bullet !== null) return this.#roleOfItem(passage);
		if (/^\((?:de\s)?[A-Z]{1,2}\.?\d/iu.test(text) && this.#lastRole === 'assessment') return 'assessment';
		if (this.#section) return this.#section;
		// The next paragraphs of a cell go on with what it began.
		if (!passage.isCellStart && (this.#lastRole === 'assessment' || this.#lastRole === 'activity')) return this.#lastRole;
		if (isAssessmentTitle(text)) return 'assessment';
		if (isAssessmentProse(text) && this.#isAssessing(text)) return 'assessment';
		if (this.#lastRole === 'assessment' && (this.#textOf('assessment') ?? '').endsWith(':')) return 'assessment';
		if (isCompetencyLike(text) && (!this.#traits.hasCompetencyCodes || this.#lastRole === 'activity')) return 'competency';
		const isOpen = this.#last.has('competency') || this.#last.has('activity');
		if (!isOpen) return null;
		const introduces = next?.bullet !== null && next !== undefined && wordCount(text) <= 24;
		const isNext = this.#lastRole === 'criterion' && this.#traits.hasCompetencyCodes && wordCount(text) > 4;
		return isStatement(text) || introduces || isNext || text.endsWith(':') ? 'criterion' : null;
	}

	/** An item of a list goes on with what introduced it; else it is a competency by its verb, or a criterion. */
	#roleOfItem(passage: Passage): Role | null {
		const { text } = passage;
		if (!this.#traits.hasCompetencyCodes && this.#isOuter(passage) && startsWithInfinitive(text)) return 'activity';
		const competency = this.#textOf('competency');
		if (this.#lastRole === 'competency' && competency && (competency.endsWith(':') || this.#isInList('competency')))
			return 'competency';
		const assessment = this.#textOf('assessment');
		if (this.#lastRole === 'assessment' && assessment && (assessment.endsWith(':') || this.#isInList('assessment')))
			return 'assessment';
		if (/^[ée]valuation\s*:/iu.test(text)) return 'assessment';
		if (this.#section) return this.#section;
		if (!this.#traits.hasCompetencyCodes && startsWithInfinitive(text)) return 'competency';
		return this.#last.has('competency') || this.#last.has('activity') ? 'criterion' : null;
	}

	/** In a list of two levels, the outer items are the activities. */
	#isOuter({ bullet }: Passage): boolean {
		return this.#traits.outerBullet !== null && bullet === this.#traits.outerBullet;
	}

	#isInList(role: Role): boolean {
		const last = this.#last.get(role);
		return last?.slice[role][last.at]?.bullet !== null && this.#traits.hasCompetencyCodes;
	}

	/** "Le candidat…" tells of the assessment until criteria have begun; later it is one of them. */
	#isAssessing(text: string): boolean {
		return !/^(?:le|la|les|chaque) /.test(fold(text)) || this.#lastRole === 'assessment';
	}

	#headingOf({ text, bullet }: Passage): Role | null | undefined {
		if (bullet !== null) return undefined;
		const heading = text.replace(/\s*:$/u, '');
		return severalColumns.test(fold(heading)) ? null : headingRole(heading, 0);
	}

	/** A new slice where an activity or competency follows what already has its assessment or its criteria. */
	#sliceFor(role: Role | null, passage: Passage): Slice {
		const slice = this.#current();
		const hasCode = readCode(passage.text) !== null;
		const isFull = slice.assessment.length > 0 || slice.criterion.length > 0;
		const isNew =
			role === 'block' ||
			(role === 'assessment' && slice.assessment.length > 0 && readCode(passage.text)?.kind === 'assessment') ||
			(role === 'activity' && (isFull || slice.competency.length > 0)) ||
			(role === 'competency' && isFull && (hasCode || this.#lastRole !== 'competency'));
		return isNew && this.slices.length > 0 ? this.#open() : slice;
	}

	#current(): Slice {
		return this.slices.at(-1) ?? this.#open();
	}

	#open(): Slice {
		const slice = emptySlice(this.#section ? 'heading' : 'grammar', this.#traits.isWrapped);
		this.slices.push(slice);
		return slice;
	}

	#textOf(role: Role): string | null {
		const last = this.#last.get(role);
		return last?.slice[role][last.at]?.text ?? null;
	}

	#goOn(role: Role, fragment: Passage): boolean {
		const last = this.#last.get(role);
		const before = last?.slice[role][last.at];
		if (!last || !before || before.text.length > longestText) return false;
		last.slice[role][last.at] = joined(before, fragment);
		return true;
	}
}

type Open = { role: Role; score: number };
const total = (choice: readonly Open[]) => choice.reduce((sum, { score }) => sum + score, 0);

/** Every way to take `count` of them without changing their order. */
function choose(open: readonly Open[], count: number): Open[][] {
	if (count === 0 || open.length === 0) return [[]];
	return open.flatMap((first, at) => choose(open.slice(at + 1), count - 1).map((rest) => [first, ...rest]));
}
