import { useMemo, useRef, useState } from 'preact/hooks';
import type { SidebarState } from '../src/usecases/rpc-types';
import { Footer } from './footer';
import { formatsIn } from './formats';
import { useImportRun } from './jobs/import-run';
import { useSummaryRun } from './jobs/summary-run';
import { ConnectionScreen } from './screens/connection';
import { ExplainScreen } from './screens/explain';
import { GoalScreen } from './screens/goal';
import { HomeScreen } from './screens/home';
import { ImportScreen } from './screens/import';
import { ReconciliationScreen } from './screens/reconciliation';
import { SharingScreen } from './screens/sharing';
import { SummariesScreen } from './screens/summaries';
import { ask } from './server';
import { type ScreenName, type Session, SessionContext } from './session';
import { wordsIn } from './words';
import type { Language } from './words/pair';

const SCREENS = {
	home: HomeScreen,
	connection: ConnectionScreen,
	importing: ImportScreen,
	goal: GoalScreen,
	summaries: SummariesScreen,
	sharing: SharingScreen,
	explain: ExplainScreen,
	reconcile: ReconciliationScreen,
} as const;

/** The menu may open the panel at the explanation of a cell. */
const firstScreen = (): ScreenName => (document.getElementById('panel')?.dataset.screen === 'explain' ? 'explain' : 'home');

export function Frame({ state, accept }: { state: SidebarState; accept(state: SidebarState): void }) {
	const [picked, setPicked] = useState<Language | null>(null);
	const [place, setPlace] = useState<Pick<Session, 'screen' | 'cameFrom' | 'notice'>>(() => ({
		screen: firstScreen(),
		cameFrom: null,
		notice: null,
	}));
	const drafts = useRef(new Map<string, unknown>()).current;
	const importRun = useImportRun(accept);
	const summaryRun = useSummaryRun(accept);
	const language = picked ?? state.language;
	const words = useMemo(() => wordsIn(language), [language]);
	const formats = useMemo(() => formatsIn(language, state.currency), [language, state.currency]);

	const go = (screen: ScreenName, notice?: string): void => setPlace({ screen, cameFrom: place.screen, notice: notice ?? null });
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
	const Screen = SCREENS[place.screen];
	return (
		<SessionContext.Provider value={session}>
			<div class="frame" lang={language}>
				<Screen key={place.screen} />
				<Footer pick={pick} />
			</div>
		</SessionContext.Provider>
	);
}
