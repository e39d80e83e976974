import type { Frame } from '../frame/frame';
import type { Whole } from '../frame/function-kinds';
import { read } from '../frame/reading';
import { wrongCount } from '../univer/call';
import { spread } from '../values/operators';
import type { Value } from '../values/reference';
import { fail, firstError, isMatrix, type Matrix, type Scalar } from '../values/scalar';

/** What JavaScript's expressions can and Google's (RE2) cannot: looking around, and going back to what a group has found. */
const BEYOND = /\(\?(?:=|!|<=|<!)|\\[1-9]|\\k</;
const CLASSES: readonly (readonly [RegExp, string])[] = [
	[/\\A/g, '^'],
	[/\\z/g, '$'],
	[/\(\?P</g, '(?<'],
	[/\\([pP])\{(Cyrillic|Latin|Greek|Han|Hebrew|Arabic)\}/g, '\\$1{Script=$2}'],
	[/\\([pP])([LMNPSZ])(?![\w{])/g, '\\$1{$2}'],
];

const compiled = new Map<string, RegExp | null>();

/** The same expression for JavaScript; null where Google would not take it. */
const expression = (source: string): RegExp | null => {
	const cached = compiled.get(source);
	if (cached !== undefined) return cached;
	const [, flags = '', body = ''] = /^(?:\(\?([ims]+)\))?(.*)$/s.exec(source) ?? [];
	let made: RegExp | null = null;
	if (!BEYOND.test(body.replaceAll('\\\\', ''))) {
		const text = CLASSES.reduce((before, [from, to]) => before.replace(from, to), body);
		for (const unicode of ['u', '']) {
			try {
				made = new RegExp(text, `g${flags}${unicode}`);
				break;
			} catch {
				// Outside Unicode mode needless backslashes are allowed, as Google allows them.
			}
		}
	}
	compiled.set(source, made);
	return made;
};

const KINDS: Readonly<Record<string, string>> = { number: 'a number', boolean: 'a boolean', object: 'a number' };

/** Google takes no number for a text here, unlike anywhere else. */
const textOf = (value: Scalar | undefined, name: string, position: number): string | ReturnType<typeof fail> => {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	const shown = typeof value === 'object' && 'date' in value ? value.date : value;
	return fail(
		'#VALUE!',
		`Function ${name} parameter ${position} expects text values. But '${String(shown)}' is ${KINDS[typeof value]} and cannot be coerced to a text.`,
	);
};

type Run = (text: string, pattern: RegExp, replacement: string, name: string) => Scalar | Matrix;

const ofExpression =
	(count: number, run: Run): Whole =>
	(values, frame, name) => {
		if (values.length !== count) return wrongCount(name, count, count, values.length);
		const one = (picked: readonly (Scalar | undefined)[]): Scalar | Matrix => {
			const error = firstError(picked);
			if (error) return error;
			const texts = picked.map((value, index) => textOf(value, name, index + 1));
			const wrong = texts.find((text) => typeof text !== 'string');
			if (wrong !== undefined) return wrong;
			const [text, source, replacement = ''] = texts as string[];
			const pattern = expression(source!);
			if (pattern === null) return fail('#REF!', `Function ${name} parameter 2 value "${source}" is not a valid regular expression.`);
			return run(text!, pattern, replacement, name);
		};
		return perCell(values, frame, one, name);
	};

/** Each cell by itself; groups of a cell stand beside one another, so that they need a column of texts. */
const perCell = (
	values: readonly (Value | undefined)[],
	frame: Frame,
	one: (picked: readonly (Scalar | undefined)[]) => Scalar | Matrix,
	name: string,
): Scalar | Matrix => {
	const plain = values.map((value) => (value === undefined ? undefined : read(value, frame)));
	if (!plain.some(isMatrix)) return one(plain as (Scalar | undefined)[]);
	const lines: Scalar[][] = [];
	let isWide = false;
	const narrow = spread(plain, (picked) => {
		const result = one(picked);
		if (!isMatrix(result)) {
			lines.push([result]);
			return result;
		}
		isWide = true;
		lines.push([...result[0]!]);
		return null;
	});
	if (!isWide) return narrow;
	if (!isMatrix(narrow) || (narrow[0]?.length ?? 0) > 1) return fail('#ERROR!', `not emulated: ${name} of several columns with groups`);
	const width = Math.max(...lines.map((line) => line.length));
	return lines.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null));
};

const fresh = (pattern: RegExp): RegExp => {
	pattern.lastIndex = 0;
	return pattern;
};

export const regex: Readonly<Record<string, Whole>> = {
	REGEXMATCH: ofExpression(2, (text, pattern) => fresh(pattern).test(text)),
	REGEXEXTRACT: ofExpression(2, (text, pattern, _replacement, name) => {
		const match = fresh(pattern).exec(text);
		if (match === null)
			return fail(
				'#N/A',
				`Function ${name} parameter 2 value "${pattern.source}" does not match text of Function ${name} parameter 1 value "${text}".`,
			);
		const groups = match.slice(1).map((group) => group ?? '');
		return groups.length === 0 ? match[0] : groups.length === 1 ? groups[0]! : [groups];
	}),
	// Google knows $1 … $9 and no other sign.
	REGEXREPLACE: ofExpression(3, (text, pattern, replacement) =>
		text.replace(fresh(pattern), (...groups: unknown[]) =>
			replacement.replace(/\$(\d)/g, (_, group) => String(groups[Number(group)] ?? '')),
		),
	),
};
