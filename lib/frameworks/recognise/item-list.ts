// The items of a draft as they are found: each gets its final id from its kind and code, or from its rank.
import { newItem, type DraftItem, type FrameworkDraft, type ItemKind, type ReadingNote } from '../../domain/framework-draft';
import { frameworkIdOf, nodeIdOf } from '../../domain/stable-id';
import { codeKey, type ReadCode } from './code-grammar';

type Made = Pick<DraftItem, 'label' | 'lines' | 'confidence' | 'by'> & Partial<Omit<DraftItem, 'id' | 'kind'>>;

export class ItemList {
	readonly id: string;
	readonly items: DraftItem[] = [];
	readonly notes: ReadingNote[] = [];
	/** Rank of the slice that is being read: items end in the order of the document, whatever the order they are found in. */
	at = -1;
	readonly #places = new Map<DraftItem, number>();
	readonly #keys = new Map<string, number>();
	readonly #ranks = new Map<ItemKind, number>();

	constructor(sha256: string) {
		this.id = frameworkIdOf(sha256);
	}

	add(kind: ItemKind, made: Made): DraftItem {
		const rank = (this.#ranks.get(kind) ?? 0) + 1;
		this.#ranks.set(kind, rank);
		const item = newItem({
			id: this.#idOf(`${kind}|${made.code ? codeKey(made.code).toLowerCase() : `#${rank}`}`),
			kind,
			isAccepted: false,
			...made,
			lines: [...new Set(made.lines)],
		});
		this.items.push(item);
		this.#places.set(item, this.at);
		return item;
	}

	/** Notes a code that had to be mended, such as `C11 .5`. */
	noteMended(item: DraftItem, printed: string, code: string): void {
		this.notes.push({ code: 'code-mended', itemId: item.id, values: { printed, code } });
	}

	draft(facts: Pick<FrameworkDraft, 'title' | 'certifier' | 'level' | 'rncp'>): FrameworkDraft {
		const items = this.items.toSorted((a, b) => (this.#places.get(a) ?? 0) - (this.#places.get(b) ?? 0));
		return { id: this.id, ...facts, items, dossiers: [], remarks: [], notes: this.notes };
	}

	/** The second item of a key, and each one after it, has its rank in the key. */
	#idOf(key: string): string {
		const times = (this.#keys.get(key) ?? 0) + 1;
		this.#keys.set(key, times);
		return nodeIdOf(this.id, times === 1 ? key : `${key}|${times}`);
	}
}

/** The code of an item, and how it is printed where that differs. */
export function codeFields(code: ReadCode): Pick<DraftItem, 'code' | 'printed' | 'isOptional'> {
	return { code: code.code, printed: code.printed === code.code ? null : code.printed, isOptional: code.isOptional };
}

/** True when the printed code has a blank inside that no writing of codes has. */
export const isMended = (printed: string): boolean => /\d\s+\.|\.\s+\d/u.test(printed);
