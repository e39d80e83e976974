import type { Zone } from '../../../calendar/zone';
import { tables } from '../../../facts/tables';
import { mapHeadings } from '../headings';
import { isTotalWord } from '../no-records';
import { isBlank, type Line, textOf } from '../region';
import { namedPeriod } from './period-headings';

const MOST_LEFT = 3;
const MOST_HEADS = 2;

/**
 * A plan whose months stand one below another and its people side by side, turned so that they stand as in other plans; null where it is none.
 * `at`: the line of the headings, from 0.
 */
export function turned(lines: readonly Line[], zone: Zone): { readonly lines: readonly Line[]; readonly at: number } | null {
	for (let c = 0; c < MOST_LEFT; c++) {
		const run = runOf(lines, c, zone);
		if (run === null) continue;
		const { first, end } = run;
		const heads = headsAbove(lines, first, c);
		if (heads.length === 0) continue;
		const at = first - heads.length;
		const width = Math.max(...lines.slice(at, end).map((line) => line.length));
		const columns: Line[] = [];
		let group = textOf(heads[0]![c]);
		const periods = lines.slice(first, end).map((line) => textOf(line[c]));
		for (let k = c + 1; k < width; k++) {
			const name = textOf(heads[0]![k]);
			if (name !== '') group = name;
			const cells = lines.slice(first, end).map((line) => line[k]);
			if (cells.every(isBlank) || isBeside(group, cells)) continue;
			// Each person may have a column of months of their own.
			if (cells.every((cell, i) => textOf(cell) === periods[i])) continue;
			if (cells.some((cell) => /\p{L}/u.test(textOf(cell)) && namedPeriod(cell, zone) !== null)) return null;
			columns.push([heads.length === 1 ? name : group, ...heads.slice(1).map((head) => textOf(head[k])), ...cells]);
		}
		if (!areNames(columns, heads.length === 1)) continue;
		const months = lines.slice(first, end).map((line) => line[c]);
		return { lines: [...lines.slice(0, at), [...heads.map(() => ''), ...months], ...columns], at };
	}
	return null;
}

/** Notes and working days beside the plans are nobody's. */
const isBeside = (heading: string, cells: Line): boolean =>
	/^(?:(?:кол(?:ичеств|-в)о |число )?(?:рабочих|раб\.?) дн(?:ей|\.)|рабочие дни|working ?days|workdays)$/iu.test(heading) ||
	cells.every((cell) => isBlank(cell) || /^[^\d]*\p{L}{3}[^\d]*$/u.test(textOf(cell)));

/** Lines one below another whose first cell is a period. */
function runOf(lines: readonly Line[], c: number, zone: Zone): { readonly first: number; readonly end: number } | null {
	const isPeriod = (line: Line | undefined): boolean => line?.slice(0, c).every(isBlank) === true && namedPeriod(line[c], zone) !== null;
	const first = lines.findIndex(isPeriod);
	if (first < 1) return null;
	let end = first;
	while (isPeriod(lines[end])) end++;
	return end - first < 2 ? null : { first, end };
}

function headsAbove(lines: readonly Line[], first: number, c: number): Line[] {
	const heads: Line[] = [];
	for (let i = first - 1; i >= 0 && heads.length < MOST_HEADS; i--) {
		const texts = lines[i]!.slice(c + 1).filter((cell) => !isBlank(cell));
		if (texts.length === 0 || texts.some((cell) => !/\p{L}/u.test(textOf(cell)))) break;
		heads.unshift(lines[i]!);
	}
	return heads;
}

/** Names of people, or of people with a line for plan and fact: columns of a list of plans are none. */
function areNames(columns: readonly Line[], isOneLine: boolean): boolean {
	const names = [...new Set(columns.map(([name]) => textOf(name)))].filter((name) => name !== '' && !isTotalWord(name));
	if (names.length < (isOneLine ? 2 : 1)) return false;
	return mapHeadings(tables.targets, names, { isYesNo: () => false }).every((key) => key === null);
}
