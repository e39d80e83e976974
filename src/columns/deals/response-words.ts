import { text } from '../../language/text';
import type { Absence, ConditionWords } from '../kit/define';
import { after } from '../kit/phrases';

export const UNANSWERED: Absence = { why: text('без ответа', 'not answered'), covered: text('ответ был у', 'answered:') };

const unknown: ConditionWords = { phrase: after('без ответа', 'without an answer'), otherwise: text('с ответом', 'answered') };

export const BUSINESS_CONDITIONS: Readonly<Record<string, ConditionWords>> = {
	'at most': { phrase: (n) => after(`с ответом за ${n} рабочих мин`, `answered within ${n} business min`) },
	unknown,
};
export const ELAPSED_CONDITIONS: Readonly<Record<string, ConditionWords>> = {
	'at most': { phrase: (n) => after(`с ответом за ${n} мин`, `answered within ${n} min`) },
	unknown,
};
