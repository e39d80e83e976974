import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons/icon';
import { type ScreenName, screenEntry, screens } from '../session/screens';
import { useSession, useWords } from '../session/session';
import { homeWords } from './words';

/** Screens beside the steps; some are of use only once there are data. */
export function HomeLinks() {
	const { state, language, previousScreen, go } = useSession();
	const words = useWords(homeWords);
	const list = useRef<HTMLElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: only when the person has just come back
	useLayoutEffect(() => {
		list.current?.querySelector<HTMLElement>(`[data-link="${previousScreen}"]`)?.focus();
	}, []);
	return (
		<nav class="links" aria-label={words.more} ref={list}>
			{(Object.keys(screens) as ScreenName[]).map((screen) => {
				const { title, link } = screenEntry(screen);
				if (link === undefined || (link.needsData && state.facts === null)) return null;
				if (state.access.manager !== null && link.isForAll !== true) return null;
				return (
					<button key={screen} type="button" class="link-row" data-link={screen} onClick={() => go(screen)}>
						<Icon name={link.icon} size={18} />
						<span>{title[language]}</span>
					</button>
				);
			})}
		</nav>
	);
}
