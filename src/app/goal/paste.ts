import { bearersOf, foldName } from '../../facts/named-people';
import { parseNumber } from '../../facts/parse/number';
import { UserError } from '../../language/user-error';
import { GOAL, gridMonth, gridRows, LINES, type Line } from '../../reports/goal/layout';
import { GRID_TAB } from '../../reports/goal/options';
import type { SheetCell } from '../../tabs/workbook';
import { goalNamed, openGoal } from './accept';
import { tabsOf } from './goals';
import type { GoalPorts } from './ports';
import type { PastedTargets } from './types';

/** A table from a spreadsheet: name, then a number a month. Numbers that cannot be read and unknown names are told, the rest is kept. */
export function pasteTargets(ports: GoalPorts, lineName: string, text: string, slice = ''): PastedTargets {
	const grid = openGrid(ports, lineName, slice);
	const problems: string[] = [];
	const say = (ru: string, en: string): void => void problems.push(ports.language === 'ru' ? ru : en);
	const people = grid.names.map((_, i) => i);
	let overrideCount = 0;
	for (const pasted of text.split(/\r?\n/)) {
		const cells = pasted.split('\t').map((cell) => cell.trim());
		if (cells.every((cell) => cell === '')) continue;
		const named = bearersOf(cells[0]!, people, (i) => [foldName(grid.names[i]!)]);
		const numbers = cells.slice(1, 1 + grid.months);
		if (named.length !== 1) {
			const names = named.map((i) => grid.names[i]);
			// The line of headings is no manager.
			if (numbers.some((cell) => typeof parseNumber(cell, ports.book.locale) === 'number' && !/^\d{4}-\d{2}$/.test(cell)))
				if (named.length === 0) say(`Менеджер «${cells[0]}» не найден в плане.`, `The plan has no manager “${cells[0]}”.`);
				else
					say(
						`«${cells[0]}» – это ${names.join(' или ')}? Напишите имя целиком.`,
						`Does “${cells[0]}” mean ${names.join(' or ')}? Write the full name.`,
					);
			continue;
		}
		const person = named[0]!;
		for (const [m, cell] of numbers.entries()) {
			const value = cell === '' ? null : parseNumber(cell, ports.book.locale);
			if (value === null) continue;
			if (typeof value !== 'number' || value < 0) {
				say(
					`${cells[0]}: «${cell}» – не план, нужно число не меньше нуля.`,
					`${cells[0]}: “${cell}” is no plan; a number from zero up is needed.`,
				);
				continue;
			}
			grid.locks[person]![m] = value;
			overrideCount++;
		}
	}
	if (overrideCount > 0) grid.save();
	return { kept: overrideCount, problems };
}

/** What the grid plans for one month is kept in all later ones. */
export function copyForward(ports: GoalPorts, lineName: string, month: string, slice = ''): PastedTargets {
	const grid = openGrid(ports, lineName, slice);
	const from = grid.tokens.indexOf(month);
	if (from < 0 || from === grid.months - 1)
		throw new UserError({
			ru: `После месяца «${month}» в этом плане нет других: копировать некуда.`,
			en: `No month of this plan follows “${month}”: there is nowhere to copy to.`,
		});
	let overrideCount = 0;
	grid.locks.forEach((locks, i) => {
		const value = grid.planned(i, from);
		if (value === null) return;
		for (let m = from + 1; m < grid.months; m++) {
			locks[m] = value;
			overrideCount++;
		}
	});
	if (overrideCount > 0) grid.save();
	return { kept: overrideCount, problems: [] };
}

function openGrid(ports: GoalPorts, lineName: string, slice: string) {
	const goal = goalNamed(ports, slice);
	const { people, months } = openGoal(ports, goal);
	const tab = tabsOf(goal)[GRID_TAB];
	const { book } = ports;
	const line = LINES.find((one) => one === lineName) ?? (LINES[0] as Line);
	const rows = gridRows(line, people.length);
	const cells = book.read(tab) ?? [];
	const at = (row: number, column: number): SheetCell => cells[row - 1]?.[column - 1] ?? '';
	const number = (value: SheetCell): number | null => (typeof value === 'number' ? value : null);
	const locks = people.map((_, i) => months.map((_month, m) => number(at(rows.lock + i, gridMonth(m)))));
	return {
		tokens: months,
		months: months.length,
		names: people.map((_, i) => String(at(rows.person + i, GOAL.label))),
		locks,
		planned: (i: number, m: number): number | null => number(at(rows.person + i, gridMonth(m))),
		save: (): void =>
			book.write(
				tab,
				rows.lock,
				gridMonth(0),
				locks.map((list) => list.map((value) => value ?? '')),
			),
	};
}
