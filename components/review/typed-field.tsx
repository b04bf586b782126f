// A text that is handed over when one leaves the field, and not at every letter: one act to undo, nothing redrawn while typing.
import { useEffect, useRef, useState } from 'preact/hooks';
import { TextArea, TextField } from '../ui/field';

export type TypedFieldProps = {
	label: string;
	value: string;
	onCommit: (value: string) => void;
	isLong?: boolean;
	name?: string;
	hint?: string;
	error?: string | null;
	type?: 'text' | 'number';
	min?: string;
	max?: string;
};

export function TypedField({ value, onCommit, isLong, type, min, max, hint, ...native }: TypedFieldProps) {
	const [typed, setTyped] = useState(value);
	const latest = useRef({ typed, value, onCommit });
	latest.current = { typed, value, onCommit };
	useEffect(() => setTyped(value), [value]);
	const commit = (): void => {
		const now = latest.current;
		if (now.typed !== now.value) now.onCommit(now.typed);
	};
	// A row that is scrolled away takes its field along: what was typed in it counts.
	useEffect(() => commit, []);
	const own = {
		...native,
		value: typed,
		onValue: setTyped,
		onBlur: commit,
		...(hint === undefined ? {} : { hint }),
	};
	return isLong ? <TextArea {...own} rows={2} /> : <TextField {...own} type={type ?? 'text'} min={min} max={max} />;
}
