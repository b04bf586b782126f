// Finds what makes a layout never end, or break, by halves, so that the rest of the report can be made without it.

type Laying<Made> = {
	/** The parts that can be left out, in reading order. */
	parts: readonly string[];
	/** Lays the report out with the words alone of `without`; null when no answer came in time, or none that can be used. A trial's result is not looked at. */
	lay: (without: ReadonlySet<string>, isTrial: boolean) => Promise<Made | null>;
	/** Trials done and how many there are at most, from the first that is needed. */
	onTrial: (done: number, total: number) => void;
};

/** A report that is blocked at more places than this is made of its words alone. */
const mostSuspects = 3;

/** Null when even the words alone never end. At most three times the parts' halvings, and five whole attempts. */
export async function layAround<Made>({ parts, lay, onTrial }: Laying<Made>): Promise<Made | null> {
	const without = new Set<string>();
	const halvings = Math.ceil(Math.log2(Math.max(1, parts.length)));
	for (;;) {
		const made = await lay(without, false);
		if (made !== null) return made;
		if (without.size === mostSuspects) return lay(new Set(parts), false);
		let among = parts.filter((part) => !without.has(part));
		for (let done = 0; among.length > 1; done += 1) {
			onTrial(done, halvings);
			const half = among.slice(0, among.length >> 1);
			const kept = new Set(half);
			const answered = await lay(new Set(parts.filter((part) => !kept.has(part))), true);
			among = answered === null ? half : among.slice(half.length);
		}
		const [suspect] = among;
		if (suspect === undefined) return null;
		without.add(suspect);
	}
}
