// Which frame is which, without a message to the page: a frame finds its index among its parent's, as far as the top.

/** '' for the top frame, '0.2' for the third child of the first; '? address' for a frame that no list names (in a shadow tree). */
export function framePath(frame: Window): string {
	const steps: number[] = [];
	let current = frame;
	while (current !== current.parent) {
		const index = indexIn(current.parent, current);
		if (index < 0) return `? ${frame.location.href}`;
		steps.unshift(index);
		current = current.parent;
	}
	return steps.join('.');
}

/** The path of a child frame as it will give it itself. */
export function childPath(own: string, parent: Window, child: Window | null, address: string): string {
	const index = child ? indexIn(parent, child) : -1;
	if (index < 0 || own.startsWith('?')) return `? ${address}`;
	return own === '' ? String(index) : `${own}.${index}`;
}

function indexIn(parent: Window, child: Window): number {
	for (let i = 0; i < parent.length; i++) if (parent[i] === child) return i;
	return -1;
}

/** True when the parent is of the same origin, and so reads this frame itself, in the same instant. */
export function isReadByParent(frame: Window): boolean {
	try {
		return frame.frameElement !== null;
	} catch {
		return false;
	}
}

/** What a frame shows, where its parent may read it. */
export function documentOf(frame: HTMLIFrameElement): Document | null {
	try {
		return frame.contentDocument;
	} catch {
		return null;
	}
}
