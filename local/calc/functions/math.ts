import type { Frame } from '../frame/frame';
import type { Each } from '../frame/function-kinds';
import { wrongCount } from '../univer/call';
import { toNumber } from '../values/coerce';
import { fail, type Scalar } from '../values/scalar';

type Numbers = (...values: number[]) => number | Scalar;

/** A function of numbers with the given numbers of arguments; missing ones take their defaults. */
export const ofNumbers = (min: number, max: number, run: Numbers): Each => ({
	run: (values, frame: Frame, name) => {
		if (values.length < min || values.length > max) return wrongCount(name, min, max, values.length);
		const numbers: number[] = [];
		for (const [index, value] of values.entries()) {
			const number = toNumber(value ?? null, frame.around.locale, name, index + 1);
			if (typeof number !== 'number') return number;
			numbers.push(number);
		}
		const result = run(...numbers);
		return typeof result === 'number' && !Number.isFinite(result)
			? fail('#NUM!', `Function ${name} gave a result that is too large.`)
			: result;
	},
});

/** Moves the decimal point in the number's text, so that 1.005 stays 1.005. */
const moved = (value: number, places: number): number => {
	const [digits, power = '0'] = String(Number(value.toPrecision(15))).split('e');
	return Number(`${digits}e${Number(power) + places}`);
};

const rounded =
	(round: (value: number) => number): Numbers =>
	(value, places = 0) =>
		Math.sign(value!) * moved(round(moved(Math.abs(value!), Math.trunc(places))), -Math.trunc(places));

const clean = (value: number): number => Number(value.toPrecision(15));

const stepped =
	(name: string, round: (value: number) => number): Numbers =>
	(value, factor = 1) => {
		if (factor === 0) return 0;
		if (value! > 0 && factor < 0) return fail('#NUM!', `Function ${name} parameter 2 value is ${factor}. It should be greater than 0.`);
		return clean(round(clean(value! / factor)) * factor);
	};

const noZero = (name: string) => fail('#DIV/0!', `Function ${name} parameter 2 cannot be zero.`);

export const math: Readonly<Record<string, Each>> = {
	ABS: ofNumbers(1, 1, (value) => Math.abs(value!)),
	SIGN: ofNumbers(1, 1, (value) => Math.sign(value!)),
	INT: ofNumbers(1, 1, (value) => Math.floor(clean(value!))),
	TRUNC: ofNumbers(1, 2, rounded(Math.floor)),
	ROUND: ofNumbers(1, 2, rounded(Math.round)),
	ROUNDUP: ofNumbers(1, 2, rounded(Math.ceil)),
	ROUNDDOWN: ofNumbers(1, 2, rounded(Math.floor)),
	CEILING: ofNumbers(1, 2, stepped('CEILING', Math.ceil)),
	// Upwards whatever the sign of the factor.
	'ISO.CEILING': ofNumbers(1, 2, (value, factor = 1) =>
		factor === 0 ? 0 : clean(Math.ceil(clean(value! / Math.abs(factor))) * Math.abs(factor)),
	),
	FLOOR: ofNumbers(1, 2, stepped('FLOOR', Math.floor)),
	MOD: ofNumbers(2, 2, (value, by) => (by === 0 ? noZero('MOD') : clean(value! - by! * Math.floor(clean(value! / by!))))),
	QUOTIENT: ofNumbers(2, 2, (value, by) => (by === 0 ? noZero('QUOTIENT') : Math.trunc(value! / by!))),
	DIVIDE: ofNumbers(2, 2, (value, by) => (by === 0 ? noZero('DIVIDE') : value! / by!)),
	ADD: ofNumbers(2, 2, (a, b) => a! + b!),
	MINUS: ofNumbers(2, 2, (a, b) => a! - b!),
	MULTIPLY: ofNumbers(2, 2, (a, b) => a! * b!),
	POWER: ofNumbers(2, 2, (base, power) => base! ** power!),
	POW: ofNumbers(2, 2, (base, power) => base! ** power!),
	EXP: ofNumbers(1, 1, (power) => Math.exp(power!)),
	SQRT: ofNumbers(1, 1, (value) =>
		value! < 0
			? fail('#NUM!', `Function SQRT parameter 1 value is negative. It should be greater than or equal to zero.`)
			: Math.sqrt(value!),
	),
	PI: ofNumbers(0, 0, () => Math.PI),
};
