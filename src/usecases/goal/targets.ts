import type { Row } from '../../facts/table';
import type { Decomposed } from '../../goals/decompose';
import { kpis } from '../../kpis/registry.gen';
import { cell, sheet } from '../../reports/formula';
import { GOAL, LINES, type Line, lineColumn, monthColumn, monthRow, personRow } from '../../reports/goal-layout';
import { GOAL_TAB, type GoalOptions } from '../../reports/goal-options';
import { writeFacts } from '../data-tabs';
import { accountOfFacts, knownFacts } from '../facts';
import type { Ports, SheetCell } from '../ports';
import type { GoalForm } from '../rpc-types';
import { fillLookups } from '../target-lookups';

const PREFIX = 'goal:';

interface Tied {
	readonly row: Row;
	/** Cell of the goal tab that the plan follows. */
	readonly at: string;
}

/**
 * The plans of the goal's months for the company and every manager: each follows its cell of the goal tab. Plans of earlier goals
 * keep the figures they have, as plain values.
 */
export function writeGoalTargets(
	ports: Ports,
	present: readonly Row[],
	options: GoalOptions,
	plan: Record<Line, Decomposed>,
	form: GoalForm,
): void {
	const { book } = ports;
	const tied = [...lines(options, plan, ports.person()), ...coefficients(options, form, ports.person())];
	const tokens = new Set(options.months.map(({ token }) => token));
	const planned = new Set(tied.map(({ row }) => subject(row)));
	const kept = present
		.filter((row) => !(String(row.target_id).startsWith(PREFIX) && tokens.has(String(row.period))))
		// What the goal plans now replaces what was planned before; the line stays, for the record.
		.map((row): Row => (planned.has(subject(row)) ? { ...row, status: 'archived' } : row));
	writeFacts(book, 'targets', [...kept, ...tied.map(({ row }) => row)], ports.language);
	fillLookups(book, accountOfFacts(ports, knownFacts(ports, ['settings', 'calendar']).rows));
	tie(ports, new Map(tied.map(({ row, at }) => [String(row.target_id), at])));
}

const subject = ({ scope, metric, period }: Row): string => `${scope}|${metric}|${period}`;

function lines({ months, people }: GoalOptions, plan: Record<Line, Decomposed>, author: string): Tied[] {
	const tied: Tied[] = [];
	for (const line of LINES)
		months.forEach(({ token }, m) => {
			const value = plan[line].months[m]!;
			if (value === null) return;
			tied.push({ row: target(token, COMPANY, line, value, author), at: cell(monthRow(line), monthColumn(m), 'both') });
			people.forEach((person, i) => {
				const share = plan[line].people[m]![i]!;
				if (share !== null)
					tied.push({
						row: target(token, person, line, share, author),
						at: cell(personRow(m + 1, people.length, i), lineColumn(line), 'both'),
					});
			});
		});
	return tied;
}

/** The coefficients are plans too: who keeps to them reaches the goal. */
function coefficients({ months, people }: GoalOptions, form: GoalForm, author: string): Tied[] {
	const values = { dealSize: form.averageCheck, leadsWon: form.conversion } as const;
	const rows = { dealSize: GOAL.check, leadsWon: GOAL.conversion } as const;
	return kpis.flatMap((kpi): Tied[] => {
		const value = kpi.coefficient === undefined ? null : values[kpi.coefficient];
		if (value === null) return [];
		const at = cell(rows[kpi.coefficient!], GOAL.first, 'both');
		return months.flatMap(({ token }) =>
			[COMPANY, ...people].map((scope) => ({ row: target(token, scope, kpi.plan ?? kpi.id, value, author), at })),
		);
	});
}

/** Whose plan: the whole company's has no name of its own. */
const COMPANY = { id: 'company', name: '' } as const;

function target(period: string, { id, name }: { id: string; name: string }, metric: string, value: number, author: string): Row {
	return {
		target_id: `${PREFIX}${period}:${id}:${metric}`,
		scope: id,
		who: name,
		metric,
		period,
		value,
		status: 'active',
		version: 1,
		author,
	};
}

/** Writes the value column of the goal's lines: formulas for this goal, figures for earlier ones. */
function tie(ports: Ports, at: ReadonlyMap<string, string>): void {
	const { book } = ports;
	const cells = book.read('targets')!;
	const ids = cells[0]!.map(String);
	const [idColumn, valueColumn] = [ids.indexOf('target_id'), ids.indexOf('value')];
	const goal = sheet(book.nameOf(GOAL_TAB)!);
	let run: SheetCell[][] = [];
	let start = 0;
	const close = (): void => {
		if (run.length > 0) book.write('targets', start, valueColumn + 1, run);
		run = [];
	};
	for (const [i, line] of cells.entries()) {
		const id = String(line[idColumn]);
		if (!id.startsWith(PREFIX)) {
			close();
			continue;
		}
		if (run.length === 0) start = i + 1;
		const found = at.get(id);
		run.push([found === undefined ? line[valueColumn]! : `=${goal}${found}`]);
	}
	close();
}
