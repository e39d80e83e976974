import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import type { GoalForm, SidebarState } from '../../src/app/panel/types';
import { GOAL, gridMonth, gridRows, type Line, monthRow } from '../../src/reports/goal/layout';

/** The article's own case (spec §3.4). */
export const article: GoalForm = {
	goal: 3_000_000,
	period: '2026-Q3',
	averageCheck: 100_000,
	conversion: 0.2,
	callsPerDeal: 12,
	meetingsPerDeal: 3,
	months: 'equal',
	managers: 'equal',
};

export const TABS = {
	goal: 'Цель',
	grid: 'Планы по менеджерам',
	days: 'Недели и дни',
	pace: 'Темп',
	team: 'Команда и отпуска',
	targets: 'Планы',
} as const;

export interface Desk {
	readonly host: Host & { close(): void };
	values(name: string): unknown[][];
	at(name: string, row: number, column: number): unknown;
	row(name: string, row: number, column: number, count: number): unknown[];
	type(name: string, row: number, column: number, text: string): void;
	/** Months of a line on the goal tab, the whole first. */
	line(name: Line, months?: number): unknown[];
	/** Managers × months of a line on the grid. */
	people(name: Line, count: number, months?: number): unknown[][];
	target(scope: string, metric: string, period: string): Record<string, unknown> | undefined;
	targets(): Record<string, unknown>[];
	errors(): unknown[];
}

export function goalDesk(tables: Record<string, string>, editors: readonly string[] = []): Desk {
	const host = openDesk({ locale: 'ru_RU', language: 'ru', editors });
	ask<SidebarState>(host, 'importTables', tables);
	const tabs = (name?: string) => host.tabs<{ name: string; values: unknown[][] }>(name);
	const values = (name: string): unknown[][] => tabs(name)[0]!.values;
	const row = (name: string, at: number, column: number, count: number): unknown[] =>
		values(name)[at - 1]!.slice(column - 1, column - 1 + count);
	const targets = (): Record<string, unknown>[] => {
		const [ids, , ...lines] = values(TABS.targets);
		return lines.map((line) => Object.fromEntries(ids!.map((id, i) => [String(id), line[i]])));
	};
	return {
		host,
		values,
		row,
		at: (name, r, c) => values(name)[r - 1]![c - 1],
		type: (name, r, c, text) => host.type(name, r - 1, c - 1, text),
		line: (name, months = 3) => row(TABS.goal, monthRow(name), GOAL.first, months + 1),
		people(name, count, months = 3) {
			const all = values(TABS.grid);
			return Array.from({ length: count }, (_, i) =>
				all[gridRows(name, count).person + i - 1]!.slice(gridMonth(0) - 1, gridMonth(0) - 1 + months),
			);
		},
		targets,
		target: (scope, metric, period) =>
			targets().find((one) => one.scope === scope && one.metric === metric && one.period === period && one.status === 'active'),
		errors: () =>
			tabs().flatMap(({ name, values: cells }) =>
				cells.flatMap((line, r) => line.flatMap((value, c) => (String(value).startsWith('#') ? [[name, r + 1, c + 1, value]] : []))),
			),
	};
}
