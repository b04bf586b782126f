// Slots that a script fills by hand (`slotAssignment: 'manual'`): HTML can only say who goes where by name, so names are given.

/** Attributes by node: `name` for each slot of the tree, `slot` for what it shows. Every slot is named, so that nothing else shows. */
export function namesOfManualSlots(root: ShadowRoot): Map<Node, [name: string, value: string]> {
	const named = new Map<Node, [string, string]>();
	if (root.slotAssignment !== 'manual') return named;
	for (const [i, slot] of [...root.querySelectorAll('slot')].entries()) {
		named.set(slot, ['name', `glane-${i}`]);
		for (const node of slot.assignedNodes()) named.set(node, ['slot', `glane-${i}`]);
	}
	return named;
}
