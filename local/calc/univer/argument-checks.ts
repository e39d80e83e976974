import { fail, isDated, isMatrix, type Matrix, type Scalar } from '../values/scalar';

type Args = readonly (Scalar | Matrix | undefined)[];

/** Parameters that hold the two halves of pairs: Google refuses halves of different length. */
const PAIRS: Readonly<Record<string, readonly [number, number]>> = {
	...Object.fromEntries(
		['CORREL', 'PEARSON', 'RSQ', 'SLOPE', 'INTERCEPT', 'STEYX', 'COVAR', 'COVARIANCE.P', 'COVARIANCE.S', 'PROB'].map((name) => [
			name,
			[0, 1] as const,
		]),
	),
	FORECAST: [1, 2],
	'FORECAST.LINEAR': [1, 2],
	'AVERAGE.WEIGHTED': [0, 1],
};

/** Parameters that say how large a result is. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
	SEQUENCE: [0, 1],
	RANDARRAY: [0, 1],
	MUNIT: [0],
	WRAPROWS: [1],
	WRAPCOLS: [1],
};

const length = (value: Scalar | Matrix | undefined): number => (isMatrix(value) ? value.length * (value[0]?.length ?? 0) : 1);

/** What Google refuses and the library answers in a way of its own. */
export const refusedArguments = (name: string, args: Args): ReturnType<typeof fail> | null => {
	const pair = PAIRS[name];
	if (pair) {
		const [one, other] = [length(args[pair[0]]), length(args[pair[1]])];
		if (one !== other) return fail('#N/A', `${name} has mismatched argument count ${one} vs ${other}.`);
	}
	if (name === 'COVARIANCE.S' && length(args[0]) < 2) return fail('#NUM!', 'COVARIANCE.S needs two pairs at least.');
	if (name === 'ROMAN' && args[0] === 0)
		return fail('#VALUE!', 'Function ROMAN parameter 1 value is 0. Valid values are between 1 and 3999 inclusive.');
	for (const position of SIZES[name] ?? []) {
		const value = args[position];
		const size = isDated(value) ? value.date : value;
		if (typeof size === 'number' && size < 1)
			return fail('#NUM!', `Function ${name} parameter ${position + 1} value is ${size}. It should be greater than or equal to 1.`);
	}
	return null;
};
