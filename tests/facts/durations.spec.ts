import { parseSeconds } from '../../src/facts/parse/duration';
import { UNREADABLE } from '../../src/facts/parse/number';

test.each([
	['330', 330],
	[330, 330],
	['00:05:30', 330],
	['1:05:30', 3930],
	['5 мин 30 с', 330],
	['5 мин.', 300],
	['1 ч 5 мин 3 сек', 3903],
	['5m 30s', 330],
	['45 sec', 45],
	['', null],
	['-', null],
])('%p is %p seconds', (input, seconds) => expect(parseSeconds(input, 'ru_RU')).toBe(seconds));

test.each(['5:30', 'долго', '00:75:00'])('%s is no duration', (input) => expect(parseSeconds(input, 'ru_RU')).toBe(UNREADABLE));
