import type { ComponentType } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { SidebarState } from '../src/app/panel/types';
import { firstScreen, screenOf } from './area';
import { Footer } from './footer';
import { formatsIn } from './formats';
import { useImportRun } from './jobs/import-run';
import { useSummaryRun } from './jobs/summary-run';
import { ArrivingScreen } from './screens/arriving';
import { HomeScreen } from './screens/home';
import { ImportScreen } from './screens/import';
import { ask } from './server';
import { type ScreenName, type Session, SessionContext } from './session';
import { wordsIn } from './words';
import type { Language } from './words/pair';

const OWN: Partial<Record<ScreenName, ComponentType>> = {
	home: HomeScreen,
	importing: ImportScreen,
};

export function Frame({ state, accept }: { state: SidebarState; accept(state: SidebarState): void }) {
	const [picked, setPicked] = useState<Language | null>(null);
	const [place, setPlace] = useState<Pick<Session, 'screen' | 'cameFrom' | 'notice' | 'isBackHeld'>>(() => ({
		screen: firstScreen(),
		cameFrom: null,
		notice: null,
		isBackHeld: false,
	}));
	const drafts = useRef(new Map<string, unknown>()).current;
	const importRun = useImportRun(accept);
	const summaryRun = useSummaryRun(accept);
	const language = picked ?? state.language;
	const [areas, setAreas] = useState(0);
	document.documentElement.lang = language;
	// biome-ignore lint/correctness/useExhaustiveDependencies: each area that comes brings words
	const words = useMemo(() => wordsIn(language), [language, areas]);
	const formats = useMemo(() => formatsIn(language, state.currency), [language, state.currency]);

	const go = (screen: ScreenName, notice?: string): void =>
		setPlace({ screen, cameFrom: place.screen, notice: notice ?? null, isBackHeld: false });
	const arrived = (): void => {
		setAreas((count) => count + 1);
		setPlace((old) => ({ ...old, isBackHeld: document.activeElement?.className === 'back' }));
	};
	const acceptNew = (next: SidebarState): void => {
		importRun.forget();
		accept(next);
	};
	const pick = (next: Language): void => {
		setPicked(next);
		// The panel's own words change at once; the add-on's labels follow when it has answered.
		ask('setLanguage', next).then(acceptNew, () => undefined);
	};
	const session: Session = { state, accept: acceptNew, language, words, formats, ...place, go, importRun, summaryRun, drafts };
	const Screen = OWN[place.screen] ?? screenOf(place.screen);
	return (
		<SessionContext.Provider value={session}>
			<div class="frame" lang={language}>
				{Screen ? <Screen key={place.screen} /> : <ArrivingScreen arrived={arrived} />}
				<Footer pick={pick} />
			</div>
		</SessionContext.Provider>
	);
}
