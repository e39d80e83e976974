import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { amountText, formatInput } from '../language/amount-text';
import { useSession } from '../session/session';
import type { FieldLinks } from './field';

interface AmountProps {
	links: FieldLinks;
	value: number | null;
	decimals: number;
	sign?: { readonly text: string; readonly isFirst: boolean } | undefined;
	onValue(value: number | null): void;
}

/** A number whose thousands are grouped during input. */
export function AmountInput({ links, value, decimals, sign, onValue }: AmountProps) {
	const { language } = useSession();
	const input = useRef<HTMLInputElement>(null);
	const caret = useRef<number | null>(null);
	const [text, setText] = useState(() => amountText(value, language, decimals));
	// A trailing comma or zero stays as typed; only another value, or language, is formatted anew.
	const current = formatInput(text, 0, language, decimals);
	const displayed = current.value === value && current.text === text ? text : amountText(value, language, decimals);
	useLayoutEffect(() => {
		if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
		caret.current = null;
	});
	return (
		<div class={`amount${sign === undefined ? '' : sign.isFirst ? ' sign-first' : ' sign-last'}`}>
			<input
				{...links}
				ref={input}
				type="text"
				inputMode={decimals > 0 ? 'decimal' : 'numeric'}
				autocomplete="off"
				value={displayed}
				onInput={({ currentTarget: field }) => {
					const next = formatInput(field.value, field.selectionStart ?? field.value.length, language, decimals);
					caret.current = next.caret;
					field.value = next.text;
					field.setSelectionRange(next.caret, next.caret);
					setText(next.text);
					onValue(next.value);
				}}
			/>
			{sign !== undefined && (
				<span class="sign" aria-hidden="true">
					{sign.text}
				</span>
			)}
		</div>
	);
}
