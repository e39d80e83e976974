import { buffered } from '../../tabs/buffered-workbook';
import type { CallContext } from '../ports/call-context';
import { rememberTabs } from '../watch/remember-tabs';
import type { WatchCalls } from '../watch/types';
import { release } from '../watch/warnings';
import type { FiguresPorts } from './ports';
import { recompute } from './recompute';

export const figuresCalls = <State>({ ports, sheets, exclusively, state }: CallContext<FiguresPorts, State>): WatchCalls<State> => ({
	acceptTabs() {
		exclusively(() => {
			rememberTabs(ports);
			const book = buffered(sheets.book);
			recompute({ ...sheets, book });
			book.flush();
		});
		return state();
	},
	releaseDigests() {
		exclusively(() => release(sheets));
		return state();
	},
});
