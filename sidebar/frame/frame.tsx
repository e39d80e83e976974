import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { HomeScreen } from '../home/screen';
import { ImportRunContext, useImportDriver } from '../import/import-run';
import { ImportScreen } from '../import/screen';
import { counts } from '../language/counts';
import { formatsIn } from '../language/formats';
import type { Language } from '../language/phrase';
import { sharedWords } from '../language/shared';
import { wordsIn } from '../language/words';
import { call } from '../server/call';
import type { SidebarState } from '../server/contract';
import { firstScreen, screenOf } from '../session/areas';
import type { ScreenName } from '../session/screens';
import { type Session, SessionContext } from '../session/session';
import { SummaryRunContext, useSummaryDriver } from '../summaries/summary-run';
import { Footer } from './footer';
import { OpeningScreen } from './opening';

const BUILT_IN: Partial<Record<ScreenName, ComponentType>> = { home: HomeScreen, importing: ImportScreen };

/** The screen that is open, and what goes on whatever screen is open: the import and the building of summaries. */
export function Frame({ state, setState }: { state: SidebarState; setState(state: SidebarState): void }) {
	const [chosenLanguage, setChosenLanguage] = useState<Language | null>(null);
	const [place, setPlace] = useState<Pick<Session, 'screen' | 'previousScreen' | 'notice' | 'isBackFocused'>>(() => ({
		screen: firstScreen(),
		previousScreen: null,
		notice: null,
		isBackFocused: false,
	}));
	const drafts = useRef(new Map<string, unknown>()).current;
	const importRun = useImportDriver(setState);
	const summaryRun = useSummaryDriver(setState);
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel opens
	useEffect(() => {
		// What Google's clock does not do here, a person does who opens the panel.
		if (state.isRefreshDue) void importRun.start(false);
	}, []);
	const language = chosenLanguage ?? state.language;
	document.documentElement.lang = language;
	const formats = useMemo(() => formatsIn(language, state.currency), [language, state.currency]);

	const go = (screen: ScreenName, notice?: string): void =>
		setPlace({ screen, previousScreen: place.screen, notice: notice ?? null, isBackFocused: false });
	const onLoaded = (): void => setPlace((old) => ({ ...old, isBackFocused: document.activeElement?.className === 'back' }));
	const setFreshState = (next: SidebarState): void => {
		importRun.reset();
		setState(next);
	};
	const chooseLanguage = (next: Language): void => {
		setChosenLanguage(next);
		// The panel's own words change at once; the add-on's labels follow when it has answered.
		call('setLanguage', next).then(setFreshState, () => undefined);
	};
	const session: Session = {
		state,
		setState: setFreshState,
		language,
		shared: wordsIn(sharedWords, language),
		count: wordsIn(counts, language),
		formats,
		...place,
		go,
		sheets: { isRedrawing: summaryRun.isActive, redraw: () => void summaryRun.build(false) },
		drafts,
	};
	const Screen = BUILT_IN[place.screen] ?? screenOf(place.screen);
	return (
		<SessionContext.Provider value={session}>
			<ImportRunContext.Provider value={importRun}>
				<SummaryRunContext.Provider value={summaryRun}>
					<div class="frame" lang={language}>
						{Screen ? <Screen key={place.screen} /> : <OpeningScreen onLoaded={onLoaded} />}
						<Footer choose={chooseLanguage} />
					</div>
				</SummaryRunContext.Provider>
			</ImportRunContext.Provider>
		</SessionContext.Provider>
	);
}
