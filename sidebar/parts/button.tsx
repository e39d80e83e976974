import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, Spinner } from '../icons/icon';
import type { IconName } from '../icons/paths';

export interface ButtonProps {
	kind: 'primary' | 'plain' | 'quiet' | 'danger';
	children: ComponentChildren;
	icon?: IconName | undefined;
	isBusy?: boolean | undefined;
	/** Why the button cannot be used now; shown under it. */
	reason?: string | null | undefined;
	onClick?: (() => unknown) | undefined;
	type?: 'button' | 'submit' | undefined;
}

/** Reachable by keyboard even when it cannot be used, so that a screen reader reads the reason. */
export function Button({ kind, children, icon, isBusy = false, reason = null, onClick, type = 'button' }: ButtonProps) {
	const id = useId();
	const isOff = isBusy || reason !== null;
	return (
		<>
			<button
				type={type}
				class={`button ${kind}`}
				aria-disabled={isOff ? 'true' : undefined}
				aria-busy={isBusy ? 'true' : undefined}
				aria-describedby={reason === null ? undefined : id}
				onClick={(event) => {
					if (isOff) event.preventDefault();
					else onClick?.();
				}}
			>
				{isBusy ? <Spinner /> : icon && <Icon name={icon} size={18} />}
				<span>{children}</span>
			</button>
			{reason !== null && (
				<p class="reason" id={id}>
					{reason}
				</p>
			)}
		</>
	);
}
