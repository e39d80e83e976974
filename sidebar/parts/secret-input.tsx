import { useState } from 'preact/hooks';
import { Icon } from '../icons/icon';
import { useSession } from '../session/session';
import type { FieldLinks } from './field';

interface SecretProps extends FieldLinks {
	name: string;
	value: string;
	placeholder: string | undefined;
	required: boolean | undefined;
	onValue(value: string): void;
}

/** Dots, until the person asks to see the secret. */
export function SecretInput({ onValue, ...links }: SecretProps) {
	const { shared } = useSession();
	const [isVisible, setVisible] = useState(false);
	const label = isVisible ? shared.hide : shared.show;
	return (
		<div class="secret">
			<input
				{...links}
				type={isVisible ? 'text' : 'password'}
				autocomplete="new-password"
				spellcheck={false}
				onInput={(event) => onValue(event.currentTarget.value)}
			/>
			<button type="button" aria-label={label} title={label} aria-pressed={isVisible} onClick={() => setVisible(!isVisible)}>
				<Icon name={isVisible ? 'hidden' : 'eye'} size={18} />
			</button>
		</div>
	);
}
