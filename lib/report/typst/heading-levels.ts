// Levels of headings without a gap, as bookmarks and screen readers need them: a heading is one below the nearest that is above it.

/** Starts below a section's own level; call it with each heading in turn. */
export function headingLevels(sectionLevel: number): (level: number) => number {
	const open = [{ asked: sectionLevel, given: sectionLevel }];
	return (level) => {
		while (open.length > 1 && (open.at(-1)?.asked ?? 0) >= level) open.pop();
		const given = (open.at(-1)?.given ?? 0) + 1;
		open.push({ asked: level, given });
		return given;
	};
}
