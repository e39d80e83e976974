import type { Each } from '../frame/function-kinds';
import type { Operator } from '../syntax/node';
import { wrongCount } from '../univer/call';
import { binary, unary } from '../values/operators';

const ofTwo = (operator: Operator): Each => ({
	run: (values, { around }, name) =>
		values.length === 2 ? binary(operator, values[0] ?? null, values[1] ?? null, around.locale) : wrongCount(name, 2, 2, values.length),
});

const ofOne = (operator: '+' | '-' | '%'): Each => ({
	run: (values, { around }, name) =>
		values.length === 1 ? unary(operator, values[0] ?? null, around.locale) : wrongCount(name, 1, 1, values.length),
});

/** Google's names for what is mostly written as a sign. */
export const operators: Readonly<Record<string, Each>> = {
	EQ: ofTwo('='),
	NE: ofTwo('<>'),
	LT: ofTwo('<'),
	LTE: ofTwo('<='),
	GT: ofTwo('>'),
	GTE: ofTwo('>='),
	UPLUS: ofOne('+'),
	UMINUS: ofOne('-'),
	UNARY_PERCENT: ofOne('%'),
};
