import type { Frame } from '../frame/frame';
import type { Whole } from '../frame/function-kinds';
import { asMatrix } from '../frame/reading';
import { wrongCount } from '../univer/call';
import { toBoolean, toNumber, toText } from '../values/coerce';
import { fail, isError, type Matrix, numeric, type Scalar, type Sparkline, type SparklineColor } from '../values/scalar';

const CHARTS = ['line', 'bar', 'column', 'winloss'] as const;
const NUMBERS = ['xmin', 'xmax', 'ymin', 'ymax', 'max', 'linewidth'] as const;
const COLORS: readonly SparklineColor[] = [
	'color',
	'color1',
	'color2',
	'lowcolor',
	'highcolor',
	'firstcolor',
	'lastcolor',
	'negcolor',
	'axiscolor',
];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
	charttype: CHARTS,
	empty: ['zero', 'ignore'],
	nan: ['convert', 'ignore'],
};
const FLAGS = ['axis', 'rtl'];

const isOf = <T extends string>(list: readonly T[], word: string): word is T => (list as readonly string[]).includes(word);

/** Options by name, as documented; one that nobody documents is loud, since what Google makes of it is not known. */
function optionsOf(matrix: Matrix, frame: Frame): Map<string, string | number | boolean> | Scalar {
	const options = new Map<string, string | number | boolean>();
	for (const [key, value] of pairsOf(matrix)) {
		if (isError(key)) return key;
		const name = toText(key, frame.around.locale).trim().toLowerCase();
		if (name === '') continue;
		if (value !== null && isError(value)) return value;
		const read = readOption(name, value, frame);
		if (typeof read === 'object') return read;
		options.set(name, read);
	}
	return options;
}

/** Two cells wide; two columns of one row, as `{"charttype","bar"}`, are one pair. */
const pairsOf = (matrix: Matrix): (readonly [Scalar, Scalar])[] => matrix.map((row) => [row[0] ?? null, row[1] ?? null]);

function readOption(name: string, value: Scalar, frame: Frame): string | number | boolean | ReturnType<typeof fail> {
	const { locale } = frame.around;
	if (isOf(NUMBERS, name)) return toNumber(value, locale, 'SPARKLINE', 2);
	if (FLAGS.includes(name)) return toBoolean(value, locale, 'SPARKLINE', 2);
	if (isOf(COLORS, name)) return toText(value, locale).trim();
	const choices = CHOICES[name];
	const word = toText(value, locale).trim().toLowerCase();
	if (choices?.includes(word)) return word;
	return fail('#ERROR!', `not emulated: SPARKLINE with ${name} ${word}`.trimEnd());
}

/** A value of the data; undefined: it is left out. */
function pointOf(cell: Scalar, options: ReadonlyMap<string, unknown>): number | undefined {
	if (cell === null || cell === '') return options.get('empty') === 'zero' ? 0 : undefined;
	const number = numeric(cell);
	if (number !== null) return number;
	return options.get('nan') === 'convert' ? 0 : undefined;
}

/** Google draws values one after another; a line also takes two rows or columns: where points stand, and how high. */
function pointsOf(data: Matrix, options: ReadonlyMap<string, unknown>, chart: Sparkline['chart']): Pick<Sparkline, 'values' | 'along'> {
	const width = data[0]?.length ?? 0;
	const lines =
		data.length === 2 && width > 2 ? data : width === 2 && data.length > 2 ? [0, 1].map((c) => data.map((row) => row[c]!)) : null;
	if (chart === 'line' && lines) {
		const pairs = lines[0]!.flatMap((x, i) => {
			const [at, value] = [numeric(x), pointOf(lines[1]![i] ?? null, options)];
			return at === null || value === undefined ? [] : [[at, value] as const];
		});
		return { along: pairs.map(([at]) => at), values: pairs.map(([, value]) => value) };
	}
	return { along: null, values: data.flat().map((cell) => pointOf(cell, options) ?? null) };
}

const picked = <K extends string, V>(keys: readonly K[], options: ReadonlyMap<string, unknown>): Partial<Record<K, V>> =>
	Object.fromEntries(keys.flatMap((key) => (options.has(key) ? [[key, options.get(key)]] : []))) as Partial<Record<K, V>>;

export const sparkline: Readonly<Record<string, Whole>> = {
	SPARKLINE: (values, frame, name) => {
		if (values.length < 1 || values.length > 2) return wrongCount(name, 1, 2, values.length);
		const data = asMatrix(values[0], frame);
		const error = data.flat().find(isError);
		if (error) return error;
		const options = values[1] === undefined ? new Map<string, string | number | boolean>() : optionsOf(asMatrix(values[1], frame), frame);
		if (!(options instanceof Map)) return options;
		const chart = (options.get('charttype') ?? 'line') as Sparkline['chart'];
		const { values: inOrder, along } = pointsOf(data, options, chart);
		if (inOrder.every((value) => value === null)) return fail('#N/A', 'SPARKLINE has no data to draw.');
		const backwards = options.get('rtl') === true;
		return {
			sparkline: {
				chart,
				values: backwards ? [...inOrder].reverse() : inOrder,
				along: along && backwards ? [...along].reverse().map((at) => -at) : along,
				colors: picked(COLORS, options),
				numbers: picked(NUMBERS, options),
				axis: options.get('axis') === true,
			},
		};
	},
};
