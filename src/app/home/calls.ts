import type { CallContext } from '../ports/call-context';
import { showData } from './draw-home';
import type { HomePorts } from './ports';
import type { HomeCalls } from './types';

export const homeCalls = ({ sheets, exclusively }: CallContext<HomePorts, unknown>): HomeCalls => ({
	showData(isShown) {
		exclusively(() => showData(sheets, isShown));
		return null;
	},
});
