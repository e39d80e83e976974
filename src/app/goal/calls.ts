import type { CallContext } from '../ports/call-context';
import { acceptReplan } from './accept';
import { goalBase } from './base';
import { buildGoal } from './build';
import { dropGoal } from './drop';
import { goalSlices } from './goal-slices';
import { copyForward, pasteTargets } from './paste';
import type { GoalPorts } from './ports';
import { previewGoal } from './preview';
import { proposal } from './proposal';
import type { GoalCalls } from './types';

export const goalCalls = <State>({ ports, sheets, exclusively, state }: CallContext<GoalPorts, State>): GoalCalls<State> => ({
	goalDefaults: (slice = '') => proposal(ports, slice),
	goalBase: (form) => goalBase(ports, form),
	goalSlices: () => goalSlices(ports),
	previewGoal: (form) => previewGoal(ports, form),
	pasteTargets: (line, text, slice) => exclusively(() => pasteTargets(ports, line, text, slice)),
	copyForward: (line, month, slice) => exclusively(() => copyForward(ports, line, month, slice)),
	acceptReplan(reason, slice) {
		exclusively(() => acceptReplan(sheets, reason, slice));
		return state();
	},
	buildGoal(form) {
		exclusively(() => buildGoal(sheets, form));
		return state();
	},
	dropGoal(slice) {
		exclusively(() => dropGoal(sheets, slice));
		return state();
	},
});
