import { text } from '../../language/text';
import type { Absence } from '../kit/define';

export const CYCLE_ABSENCE: Absence = {
	why: text('нет даты создания или она позже закрытия', 'created at an unknown time, or after closing'),
	covered: text('срок известен у', 'length known for'),
};
