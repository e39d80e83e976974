import { useState } from 'preact/hooks';
import { useSession } from '../session';
import type { FieldLinks } from './field';
import { Icon } from './icon';

interface SecretProps extends FieldLinks {
	name: string;
	value: string;
	placeholder: string | undefined;
	required: boolean | undefined;
	onValue(value: string): void;
}

/** Dots until the person wants to see what was pasted. */
export function SecretInput({ onValue, ...links }: SecretProps) {
	const { words } = useSession();
	const [isShown, setShown] = useState(false);
	const label = isShown ? words.shared.hide : words.shared.show;
	return (
		<div class="secret">
			<input
				{...links}
				type={isShown ? 'text' : 'password'}
				autocomplete="new-password"
				spellcheck={false}
				onInput={(event) => onValue(event.currentTarget.value)}
			/>
			<button type="button" aria-label={label} title={label} aria-pressed={isShown} onClick={() => setShown(!isShown)}>
				<Icon name={isShown ? 'hidden' : 'eye'} size={18} />
			</button>
		</div>
	);
}
