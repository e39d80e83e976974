import type { CallContext } from '../ports/call-context';
import { loadDemo, removeDemo } from './demo-data';
import type { DemoPorts } from './ports';
import type { DemoCalls } from './types';

export const demoCalls = <State>({ ports, exclusively, state }: CallContext<DemoPorts, State>): DemoCalls<State> => ({
	loadDemo(files) {
		exclusively(() => loadDemo(ports, files));
		return state();
	},
	removeDemo() {
		exclusively(() => removeDemo(ports));
		return state();
	},
});
