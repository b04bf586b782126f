// Assessments: where one begins, what is said of it, and which competencies it covers. Explicit codes first (`(C11.2 à C11 .5)`,
// `E2.1/2.2`), then the rows that its cell stands beside.
import type { DraftItem } from '../../domain/framework-draft';
import { readAssessmentDetails } from './assessment-details';
import { splitTitle } from './assessment-title';
import { codeKey, codeParts, readCode } from './code-grammar';
import { readReferences } from './code-ranges';
import { readDeliverables } from './deliverables';
import { codeFields, isMended, type ItemList } from './item-list';
import { fold, tidy, wordCount } from './normalise-text';
import { readRequirement } from './requirements';
import type { Passage } from './slices';
import { lettersOf, type Place } from './structure';
import { isAssessmentTitle, isContinuation, openness } from './word-forms';

type Found = { item: DraftItem; passages: Passage[]; said: Set<string>; rows: DraftItem[]; sliceAt: number; explicit: string[] };

/** Tells of an assessment that has begun, and so begins none. */
const telling =
	/^(?:le candidat|la candidate|il |elle |chaque |cette |ce |la restitution|dans un (?:premier|second)|puis |enfin|les? dossiers? (?:est|sont))/;

export class Assessments {
	readonly #list: ItemList;
	readonly #letters: string[];
	readonly #known: string[];
	readonly #byKey: Map<string, DraftItem>;
	readonly #found: Found[] = [];
	/** How many cells begin with each sentence. */
	readonly #openings = new Map<string, number>();
	#open: Found | null = null;
	#block: DraftItem | null = null;

	constructor(list: ItemList, places: readonly Place[]) {
		this.#list = list;
		const competencies = list.items.filter(({ kind, code }) => kind === 'competency' && code);
		this.#byKey = new Map(competencies.map((item) => [codeKey(item.code), item]));
		this.#known = [...this.#byKey.keys()];
		this.#letters = lettersOf(competencies);
		for (const { slice } of places) {
			const opening = fold(slice.assessment[0]?.text ?? '');
			this.#openings.set(opening, (this.#openings.get(opening) ?? 0) + 1);
		}
	}

	read(place: Place, sliceAt: number): void {
		if (place.block !== this.#block) {
			this.#block = place.block;
			this.#open = null;
		}
		this.#list.at = sliceAt;
		for (const passage of place.slice.assessment) {
			if (this.#begins(passage, place, sliceAt)) this.#begin(passage, place, sliceAt);
			else if (this.#open) this.#append(this.#open, passage);
			else this.#begin(passage, place, sliceAt);
		}
		this.#open?.rows.push(...place.competencies);
		for (const { text, lines } of place.slice.deliverable) {
			const code = readCode(text);
			const own = code?.kind === 'deliverable' ? code : null;
			this.#list.add(this.#open ? 'deliverable' : 'unplaced', {
				label: own ? own.rest : text,
				lines,
				parentId: this.#open?.item.id ?? null,
				confidence: this.#open ? 0.8 : 0.2,
				by: own ? 'code' : place.slice.by,
				...(own ? codeFields(own) : {}),
				deliverable: this.#open ? { channel: 'written', ...readRequirement(text) } : null,
			});
		}
	}

	/** Gives every assessment its title, details, coverage and deliverables. */
	finish(): void {
		for (const found of this.#found) this.#describe(found);
		const explicit = new Set(this.#found.flatMap((found) => found.explicit));
		for (const { item, rows, explicit: own } of this.#found) {
			item.covers = own.length > 0 ? own : rows.map(({ id }) => id).filter((id) => !explicit.has(id));
			if (own.length === 0) item.confidence = Math.min(item.confidence, item.covers.length > 0 ? 0.75 : 0.4);
		}
		this.#mendRepeatedCodes();
	}

	/** The assessment that a slice's criteria may hang on. */
	openAt(sliceAt: number): DraftItem | null {
		return this.#found.findLast((found) => found.sliceAt <= sliceAt)?.item ?? null;
	}

	#begins(passage: Passage, place: Place, sliceAt: number): boolean {
		const { text, bullet } = passage;
		if (readCode(text)?.kind === 'assessment') return true;
		const open = this.#open;
		if (!open) return true;
		const last = open.passages.at(-1)?.text ?? '';
		const isInSlice = open.sliceAt === sliceAt;
		if (bullet !== null || isContinuation(text) || last.endsWith(':') || openness(last) === 3) return false;
		const hasRange = readReferences(text, this.#letters, this.#known).found.length > 0;
		if (isAssessmentTitle(text)) {
			if (place.slice.isWrapped && place.slice.by !== 'heading') return !isInSlice || hasRange;
			if (place.slice.by === 'heading') return true;
			if (place.slice.by === 'grammar') return !isInSlice || passage.isBold;
			return passage.isCellStart && !this.#isCovered(open, place);
		}
		if (isInSlice || !passage.isCellStart || place.slice.by !== 'column' || this.#isCovered(open, place)) return false;
		if (place.opensRoot) return (this.#openings.get(fold(text)) ?? 0) > 1 || !telling.test(fold(text));
		return false;
	}

	/** The codes of the open assessment speak of this row already. */
	#isCovered(open: Found, { competencies }: Place): boolean {
		if (competencies.length === 0) return false;
		const explicit = new Set(open.explicit);
		const prefix = codeParts(open.item.code).join('.');
		const isNamed = ({ id, code }: DraftItem) =>
			explicit.has(id) || (prefix !== '' && codeParts(code).join('.').startsWith(`${prefix}.`));
		return competencies.every(isNamed);
	}

	#begin(passage: Passage, place: Place, sliceAt: number): void {
		const code = readCode(passage.text);
		const own = code?.kind === 'assessment' ? code : null;
		const item = this.#list.add('assessment', {
			label: own ? own.rest : passage.text,
			lines: [...passage.lines],
			confidence: own ? 0.95 : isAssessmentTitle(passage.text) ? 0.85 : 0.6,
			by: own ? 'code' : place.slice.by,
			...(own ? codeFields(own) : {}),
		});
		this.#open = { item, passages: [passage], said: new Set([fold(passage.text)]), rows: [], sliceAt, explicit: [] };
		this.#found.push(this.#open);
		if (own) this.#open.explicit = this.#listed(own.code, place.competencies);
		if (place.named.length > 0) this.#open.explicit = place.named.map(({ id }) => id);
	}

	#append(found: Found, passage: Passage): void {
		const isRepeated = wordCount(passage.text) > 3 && found.said.has(fold(passage.text));
		found.item.lines.push(...passage.lines);
		if (isRepeated) this.#list.notes.push({ code: 'repeated-text', itemId: found.item.id, values: { text: passage.text } });
		else found.passages.push(passage);
		found.said.add(fold(passage.text));
	}

	/** `E2.1/2.2/2.3` lists competencies of the same numbers, provided the competency beside it is one of them. */
	#listed(code: string, beside: readonly DraftItem[]): string[] {
		const numbers = code.replace(/^\p{L}+\.?/u, '').split('/');
		if (numbers.length < 2) return [];
		const found = numbers.flatMap((digits) =>
			this.#letters.flatMap((letter) => this.#byKey.get(codeKey(`${letter}${digits.replace(/^\p{L}+/u, '')}`)) ?? []),
		);
		return found.length === numbers.length && beside.some((item) => found.includes(item)) ? found.map(({ id }) => id) : [];
	}

	#describe(found: Found): void {
		const { item, passages } = found;
		this.#list.at = found.sliceAt;
		const texts = passages.map(({ text, bullet }) => (bullet === null ? text : `– ${text}`));
		const code = readCode(texts[0] ?? '');
		const first = code?.kind === 'assessment' ? code.rest : (texts[0] ?? '');
		const whole = tidy([first, ...texts.slice(1)].join(' '));
		const { title, description } = splitTitle([first, ...texts.slice(1)]);
		item.label = title;
		item.description = description;
		item.assessment = readAssessmentDetails(title, whole);
		const references = readReferences(whole, this.#letters, this.#known);
		if (found.explicit.length === 0) found.explicit = references.found.flatMap((key) => this.#byKey.get(key)?.id ?? []);
		for (const unknown of references.unknown)
			this.#list.notes.push({ code: 'range-unknown', itemId: item.id, values: { text: unknown } });
		const mended = /[A-Z]\.?\d+\s\.\d+/u.exec(whole);
		if (mended && isMended(mended[0])) this.#list.noteMended(item, mended[0], mended[0].replace(/\s/gu, ''));
		for (const { label, channel, requirement } of readDeliverables(passages)) {
			this.#list.add('deliverable', {
				label,
				lines: [...item.lines],
				parentId: item.id,
				confidence: 0.7,
				by: 'grammar',
				deliverable: requirement ? { channel, requirement } : { channel },
			});
		}
	}

	/** Two assessments printed with one code: the one beside a competency of another number takes that number. */
	#mendRepeatedCodes(): void {
		const coded = this.#found.filter(({ item }) => item.code);
		const codes = new Set(coded.map(({ item }) => codeKey(item.code)));
		const byId = new Map(this.#list.items.map((item) => [item.id, item]));
		for (const [, same] of Map.groupBy(coded, ({ item }) => codeKey(item.code))) {
			if (same.length < 2) continue;
			for (const { item } of same) {
				const [only, ...others] = item.covers.flatMap((id) => byId.get(id) ?? []);
				const letters = /^\p{L}+\.?/u.exec(item.code)?.[0] ?? 'E';
				const code = only && others.length === 0 ? `${letters}${codeParts(only.code).join('.')}` : item.code;
				if (codes.has(codeKey(code))) continue;
				codes.add(codeKey(code));
				item.printed ??= item.code;
				this.#list.noteMended(item, item.printed, code);
				item.code = code;
			}
		}
	}
}
