import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../parts/icon';
import { type ScreenName, useSession } from '../session';

const LINKS: readonly (readonly [ScreenName, IconName, boolean])[] = [
	['sets', 'sliders', true],
	['explain', 'info', true],
	['reconcile', 'check', true],
	['settings', 'sliders', false],
	['help', 'help', false],
];

/** Beside the steps; some are of use only once there are data. */
export function HomeLinks() {
	const { state, words, cameFrom, go } = useSession();
	const list = useRef<HTMLElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: only when the person has just come back
	useLayoutEffect(() => {
		list.current?.querySelector<HTMLElement>(`[data-link="${cameFrom}"]`)?.focus();
	}, []);
	return (
		<nav class="links" aria-label={words.home.more} ref={list}>
			{LINKS.filter(([, , needsFacts]) => !needsFacts || state.facts !== null).map(([screen, icon]) => (
				<button key={screen} type="button" class="link-row" data-link={screen} onClick={() => go(screen)}>
					<Icon name={icon} size={18} />
					<span>{words.screens[screen]}</span>
				</button>
			))}
		</nav>
	);
}
