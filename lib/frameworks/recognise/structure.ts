// Blocks, activities and competencies: what each slice opens, and under what.
import type { DraftItem } from '../../domain/framework-draft';
import { codeKey, codeParts, readCode, type ReadCode } from './code-grammar';
import { codeFields, isMended, type ItemList } from './item-list';
import { fold } from './normalise-text';
import { joined, type Passage, type Slice } from './slices';
import { isCompetencyLike, isNominal, openness, startsWithInfinitive } from './word-forms';

/** What a slice holds once read, for assessments and criteria to hang on. */
export type Place = {
	slice: Slice;
	block: DraftItem | null;
	/** The activity at the top, and the ones that this slice opens or goes on with. */
	root: DraftItem | null;
	activities: DraftItem[];
	competencies: DraftItem[];
	opensRoot: boolean;
};

/** Introduces the list of what an activity is made of. */
const listLabel = /^(?:principales activites|activites principales|sous-activites|taches(?: principales| associees)?|missions(?: principales)?)\s*:?$/;

export class Structure {
	readonly #list: ItemList;
	#block: DraftItem | null = null;
	#root: DraftItem | null = null;
	#activity: DraftItem | null = null;
	#competency: DraftItem | null = null;
	#isListing = false;
	readonly #activities = new Map<string, DraftItem>();
	readonly #blocks = new Map<string, DraftItem>();
	readonly #competencies = new Map<string, DraftItem>();
	readonly #hasActivityCodes: boolean;

	constructor(list: ItemList, slices: readonly Slice[]) {
		this.#list = list;
		this.#hasActivityCodes = slices.some((slice) => slice.activity.some(({ text }) => readCode(text)?.kind === 'activity'));
	}

	read(slice: Slice): Place {
		for (const passage of slice.block) this.#readBlock(passage);
		const before = this.#root;
		const opened = slice.activity.flatMap((passage) => this.#readActivity(passage, slice) ?? []);
		const activities = opened.length > 0 ? opened : this.#activity ? [this.#activity] : [];
		const competencies = slice.competency.flatMap((passage) => this.#readCompetency(passage, slice, activities) ?? []);
		return {
			slice,
			block: this.#block,
			root: this.#root,
			activities,
			competencies,
			opensRoot: this.#root !== null && this.#root !== before,
		};
	}

	#readBlock(passage: Passage): void {
		const code = readCode(passage.text);
		if (!code || code.kind !== 'block') {
			if (this.#block && this.#block.label === '') this.#extend(this.#block, passage);
			else this.#list.add('unplaced', { label: passage.text, lines: passage.lines, confidence: 0.3, by: 'column' });
			return;
		}
		const key = codeKey(code.code);
		const known = this.#blocks.get(key);
		if (known && (code.rest === '' || fold(code.rest) === fold(known.label))) {
			known.lines.push(...passage.lines);
			this.#block = known;
			return;
		}
		this.#block = this.#add('block', code, passage, {});
		this.#blocks.set(key, this.#block);
		this.#root = null;
		this.#activity = null;
		this.#isListing = false;
	}

	#readActivity(passage: Passage, slice: Slice): DraftItem | null {
		const { text, lines } = passage;
		if (listLabel.test(fold(text))) {
			this.#isListing = true;
			if (this.#root) this.#root.lines.push(...lines);
			return null;
		}
		const code = readCode(text);
		if (code && (code.kind === 'activity' || code.kind === 'number')) return this.#openActivity(code, passage);
		if (this.#activity && openness(this.#activity.label) >= 2 && passage.bullet === null) {
			this.#extend(this.#activity, passage);
			return null;
		}
		if (this.#root && (this.#isListing || passage.bullet !== null || !passage.isCellStart) && (isNominal(text) || this.#isListing || startsWithInfinitive(text))) {
			const item = this.#list.add('activity', { label: text, lines, parentId: this.#root.id, confidence: 0.7, by: slice.by });
			this.#activity = item;
			return item;
		}
		if (!this.#hasActivityCodes && passage.isCellStart && passage.bullet === null) {
			const item = this.#list.add('activity', { label: text, lines, parentId: this.#block?.id ?? null, confidence: 0.7, by: slice.by });
			this.#root = item;
			this.#activity = item;
			this.#isListing = false;
			return item;
		}
		this.#list.add('unplaced', { label: text, lines, parentId: this.#activity?.id ?? null, confidence: 0.3, by: slice.by });
		return null;
	}

	#openActivity(code: ReadCode, passage: Passage): DraftItem {
		const parts = codeParts(code.code);
		const parent = this.#ancestor(parts, this.#activities);
		const block = this.#block ?? this.#blocks.get(parts[0] ?? '') ?? null;
		const item = this.#add('activity', code, passage, { parentId: parent?.id ?? block?.id ?? null });
		if (parts.length > 0) this.#activities.set(parts.join('.'), item);
		if (!parent) {
			this.#root = item;
			this.#isListing = false;
		}
		this.#activity = item;
		return item;
	}

	#readCompetency(passage: Passage, slice: Slice, activities: readonly DraftItem[]): DraftItem | null {
		const { text, lines, bullet } = passage;
		const code = readCode(text);
		if (code?.kind === 'competency' || (code?.kind === 'number' && isCompetencyLike(code.rest))) {
			const parent = this.#parentOf(codeParts(code.code), activities);
			const item = this.#add('competency', code, passage, { parentId: parent?.id ?? null });
			this.#competencies.set(codeKey(code.code), item);
			this.#competency = item;
			return item;
		}
		const before = this.#competency;
		const goesOn = before && (openness(before.label) === 3 || /:$/u.test(before.label) || (bullet !== null && before.code !== '' && !isCompetencyLike(text)));
		if (before && (goesOn || (bullet !== null && before.code !== '' && slice.competency.some((each) => readCode(each.text)?.kind === 'competency')))) {
			this.#extend(before, passage);
			return null;
		}
		if (isCompetencyLike(text) || (bullet !== null && !/:$/u.test(text))) {
			const parent = this.#rootOf(activities);
			const item = this.#list.add('competency', {
				label: text.replace(/\s*;$/u, ''),
				lines,
				parentId: parent?.id ?? null,
				confidence: isCompetencyLike(text) ? (slice.by === 'column' ? 0.85 : 0.7) : 0.5,
				by: slice.by,
			});
			this.#competency = item;
			return item;
		}
		this.#list.add('unplaced', { label: text, lines, parentId: parentIdOf(before), confidence: 0.3, by: slice.by });
		return null;
	}

	/**
	 * Where a coded competency belongs. Its number first: `C.1.2.1` is under `A.1.2` wherever a page break has left it. Then the row, when
	 * it is not against the number: `C2.3` beside `A.2.2`. Flat numbers (`C7` beside `A3`) say nothing: the row alone.
	 */
	#parentOf(parts: readonly string[], activities: readonly DraftItem[]): DraftItem | null {
		const ancestor = this.#ancestor(parts, this.#activities);
		const same = this.#activities.get(parts.join('.'));
		const beside = activities.filter((activity) => !ancestor || this.#isUnder(activity, ancestor));
		const lowest = beside.filter((activity) => activity.code !== '' && !beside.some((other) => other.parentId === activity.id));
		if (lowest.length === 1) return lowest[0] ?? null;
		if (same && (lowest.includes(same) || (ancestor && this.#isUnder(same, ancestor)))) return same;
		if (ancestor) return ancestor;
		return lowest.at(-1) ?? this.#root ?? this.#blocks.get(parts.length > 1 ? (parts[0] ?? '') : '') ?? this.#block;
	}

	/** What has no code belongs to the activity as a whole, unless its row names one part of it by a code. */
	#rootOf(activities: readonly DraftItem[]): DraftItem | null {
		const only = activities.length === 1 ? activities[0] : undefined;
		return only && only.code !== '' ? only : (this.#root ?? this.#block);
	}

	#ancestor(parts: readonly string[], known: ReadonlyMap<string, DraftItem>): DraftItem | null {
		for (let length = parts.length - 1; length > 0; length--) {
			const found = known.get(parts.slice(0, length).join('.'));
			if (found) return found;
		}
		return null;
	}

	#isUnder(item: DraftItem, ancestor: DraftItem): boolean {
		if (item === ancestor) return true;
		const parts = codeParts(item.code);
		const above = codeParts(ancestor.code);
		return parts.length > above.length && above.every((part, at) => parts[at] === part);
	}

	#add(kind: 'block' | 'activity' | 'competency', code: ReadCode, { lines }: Passage, more: Partial<DraftItem>): DraftItem {
		const item = this.#list.add(kind, { label: code.rest, lines, confidence: code.code ? 0.95 : 0.8, by: 'code', ...codeFields(code), ...more });
		if (isMended(code.printed)) this.#list.noteMended(item, code.printed, code.code);
		return item;
	}

	#extend(item: DraftItem, passage: Passage): void {
		const mark = passage.bullet === null ? '' : '– ';
		const both = joined({ ...passage, text: item.label, lines: item.lines }, { ...passage, text: mark + passage.text });
		item.label = both.text.trim();
		item.lines = both.lines;
	}
}

const parentIdOf = (item: DraftItem | null): string | null => item?.parentId ?? null;
