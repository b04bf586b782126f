// A few choices side by side, one of which holds: native radios, drawn as one strip.
import { useId } from 'preact/hooks';

export type ChoiceRowProps<T extends string> = {
	label: string;
	choices: readonly { value: T; label: string }[];
	value: T;
	onValue: (value: T) => void;
};

export function ChoiceRow<T extends string>({ label, choices, value, onValue }: ChoiceRowProps<T>) {
	const name = useId();
	return (
		<fieldset class="choice-row">
			<legend class="visually-hidden">{label}</legend>
			{choices.map((choice) => (
				<label key={choice.value} class="choice">
					<input type="radio" name={name} checked={choice.value === value} onChange={() => onValue(choice.value)} />
					<span>{choice.label}</span>
				</label>
			))}
		</fieldset>
	);
}
