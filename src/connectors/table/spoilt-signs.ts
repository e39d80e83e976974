import { isBlank, type Line, textOf } from './region';

const SPOILT = '\ufffd';
/** A date whose year lacks one digit: `11.07.202�`. */
const DATE =
	/^(?:[\d\ufffd]{1,2}[./-][\d\ufffd]{1,2}[./-][\d\ufffd]{4}|[\d\ufffd]{4}[./-][\d\ufffd]{1,2}[./-][\d\ufffd]{1,2})(?:[ T][\d:.\ufffd]+)?$/;
const YEAR = /\d{4}/;
const DIGITS = [...'0123456789'];

export interface Mended {
	readonly lines: readonly Line[];
	/** As it came and as it is read. */
	readonly mended: readonly (readonly [text: string, reading: string])[];
}

/** A byte that was lost on the way spoils one sign: in a date it is the digit that gives a year of the same column, where only one does. */
export function withoutSpoiltSigns(lines: readonly Line[]): Mended {
	const mended: [string, string][] = [];
	const read = lines.map((line) => {
		if (!line.some((cell) => typeof cell === 'string' && cell.includes(SPOILT))) return line;
		return line.map((cell, place) => {
			const text = textOf(cell);
			if (text.split(SPOILT).length !== 2 || !DATE.test(text)) return cell;
			const years = yearsOf(lines, place);
			const readings = DIGITS.map((digit) => text.replace(SPOILT, digit)).filter((reading) => years.has(YEAR.exec(reading)?.[0] ?? ''));
			if (readings.length !== 1) return cell;
			mended.push([text, readings[0]!]);
			return readings[0]!;
		});
	});
	return { lines: mended.length === 0 ? lines : read, mended };
}

const yearsOf = (lines: readonly Line[], place: number): Set<string> =>
	new Set(
		lines.flatMap((line) => {
			const text = textOf(line[place]);
			return isBlank(line[place]) || text.includes(SPOILT) || !DATE.test(text) ? [] : [YEAR.exec(text)![0]];
		}),
	);
