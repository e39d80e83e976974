import { isDate } from '../../cells/display';
import { parseTyped } from '../../cells/typed';
import type { Each } from '../frame/function-kinds';
import { toBoolean } from '../values/coerce';
import { isDated, isError, type Scalar } from '../values/scalar';

const test = (check: (value: Scalar) => boolean): Each => ({ takesErrors: true, run: ([value]) => check(value ?? null) });

const asNumber: Each = { run: ([value]) => (isDated(value) ? value.date : (value ?? null)) };

export const info: Readonly<Record<string, Each>> = {
	ISBLANK: test((value) => value === null),
	ISNUMBER: test((value) => typeof value === 'number' || isDated(value)),
	ISTEXT: test((value) => typeof value === 'string'),
	ISNONTEXT: test((value) => typeof value !== 'string'),
	ISLOGICAL: test((value) => typeof value === 'boolean'),
	/** Texts that read as a date are dates, too; a number is none without the look of one. */
	ISDATE: {
		run: ([value], { around }) => {
			if (typeof value !== 'string') return isDated(value);
			const read = parseTyped(value, around.locale, around.locale.year);
			return typeof read.v === 'number' && isDate(read.format);
		},
	},
	ISERROR: test(isError),
	ISNA: test((value) => isError(value) && value.error === '#N/A'),
	ISERR: test((value) => isError(value) && value.error !== '#N/A'),
	NOT: {
		run: ([value], { around }) => {
			const truth = toBoolean(value ?? null, around.locale, 'NOT');
			return typeof truth === 'boolean' ? !truth : truth;
		},
	},
	/** Numbers pass, texts stay what they are; the look comes with the formula (formats.ts). */
	TO_PERCENT: asNumber,
	TO_DOLLARS: asNumber,
	TO_PURE_NUMBER: asNumber,
	N: { run: ([value]) => (typeof value === 'number' ? value : isDated(value) ? value.date : value === true ? 1 : 0) },
};
