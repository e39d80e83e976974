import type { CallContext } from '../ports/call-context';
import { acceptReplan } from './accept';
import { buildGoal } from './build';
import { copyForward, pasteTargets } from './paste';
import type { GoalPorts } from './ports';
import { previewGoal } from './preview';
import { proposal } from './proposal';
import type { GoalCalls } from './types';

export const goalCalls = <State>({ ports, sheets, exclusively, state }: CallContext<GoalPorts, State>): GoalCalls<State> => ({
	goalDefaults: () => proposal(ports),
	previewGoal: (form) => previewGoal(ports, form),
	pasteTargets: (line, text) => exclusively(() => pasteTargets(ports, line, text)),
	copyForward: (line, month) => exclusively(() => copyForward(ports, line, month)),
	acceptReplan(reason) {
		exclusively(() => acceptReplan(sheets, reason));
		return state();
	},
	buildGoal(form) {
		exclusively(() => buildGoal(sheets, form));
		return state();
	},
});
