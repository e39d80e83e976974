import { Field } from './field';

interface SelectFieldProps {
	label: string;
	hint?: string | null | undefined;
	error?: string | null | undefined;
	/** Each with its value and what the person reads. */
	options: readonly (readonly [value: string, title: string])[];
	value: string;
	onValue(value: string): void;
}

/** One of many, from a list that opens. */
export function SelectField({ label, hint, error, options, value, onValue }: SelectFieldProps) {
	return (
		<Field label={label} hint={hint} error={error}>
			{(links) => (
				<select {...links} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
					{options.map(([option, title]) => (
						<option key={option} value={option}>
							{title}
						</option>
					))}
				</select>
			)}
		</Field>
	);
}
