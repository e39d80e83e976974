import type { CallContext } from '../ports/call-context';
import { loadDemo, removeDemo } from './demo-data';
import type { DemoPorts } from './ports';
import type { DemoCalls } from './types';

export const demoCalls = <State>({ sheets, exclusively, state }: CallContext<DemoPorts, State>): DemoCalls<State> => ({
	loadDemo(files) {
		exclusively(() => loadDemo(sheets, files));
		return state();
	},
	removeDemo() {
		exclusively(() => removeDemo(sheets));
		return state();
	},
});
