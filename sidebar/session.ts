import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SidebarState } from '../src/app/panel/types';
import type { Formats } from './formats';
import type { ImportRun } from './jobs/import-run';
import type { SummaryRun } from './jobs/summary-run';
import type { Words } from './words';
import type { Language } from './words/pair';

export type ScreenName =
	| 'home'
	| 'connection'
	| 'importing'
	| 'goal'
	| 'summaries'
	| 'sharing'
	| 'explain'
	| 'reconcile'
	| 'settings'
	| 'help'
	| 'demo'
	| 'sets';

/** What every screen has at hand. */
export interface Session {
	readonly state: SidebarState;
	accept(state: SidebarState): void;
	readonly language: Language;
	readonly words: Words;
	readonly formats: Formats;
	readonly screen: ScreenName;
	/** Where the person was before: focus goes back to its step. */
	readonly cameFrom: ScreenName | null;
	/** The person had gone to the back button while this screen was on its way. */
	readonly isBackHeld: boolean;
	go(screen: ScreenName, notice?: string): void;
	/** Said once at the top of the screen just opened. */
	readonly notice: string | null;
	readonly importRun: ImportRun;
	readonly summaryRun: SummaryRun;
	/** What was typed, kept while the person looks at another screen. */
	readonly drafts: Map<string, unknown>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
	const session = useContext(SessionContext);
	if (session === null) throw new Error('no session around this component');
	return session;
}
