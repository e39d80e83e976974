import { dayOf } from '../calendar/day';
import type { Period } from '../calendar/period';
import { zone } from '../calendar/zone';
import type { Account } from '../facts/fact-base';
import { isDate, parseInstant } from '../facts/parse/instant';
import { planSubject } from '../facts/parse/plan-subject';
import { COMPANY, isGoalPlan, planDays, readPeriod, stretches } from '../goals/plan-lines';
import { cell } from '../reports/formula';
import type { Line, LineTable } from './line-table';

/** A version of a plan, with the row it stands in. */
interface Version {
	readonly row: number;
	readonly version: number;
	readonly since: number;
}

/** A line in force and for how many days. */
interface Part {
	readonly row: number;
	readonly days: number;
}

/** Where the spreadsheet stands. */
interface Place {
	readonly timeZone: string;
	readonly locale: string;
}

/**
 * Beside every plan two native formulas: its scope, metric and period in one text, by which the summaries find a plan, and what it plans.
 * Of several versions the last one in force carries both; what it plans is the versions' values by the days of each (spec §3.7).
 */
export function targetFormulas(table: LineTable, account: Account, place: Place): [lookup: string, inForce: string][] {
	const plans = partsInForce(table.lines, account, place);
	return table.lines.map(({ row }) => {
		const parts = plans.get(row);
		return parts === undefined ? ['', ''] : formulasOf(row, parts, table.has('slice'), (key, of) => cell(of, table.place(key) + 1));
	});
}

function formulasOf(row: number, parts: readonly Part[], hasSlices: boolean, at: (key: string, row: number) => string): [string, string] {
	const isOver = `OR(${at('status', row)}="archived";${at('status', row)}="draft")`;
	const scope = at('scope', row);
	const isCompany = `OR(${COMPANY.map((word) => `${scope}="${word}"`).join(';')})`;
	const isEmpty = `OR(${at('metric', row)}="";${at('value', row)}="")`;
	const period = at('period', row);
	const month = `IF(N(${period})>9999;YEAR(${period})&"-"&RIGHT("0"&MONTH(${period});2);${period})`;
	const slice = at('slice', row);
	const ofSlice = hasSlices ? `&IF(${slice}="";"";"|"&SUBSTITUTE(${slice};"|";"/"))` : '';
	const all = parts.reduce((sum, { days }) => sum + days, 0);
	const value =
		parts.length === 1 ? at('value', row) : `(${parts.map((part) => `N(${at('value', part.row)})*${part.days}`).join('+')})/${all}`;
	return [
		`=IF(OR(${isEmpty};${isOver});"";IF(${isCompany};"company";${scope})&"|"&${at('metric', row)}${ofSlice}&"|"&${month})`,
		`=IF(ISNUMBER(${at('value', row)});${value};"")`,
	];
}

/** For the last version of every plan: the lines in force and their days. */
function partsInForce(lines: readonly Line[], account: Account, { timeZone, locale }: Place): Map<number, readonly Part[]> {
	const here = zone(timeZone);
	const days = planDays(account);
	const plans = new Map<string, { period: Period | null; versions: Version[] }>();
	for (const line of lines) {
		const text = (key: string): string => {
			const value = line.cell(key) ?? '';
			return isDate(value) ? dayOf(here.dayAt(value.getTime())).slice(0, key === 'period' ? 7 : 10) : String(value).trim();
		};
		// A line of the goal follows a cell that may be filled in later.
		const isEmpty = text('value') === '' && !isGoalPlan(text('target_id'));
		if (text('metric') === '' || isEmpty || ['draft', 'archived'].includes(text('status'))) continue;
		const scope = text('scope').toLowerCase();
		const period = readPeriod(text('period'), account.fiscal);
		const dates = period === null ? text('period') : `${period.from} ${period.to}`;
		const key = [COMPANY.includes(scope) ? 'company' : scope, planSubject(text('metric'), text('slice')), dates].join('|');
		const plan = plans.get(key) ?? { period, versions: [] };
		plans.set(key, plan);
		const since = parseInstant(line.cell('effective_from'), here, locale);
		const version = text('version') === '' ? 1 : Number(text('version'));
		const first = since === null || typeof since === 'symbol' ? Number.NEGATIVE_INFINITY : since.day;
		plan.versions.push({ row: line.row, version: Number.isNaN(version) ? 1 : version, since: first });
	}
	const result = new Map<number, readonly Part[]>();
	for (const { period, versions } of plans.values()) {
		const inForce = stretches(versions, period ?? { from: 0, to: Number.POSITIVE_INFINITY });
		const parts = inForce
			.map(({ line, from, to }) => ({ row: line.row, days: period === null ? 1 : days(from, to) }))
			.filter((part) => part.days > 0);
		const last = inForce[inForce.length - 1];
		if (last !== undefined) result.set(last.line.row, parts.length > 0 ? parts : [{ row: last.line.row, days: 1 }]);
	}
	return result;
}
