import type { CallContext } from '../ports/call-context';
import type { Ports } from '../ports/ports';
import { loadDemo, removeDemo } from './demo-data';
import type { DemoCalls } from './types';

export const demoCalls = <State>({ ports, exclusively, state }: CallContext<Ports, State>): DemoCalls<State> => ({
	loadDemo(files) {
		exclusively(() => loadDemo(ports, files));
		return state();
	},
	removeDemo() {
		exclusively(() => removeDemo(ports));
		return state();
	},
});
