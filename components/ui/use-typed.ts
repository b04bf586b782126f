// A field whose value is stored as it is typed: what stands in it runs ahead of the stored value, which follows a moment later.
import { useEffect, useRef, useState } from 'preact/hooks';

/** `stored` takes the field over when it changes by another hand: an undo, a merge, another tab. */
export function useTyped(stored: string, store: (value: string) => void): [value: string, type: (value: string) => void] {
	const [value, setValue] = useState(stored);
	const onTheirWay = useRef<string[]>([]);
	useEffect(() => {
		const at = onTheirWay.current.indexOf(stored);
		// What comes back is what was typed here: everything typed before it is stored too.
		if (at >= 0) onTheirWay.current.splice(0, at + 1);
		else if (onTheirWay.current.length === 0) setValue(stored);
	}, [stored]);
	const type = (typed: string): void => {
		setValue(typed);
		onTheirWay.current.push(typed);
		store(typed);
	};
	return [value, type];
}
