import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { counts } from '../language/counts';
import type { Formats } from '../language/formats';
import type { Language } from '../language/phrase';
import type { sharedWords } from '../language/shared';
import { type In, type Phrases, wordsIn } from '../language/words';
import type { SidebarState } from '../server/contract';
import type { ScreenName } from './screens';

/** What every screen has at hand. */
export interface Session {
	/** What the spreadsheet holds, as of the add-on's last answer. */
	readonly state: SidebarState;
	setState(state: SidebarState): void;
	readonly language: Language;
	readonly shared: In<typeof sharedWords>;
	/** A number with its noun in the right form. */
	readonly count: In<typeof counts>;
	readonly formats: Formats;
	readonly screen: ScreenName;
	/** The screen before this one: focus goes back to its step or link. */
	readonly previousScreen: ScreenName | null;
	/** The back button had focus while this screen was loading. */
	readonly isBackFocused: boolean;
	go(screen: ScreenName, notice?: string): void;
	/** Shown once at the top of the screen just opened. */
	readonly notice: string | null;
	/** Draws the managers' sheets anew, whatever screen is open. */
	readonly sheets: { readonly isRedrawing: boolean; redraw(): void };
	/** Form values that stay while the person looks at another screen. */
	readonly drafts: Map<string, unknown>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
	const session = useContext(SessionContext);
	if (session === null) throw new Error('no session around this component');
	return session;
}

/** The words of a feature in the language of the panel. */
export const useWords = <T extends Phrases>(phrases: T): In<T> => wordsIn(phrases, useSession().language);
