import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldLinks {
	readonly id: string;
	readonly 'aria-describedby': string | undefined;
	readonly 'aria-invalid': 'true' | undefined;
}

interface FieldProps {
	label: string;
	hint?: string | null | undefined;
	error?: string | null | undefined;
	children(links: FieldLinks): ComponentChildren;
}

/** A label, its control, hint and error, linked for screen readers. */
export function Field({ label, hint = null, error = null, children }: FieldProps) {
	const id = useId();
	const descriptions = [error !== null && `${id}-error`, hint !== null && `${id}-hint`].filter(Boolean).join(' ');
	return (
		<div class={error === null ? 'field' : 'field wrong'}>
			<label for={id}>{label}</label>
			{children({ id, 'aria-describedby': descriptions || undefined, 'aria-invalid': error === null ? undefined : 'true' })}
			{error !== null && (
				<p class="field-error" id={`${id}-error`}>
					{error}
				</p>
			)}
			{hint !== null && (
				<p class="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
		</div>
	);
}
