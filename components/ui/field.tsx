// Labelled form fields: a text line, a text that grows, a choice, a tick. `onValue` is called at every keystroke.
import type { ComponentChildren, Ref } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

type Described = {
	label: string;
	/** The label is read but not drawn, where the place already says it. */
	labelHidden?: boolean;
	hint?: ComponentChildren;
	error?: string | null;
};

type FrameProps = Described & { id: string; children: ComponentChildren };

/** Label above, hint and error below; the control inside must carry `id` and `describedBy(id, …)`. */
function Field({ id, label, labelHidden, hint, error, children }: FrameProps) {
	return (
		<div class="field">
			<label for={id} class={labelHidden ? 'visually-hidden' : 'field-label'}>
				{label}
			</label>
			{children}
			{hint ? (
				<p id={`${id}-hint`} class="field-hint">
					{hint}
				</p>
			) : null}
			{error ? (
				<p id={`${id}-error`} class="field-error" role="alert">
					{error}
				</p>
			) : null}
		</div>
	);
}

const describedBy = (id: string, { hint, error }: Pick<Described, 'hint' | 'error'>): string | undefined =>
	[hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

/** What may be passed through to the native control. */
type Native<E> = {
	name?: string;
	placeholder?: string;
	autocomplete?: string;
	required?: boolean;
	disabled?: boolean;
	autofocus?: boolean;
	spellcheck?: boolean;
	maxLength?: number;
	onKeyDown?: (event: KeyboardEvent & { currentTarget: E }) => void;
	onBlur?: () => void;
	onFocus?: () => void;
};

export type TextFieldProps = Described & {
	value: string;
	onValue: (value: string) => void;
	inputRef?: Ref<HTMLInputElement>;
	type?: 'text' | 'search' | 'url' | 'date' | 'datetime-local' | 'number';
	/** Bounds of a date or a number. */
	min?: string | undefined;
	max?: string | undefined;
	'aria-keyshortcuts'?: string;
} & Native<HTMLInputElement>;

export function TextField({
	label,
	labelHidden,
	hint,
	error,
	value,
	onValue,
	inputRef,
	type = 'text',
	...native
}: TextFieldProps) {
	// Preact ties each type to its roles; all of these are plain lines of text to it.
	const plain = type as 'text';
	const id = useId();
	return (
		<Field id={id} label={label} labelHidden={labelHidden ?? false} hint={hint} error={error ?? null}>
			<input
				{...native}
				type={plain}
				id={id}
				ref={inputRef ?? null}
				class="control"
				value={value}
				aria-describedby={describedBy(id, { hint, error: error ?? null })}
				aria-invalid={error ? 'true' : undefined}
				onInput={(event) => onValue(event.currentTarget.value)}
			/>
		</Field>
	);
}

export type TextAreaProps = Described & {
	value: string;
	onValue: (value: string) => void;
	rows?: number;
} & Native<HTMLTextAreaElement>;

/** Grows with its text. Where CSS can't do it yet, the height is measured. */
export function TextArea({ label, labelHidden, hint, error, value, onValue, rows = 2, ...native }: TextAreaProps) {
	const id = useId();
	const area = useRef<HTMLTextAreaElement>(null);
	useLayoutEffect(() => {
		if (!area.current || CSS.supports('field-sizing', 'content')) return;
		area.current.style.blockSize = 'auto';
		area.current.style.blockSize = `${area.current.scrollHeight + 2}px`;
	}, [value]);
	return (
		<Field id={id} label={label} labelHidden={labelHidden ?? false} hint={hint} error={error ?? null}>
			<textarea
				{...native}
				id={id}
				ref={area}
				rows={rows}
				class="control control-text"
				dir="auto"
				style={{ '--rows': String(rows) }}
				value={value}
				aria-describedby={describedBy(id, { hint, error: error ?? null })}
				aria-invalid={error ? 'true' : undefined}
				onInput={(event) => onValue(event.currentTarget.value)}
			/>
		</Field>
	);
}

type Choice<T extends string> = { value: T; label: string };

export type SelectFieldProps<T extends string> = Described & {
	value: T;
	choices: readonly Choice<T>[];
	onValue: (value: T) => void;
} & Native<HTMLSelectElement>;

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
	const { label, labelHidden, hint, error, value, choices, onValue, ...native } = props;
	const id = useId();
	return (
		<Field id={id} label={label} labelHidden={labelHidden ?? false} hint={hint} error={error ?? null}>
			<select
				{...native}
				id={id}
				class="control control-select"
				value={value}
				aria-describedby={describedBy(id, { hint, error: error ?? null })}
				aria-invalid={error ? 'true' : undefined}
				onChange={(event) => onValue(event.currentTarget.value as T)}
			>
				{choices.map((choice) => (
					<option key={choice.value} value={choice.value}>
						{choice.label}
					</option>
				))}
			</select>
		</Field>
	);
}

export type CheckFieldProps = {
	label: ComponentChildren;
	hint?: ComponentChildren;
	checked: boolean;
	onChecked: (checked: boolean) => void;
	disabled?: boolean;
};

export function CheckField({ label, hint, checked, onChecked, disabled }: CheckFieldProps) {
	const id = useId();
	return (
		<div class="check">
			<input
				id={id}
				type="checkbox"
				checked={checked}
				disabled={disabled ?? false}
				aria-describedby={describedBy(id, { hint, error: null })}
				onChange={(event) => onChecked(event.currentTarget.checked)}
			/>
			<label for={id}>{label}</label>
			{hint ? (
				<p id={`${id}-hint`} class="field-hint">
					{hint}
				</p>
			) : null}
		</div>
	);
}
