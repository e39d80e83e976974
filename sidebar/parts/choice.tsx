import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
	legend: string;
	options: readonly { readonly value: T; readonly title: string; readonly hint?: string }[];
	value: T | null;
	/** Side by side, for short titles. */
	isRow?: boolean;
	onValue(value: T): void;
}

/** One of a few, all visible. */
export function Choice<T extends string>({ legend, options, value, isRow = false, onValue }: ChoiceProps<T>) {
	const name = useId();
	return (
		<fieldset class={isRow ? 'choice row' : 'choice'}>
			<legend>{legend}</legend>
			<div class="choice-options">
				{options.map((option) => (
					<label key={option.value} class="option">
						<input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onValue(option.value)} />
						<span class="option-text">
							<span>{option.title}</span>
							{option.hint !== undefined && <small>{option.hint}</small>}
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
