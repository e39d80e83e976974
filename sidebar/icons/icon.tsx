import { type IconName, PATHS } from './paths';

export function Icon({ name, size = 20 }: { name: IconName; size?: number | undefined }) {
	return (
		<svg
			class="icon"
			width={size}
			height={size}
			viewBox="0 0 24 24"
			fill="none"
			stroke="currentColor"
			stroke-width="2"
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
		>
			<path d={PATHS[name]} />
		</svg>
	);
}

export const Spinner = () => <span class="spinner" aria-hidden="true" />;
