import { useId } from 'preact/hooks';
import type { FormField as Wanted } from '../../src/app/panel/types';
import { Field } from './field';
import { SecretInput } from './secret-input';

interface FormFieldProps {
	field: Wanted;
	value: string;
	error?: string | null;
	onValue(value: string): void;
}

/** One field that a CRM wants, with what the account offers for it. */
export function FormField({ field, value, error = null, onValue }: FormFieldProps) {
	const { key, label, hint, placeholder, required, secret, choices } = field;
	const list = useId();
	return (
		<Field label={label} hint={hint} error={error}>
			{(links) => {
				const common = { ...links, name: key, value, placeholder, required };
				if (secret) return <SecretInput {...common} onValue={onValue} />;
				return (
					<>
						<input
							{...common}
							list={choices && list}
							type="text"
							autocomplete="off"
							spellcheck={false}
							onInput={(event) => onValue(event.currentTarget.value)}
						/>
						{choices && (
							<datalist id={list}>
								{choices.map(({ value, note }) => (
									<option key={value} value={value} label={note} />
								))}
							</datalist>
						)}
					</>
				);
			}}
		</Field>
	);
}
