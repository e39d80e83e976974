import { useId } from 'preact/hooks';
import { Field } from '../parts/field';
import { SecretInput } from '../parts/secret-input';
import type { FormField } from '../server/contract';

interface CrmFieldProps {
	field: FormField;
	value: string;
	error?: string | null;
	onValue(value: string): void;
}

/** A field that the CRM's connector asks for, with suggestions from the account. */
export function CrmField({ field, value, error = null, onValue }: CrmFieldProps) {
	const { key, label, hint, placeholder, required, secret, choices } = field;
	const list = useId();
	return (
		<Field label={label} hint={hint} error={error}>
			{(links) => {
				const attributes = { ...links, name: key, value, placeholder, required };
				if (secret) return <SecretInput {...attributes} onValue={onValue} />;
				return (
					<>
						<input
							{...attributes}
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
