import { Field } from './field';

interface TextFieldProps {
	label: string;
	hint?: string | null;
	value: string | undefined;
	onValue(value: string): void;
}

export function TextField({ label, hint, value, onValue }: TextFieldProps) {
	return (
		<Field label={label} hint={hint}>
			{(links) => (
				<input
					{...links}
					type="text"
					autocomplete="off"
					value={value ?? ''}
					onInput={({ currentTarget }) => onValue(currentTarget.value)}
				/>
			)}
		</Field>
	);
}
