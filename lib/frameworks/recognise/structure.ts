// Blocks, activities and competencies: what each slice opens, and under what.
import type { DraftItem } from '../../domain/framework-draft';
import { codeKey, codeParts, readCode, type ReadCode } from './code-grammar';
import { isOnlyNaming, readReferences } from './code-ranges';
import { codeFields, isMended, type ItemList } from './item-list';
import { fold } from './normalise-text';
import { isListLabel } from './list-label';
import { joined, longestText, type Passage, type Slice } from './slices';
import { isCompetencyLike, isNominal, openness, startsWithInfinitive } from './word-forms';

/** What a slice holds once read, for assessments and criteria to hang on. */
export type Place = {
	slice: Slice;
	block: DraftItem | null;
	/** The activity at the top, and the ones that this slice opens or goes on with. */
	root: DraftItem | null;
	activities: DraftItem[];
	competencies: DraftItem[];
	/** Competencies that a cell names without printing them: `C1 à C3`. Known once the whole document is read. */
	named: DraftItem[];
	opensRoot: boolean;
};

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
	readonly #stems: ReadonlySet<string>;
	/** Cells that only name competencies, printed elsewhere. */
	readonly #naming: { text: string; place: Place; activity: DraftItem | null }[] = [];

	constructor(list: ItemList, slices: readonly Slice[]) {
		this.#list = list;
		this.#stems = findStems(slices);
		this.#hasActivityCodes = slices.some((slice) => slice.activity.some(({ text }) => readCode(text)?.kind === 'activity'));
	}

	read(slice: Slice): Place {
		for (const passage of slice.block) this.#readBlock(passage);
		const before = this.#root;
		const opened = slice.activity.flatMap((passage) => this.#readActivity(passage, slice) ?? []);
		let activities = opened.length > 0 ? opened : this.#activity ? [this.#activity] : [];
		const competencies = slice.competency.flatMap((passage) => {
			const last = this.#activity;
			const competency = this.#readCompetency(passage, slice, activities);
			// A capacity that groups competencies stands in their column.
			if (this.#activity && this.#activity !== last) activities = [this.#activity];
			return competency ?? [];
		});
		const opensRoot = this.#root !== null && this.#root !== before;
		const place: Place = { slice, block: this.#block, root: this.#root, activities, competencies, named: [], opensRoot };
		for (const { text, lines } of slice.competency) {
			if (!isOnlyNaming(text)) continue;
			this.#naming.push({ text, place, activity: activities.at(-1) ?? null });
			activities.at(-1)?.lines.push(...lines);
		}
		return place;
	}

	/** Once everything is read: competencies named beside an activity are its own. */
	finish(): void {
		const known = [...this.#competencies.keys()];
		const letters = lettersOf([...this.#competencies.values()]);
		for (const { text, place, activity } of this.#naming) {
			const { found } = readReferences(text, letters, known);
			place.named = found.flatMap((key) => this.#competencies.get(key) ?? []);
			for (const item of place.named) if (activity) item.parentId = activity.id;
		}
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
		if (isListLabel(text)) {
			this.#isListing = true;
			if (this.#root) this.#root.lines.push(...lines);
			return null;
		}
		const code = readCode(text);
		if (code && (code.kind === 'activity' || code.kind === 'number' || this.#isStem(code)))
			return this.#openActivity(code, passage);
		if (this.#activity && openness(this.#activity.label) >= 2 && passage.bullet === null) {
			this.#extend(this.#activity, passage);
			return null;
		}
		if (
			this.#root &&
			(this.#isListing || passage.bullet !== null || !passage.isCellStart) &&
			(isNominal(text) || this.#isListing || startsWithInfinitive(text))
		) {
			const item = this.#list.add('activity', { label: text, lines, parentId: this.#root.id, confidence: 0.7, by: slice.by });
			this.#activity = item;
			return item;
		}
		if (!this.#hasActivityCodes && passage.isCellStart && passage.bullet === null) {
			const item = this.#list.add('activity', {
				label: text,
				lines,
				parentId: this.#block?.id ?? null,
				confidence: 0.7,
				by: slice.by,
			});
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
		if (isOnlyNaming(text)) return null;
		const code = readCode(text);
		if (code && this.#isStem(code)) {
			this.#openActivity(code, passage);
			return null;
		}
		if (code?.kind === 'competency' || (code?.kind === 'number' && isCompetencyLike(code.rest))) {
			const parent = this.#parentOf(codeParts(code.code), activities);
			const item = this.#add('competency', code, passage, { parentId: parent?.id ?? null });
			this.#competencies.set(codeKey(code.code), item);
			this.#competency = item;
			return item;
		}
		const before = this.#competency;
		const goesOn =
			before &&
			((bullet === null && openness(before.label) === 3) ||
				before.label.endsWith(':') ||
				(bullet !== null && before.code !== '' && !isCompetencyLike(text)));
		if (
			before &&
			(goesOn ||
				(bullet !== null && before.code !== '' && slice.competency.some((each) => readCode(each.text)?.kind === 'competency')))
		) {
			this.#extend(before, passage);
			return null;
		}
		if (isCompetencyLike(text) || (bullet !== null && !text.endsWith(':'))) {
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

	#isStem(code: ReadCode): boolean {
		return code.kind === 'competency' && this.#stems.has(codeKey(code.code));
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
		const item = this.#list.add(kind, {
			label: code.rest,
			lines,
			confidence: code.code ? 0.95 : 0.8,
			by: 'code',
			...codeFields(code),
			...more,
		});
		if (isMended(code.printed)) this.#list.noteMended(item, code.printed, code.code);
		return item;
	}

	#extend(item: DraftItem, passage: Passage): void {
		if (item.label.length > longestText) {
			this.#list.add('unplaced', { label: passage.text, lines: passage.lines, parentId: item.id, confidence: 0.2, by: 'rank' });
			return;
		}
		const mark = passage.bullet === null ? '' : '– ';
		const both = joined({ ...passage, text: item.label, lines: item.lines }, { ...passage, text: mark + passage.text });
		item.label = both.text.trim();
		item.lines = both.lines;
	}
}

const parentIdOf = (item: DraftItem | null): string | null => item?.parentId ?? null;

/** The letters that codes begin with, each once. */
export const lettersOf = (items: readonly DraftItem[]): string[] => [
	...new Set(items.flatMap(({ code }) => /^\p{Lu}{1,3}/u.exec(code)?.[0] ?? [])),
];

/** Capacities that only group competencies: `C01` over `C01.1`, or `C1` over `C11`, which then comes right after it. */
function findStems(slices: readonly Slice[]): ReadonlySet<string> {
	const keys = slices.flatMap((slice) =>
		[...slice.activity, ...slice.competency].flatMap(({ text }) => {
			const code = readCode(text);
			return code?.kind === 'competency' && !isOnlyNaming(text) ? [codeKey(code.code)] : [];
		}),
	);
	return new Set(
		keys.filter(
			(key, at) => keys[at + 1]?.startsWith(`${key}.`) || (/\d$/u.test(key) && !key.includes('.') && keys[at + 1] === `${key}1`),
		),
	);
}
