import type { CallContext } from '../ports/call-context';
import { releaseFigures } from '../watch/release';
import { rememberTabs } from '../watch/remember-tabs';
import type { WatchCalls } from '../watch/types';
import { forgetByHand } from '../watch/warnings';
import type { FiguresPorts } from './ports';
import { recompute } from './recompute';
import { onPaper, writeFigures } from './stopped/half-figures';

export const figuresCalls = <State>({ sheets, exclusively, state }: CallContext<FiguresPorts, State>): WatchCalls<State> => ({
	acceptTabs() {
		exclusively(() => {
			const paper = onPaper(sheets);
			const onIt = { ...sheets, ...paper };
			rememberTabs(onIt);
			forgetByHand(onIt);
			recompute(onIt);
			writeFigures(sheets, paper);
		});
		return state();
	},
	releaseDigests() {
		exclusively(() => releaseFigures(sheets));
		return state();
	},
});
