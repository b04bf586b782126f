// Pairs the lines of two référentiels, kind by kind, and remembers who is taken: no line is ever paired twice. The order in which
// the ways of pairing are tried is decided in match-frameworks.ts.
import { alikeness, containment, likelyPairs, meaningfulWords, type Words } from './alike';
import { alignInOrder } from './align';
import { wordsOf } from './fold';
import { comparedCode, type FrameworkLine } from './framework-lines';

/** code: by code, or by the codes it covers · order: by its place between neighbours that are known · text: by its words. */
export type MatchHow = 'code' | 'order' | 'text';

export class LinePairing {
	readonly pairs: { from: FrameworkLine; to: FrameworkLine; how: MatchHow }[] = [];
	/** Ids, from what is known to what it is in the other. */
	private readonly partnerOf = new Map<string, string>();
	private readonly taken = new Set<FrameworkLine>();
	private readonly words = new Map<FrameworkLine, Words>();
	private readonly sentences = new Map<FrameworkLine, string>();

	constructor(known: readonly FrameworkLine[], other: readonly FrameworkLine[]) {
		for (const line of [...known, ...other]) {
			this.words.set(line, meaningfulWords(line.label));
			this.sentences.set(line, wordsOf(line.label).join(' '));
		}
	}

	isFree = (line: FrameworkLine): boolean => !this.taken.has(line);

	/** Same code, and at least so much alike; of several with one code, the most alike first. */
	byCode(known: readonly FrameworkLine[], other: readonly FrameworkLine[], least: number): void {
		const others = Map.groupBy(other.filter(this.isFree), comparedCode);
		for (const [code, lines] of Map.groupBy(known.filter(this.isFree), comparedCode)) {
			if (code === '') continue;
			const pairs = lines.flatMap((from) => (others.get(code) ?? []).map((to) => ({ from, to, score: this.likeness(from, to) })));
			this.takeBest(
				pairs.filter(({ score }) => score >= least),
				'code',
			);
		}
	}

	/** At least so much alike, the most alike first; between equals, those that hang on the same thing. */
	byWords(known: readonly FrameworkLine[], other: readonly FrameworkLine[], least: number): void {
		const [froms, tos] = [known.filter(this.isFree), other.filter(this.isFree)];
		const wordsOfAll = (lines: readonly FrameworkLine[]) => lines.map((line) => this.words.get(line) ?? new Set<string>());
		const pairs = likelyPairs(wordsOfAll(froms), wordsOfAll(tos)).flatMap(([i, j]) => {
			const [from, to] = [froms[i], tos[j]];
			return from && to ? [{ from, to, score: this.likeness(from, to) }] : [];
		});
		this.takeBest(
			pairs.filter(({ score }) => score >= least),
			'text',
		);
	}

	/** Assessments that cover mostly the same competencies: their titles and ranks differ from one edition to the next. */
	byCover(known: readonly FrameworkLine[], other: readonly FrameworkLine[]): void {
		const pairs = known.filter(this.isFree).flatMap((from) => {
			const mine = new Set(from.covers.map((id) => this.partnerOf.get(id) ?? `gone ${id}`));
			return other
				.filter(this.isFree)
				.map((to) => {
					const shared = to.covers.filter((id) => mine.has(id)).length;
					const all = mine.size + to.covers.length - shared;
					return { from, to, cover: all === 0 ? 0 : shared / all };
				})
				.filter(({ cover }) => cover >= 0.5)
				.map(({ from, to, cover }) => ({ from, to, score: cover + this.likeness(from, to) / 100 }));
		});
		this.takeBest(pairs, 'code');
	}

	/** Under what is already paired, calls back with the two groups; those that hang on nothing come first. */
	underSameParent(
		known: readonly FrameworkLine[],
		other: readonly FrameworkLine[],
		pair: (known: FrameworkLine[], other: FrameworkLine[]) => void,
	): void {
		const others = Map.groupBy(other, (line) => line.parentId);
		const groups = Map.groupBy(known, (line) => line.parentId);
		for (const parentId of [null, ...[...groups.keys()].filter((id) => id !== null)]) {
			const partner = parentId === null ? null : this.partnerOf.get(parentId);
			if (partner !== undefined) pair(groups.get(parentId) ?? [], others.get(partner) ?? []);
		}
	}

	/**
	 * By place, between neighbours already paired: one by one where as many are left on both sides, else those that share words, in
	 * order. Two printed codes that differ are never joined by their place.
	 */
	byOrder(known: readonly FrameworkLine[], other: readonly FrameworkLine[]): void {
		const gaps = this.gapsOf(other, (line) => line.id);
		for (const [before, froms] of this.gapsOf(known, (line) => this.partnerOf.get(line.id))) {
			const tos = gaps.get(before) ?? [];
			const pairs =
				froms.length === tos.length
					? froms.map((_, index): [number, number] => [index, index])
					: alignInOrder(froms.length, tos.length, (i, j) => this.shareOf(froms[i], tos[j]));
			for (const [i, j] of pairs) {
				const [from, to] = [froms[i], tos[j]];
				if (from && to && (comparedCode(from) === '' || comparedCode(to) === '')) this.take(from, to, 'order');
			}
		}
	}

	/** Free lines by the paired one they come after; '' for those before all of them. */
	private gapsOf(
		lines: readonly FrameworkLine[],
		nameOf: (line: FrameworkLine) => string | undefined,
	): Map<string, FrameworkLine[]> {
		const gaps = new Map<string, FrameworkLine[]>();
		let before = '';
		for (const line of lines) {
			if (!this.isFree(line)) before = nameOf(line) ?? before;
			else gaps.set(before, [...(gaps.get(before) ?? []), line]);
		}
		return gaps;
	}

	private shareOf(from: FrameworkLine | undefined, to: FrameworkLine | undefined): number {
		const [mine, theirs] = [from && this.words.get(from), to && this.words.get(to)];
		return mine && theirs ? containment(mine, theirs) : 0;
	}

	private likeness(from: FrameworkLine, to: FrameworkLine): number {
		const sentence = this.sentences.get(from);
		if (sentence === this.sentences.get(to) && sentence !== '') return 1;
		return alikeness(this.words.get(from) ?? new Set(), this.words.get(to) ?? new Set());
	}

	private takeBest(pairs: { from: FrameworkLine; to: FrameworkLine; score: number }[], how: MatchHow): void {
		const isAtHome = ({ from, to }: { from: FrameworkLine; to: FrameworkLine }) =>
			from.parentId !== null && this.partnerOf.get(from.parentId) === to.parentId ? 1 : 0;
		// The sort is stable: between equals, the order of the documents.
		for (const { from, to } of pairs.toSorted((a, b) => b.score - a.score || isAtHome(b) - isAtHome(a))) this.take(from, to, how);
	}

	private take(from: FrameworkLine, to: FrameworkLine, how: MatchHow): void {
		if (!this.isFree(from) || !this.isFree(to)) return;
		this.partnerOf.set(from.id, to.id);
		this.taken.add(from).add(to);
		this.pairs.push({ from, to, how });
	}
}
