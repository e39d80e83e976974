import { dayOf } from '../calendar/day';
import type { Period } from '../calendar/period';
import { zone } from '../calendar/zone';
import type { Account } from '../facts/fact-base';
import { isDate, parseInstant } from '../facts/parse/instant';
import { COMPANY, planDays, readPeriod, stretches } from '../goals/plan-lines';
import { cell } from '../reports/formula';
import { IN_FORCE, LOOKUP } from '../reports/tabs';
import { asText } from './cells';
import type { SheetCell, Workbook } from './workbook';

/** A target as its line shows it, with the row it stands in. */
interface Line {
	readonly row: number;
	readonly version: number;
	readonly since: number;
}

/**
 * Beside every plan two native formulas: its scope, metric and period in one text, by which the summaries find a plan, and what it plans.
 * Of several versions the last one in force carries both; what it plans is the versions' values by the days of each (spec §3.7). A person's
 * own line gets them with the next import or recomputation.
 */
export function fillLookups(book: Workbook, account: Account): void {
	const cells = book.read('targets');
	if (cells === null) return;
	const ids = cells[0]!.map(String);
	const places = [LOOKUP, IN_FORCE].map((id) => {
		if (!ids.includes(id)) book.write('targets', 1, ids.push(id), [[id]]);
		return ids.indexOf(id) + 1;
	});
	const at = (key: string, row: number): string => cell(row, ids.indexOf(key) + 1);
	const plans = inForce(cells.slice(2), ids, book, account);
	const formulas = cells.slice(2).map((_, i): [string, string] => {
		const row = i + 3;
		const parts = plans.get(row);
		if (parts === undefined) return ['', ''];
		const isOver = `OR(${at('status', row)}="archived";${at('status', row)}="draft")`;
		const scope = at('scope', row);
		const isCompany = `OR(${COMPANY.map((word) => `${scope}="${word}"`).join(';')})`;
		const isEmpty = `OR(${at('metric', row)}="";${at('value', row)}="")`;
		const period = at('period', row);
		const month = `IF(N(${period})>9999;YEAR(${period})&"-"&RIGHT("0"&MONTH(${period});2);${period})`;
		const all = parts.reduce((sum, { days }) => sum + days, 0);
		const value =
			parts.length === 1 ? at('value', row) : `(${parts.map((part) => `N(${at('value', part.row)})*${part.days}`).join('+')})/${all}`;
		return [
			`=IF(OR(${isEmpty};${isOver});"";IF(${isCompany};"company";${scope})&"|"&${at('metric', row)}&"|"&${month})`,
			`=IF(ISNUMBER(${at('value', row)});${value};"")`,
		];
	});
	for (const [i, place] of places.entries()) {
		if (formulas.length > 0)
			book.write(
				'targets',
				3,
				place,
				formulas.map((pair) => [pair[i]!]),
			);
		book.hideColumn('targets', place);
	}
}

type Part = { readonly row: number; readonly days: number };

/** For the last version of every plan: the lines in force and their days. */
function inForce(
	lines: readonly (readonly SheetCell[])[],
	ids: readonly string[],
	book: Workbook,
	account: Account,
): Map<number, readonly Part[]> {
	const here = zone(book.timeZone);
	const days = planDays(account);
	const same = new Map<string, { period: Period | null; lines: Line[] }>();
	for (const [i, line] of lines.entries()) {
		const text = (key: string): string => {
			const value = line[ids.indexOf(key)] ?? '';
			return isDate(value) ? dayOf(here.dayAt(value.getTime())).slice(0, key === 'period' ? 7 : 10) : String(value).trim();
		};
		// A line of the goal follows a cell that may be filled in later.
		const isEmpty = text('value') === '' && !text('target_id').startsWith('goal:');
		if (text('metric') === '' || isEmpty || ['draft', 'archived'].includes(text('status'))) continue;
		const scope = text('scope').toLowerCase();
		const period = readPeriod(text('period'), account.fiscal);
		const key = [
			COMPANY.includes(scope) ? 'company' : scope,
			text('metric'),
			period === null ? text('period') : `${period.from} ${period.to}`,
		];
		const known = same.get(key.join('|')) ?? { period, lines: [] };
		same.set(key.join('|'), known);
		const since = parseInstant(line[ids.indexOf('effective_from')], here, book.locale);
		const version = text('version') === '' ? 1 : Number(text('version'));
		const first = since === null || typeof since === 'symbol' ? Number.NEGATIVE_INFINITY : since.day;
		known.lines.push({ row: i + 3, version: Number.isNaN(version) ? 1 : version, since: first });
	}
	const found = new Map<number, readonly Part[]>();
	for (const { period, lines: versions } of same.values()) {
		const held = stretches(versions, period ?? { from: 0, to: Number.POSITIVE_INFINITY });
		const parts = held
			.map(({ line, from, to }) => ({ row: line.row, days: period === null ? 1 : days(from, to) }))
			.filter((part) => part.days > 0);
		const last = held[held.length - 1];
		if (last !== undefined) found.set(last.line.row, parts.length > 0 ? parts : [{ row: last.line.row, days: 1 }]);
	}
	return found;
}

/**
 * Plans that a person typed without an id, or copied with one, get an id of their own, in their own line: without it two lines
 * would be taken for one.
 */
export function mendTargets(book: Workbook): void {
	const cells = book.read('targets');
	if (cells === null || cells.length < 3) return;
	const ids = cells[0]!.map(String);
	const place = ids.indexOf('target_id');
	if (place < 0) return;
	const taken = new Set<string>();
	let isMended = false;
	const column = cells.slice(2).map((line) => {
		const text = (key: string): string => String(line[ids.indexOf(key)] ?? '');
		const told = String(line[place] ?? '');
		if (text('metric') === '' || (told !== '' && !taken.has(told))) {
			taken.add(told);
			return [asText(told)];
		}
		const base = ['scope', 'metric', 'period'].map(text).join(':');
		let free = base;
		for (let n = 2; taken.has(free); n++) free = `${base}#${n}`;
		taken.add(free);
		isMended = true;
		return [asText(free)];
	});
	if (isMended) book.write('targets', 3, place + 1, column);
}
