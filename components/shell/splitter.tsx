// The bar between the list and the detail: drag it, or move it with the arrow keys.
import { useRef } from 'preact/hooks';

export type SplitterProps = {
	label: string;
	/** Width of what stands before it, in CSS px, and its bounds. */
	value: number;
	min: number;
	max: number;
	onValue: (value: number) => void;
};

const step = 24;

export function Splitter({ label, value, min, max, onValue }: SplitterProps) {
	const from = useRef<{ x: number; value: number } | null>(null);
	const set = (wanted: number): void => onValue(Math.round(Math.min(max, Math.max(min, wanted))));
	const keys: Record<string, number> = { ArrowLeft: value - step, ArrowRight: value + step, Home: min, End: max };
	return (
		<div
			class="splitter"
			role="separator"
			aria-orientation="vertical"
			aria-label={label}
			aria-valuenow={value}
			aria-valuemin={min}
			aria-valuemax={max}
			tabIndex={0}
			onKeyDown={(event) => {
				const wanted = keys[event.key];
				if (wanted === undefined) return;
				event.preventDefault();
				set(wanted);
			}}
			onPointerDown={(event) => {
				event.currentTarget.setPointerCapture(event.pointerId);
				from.current = { x: event.clientX, value };
			}}
			onPointerMove={(event) => {
				if (from.current) set(from.current.value + event.clientX - from.current.x);
			}}
			onLostPointerCapture={() => {
				from.current = null;
			}}
		/>
	);
}
