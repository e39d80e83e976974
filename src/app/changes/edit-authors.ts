import { isGoalPlan } from '../../goals/plan-lines';
import { goalTabOf } from '../../reports/goal/options';
import { readLineTable } from '../../tabs/line-table';
import type { Workbook } from '../../tabs/workbook';
import type { EditNote } from './edit-notes';

export interface Author {
	readonly who: string;
	readonly when: number;
}

/** Tabs whose cells hold rules or plans, or lead to them. */
const RULE_TABS: ReadonlySet<string> = new Set(['targets', 'kpi_sets', 'settings', 'stages', 'own_kpis']);
export const isRuleTab = (id: string): boolean => RULE_TABS.has(id) || goalTabOf(id) !== null;

/** The plans of a goal follow its tabs: `goal.g1:2026-07:…` those of g1. */
const goalKeyOf = (id: string): string => /^goal\.([^:]+):/.exec(id)?.[1] ?? '';

/** Finds who changed a line of a table by hand; null: nobody was seen at it. */
export function authors(book: Workbook, notes: readonly EditNote[]): (table: string, key: string) => Author | null {
	let rows: ReadonlyMap<string, number> | null = null;
	const rowOf = (key: string): number | undefined => {
		rows ??= new Map((readLineTable(book, 'targets')?.lines ?? []).map((line) => [line.text('target_id'), line.row]));
		return rows.get(key);
	};
	return (table, key) => {
		const there = notes.filter(({ tab }) => tab === table);
		const row = table === 'targets' && there.length > 0 ? rowOf(key) : undefined;
		const exact = there.filter((one) => row !== undefined && row >= one.row && row < one.row + one.rows);
		const leading = table === 'targets' && isGoalPlan(key) ? notes.filter(({ tab }) => goalTabOf(tab)?.key === goalKeyOf(key)) : [];
		const seen = exact.length > 0 ? exact : leading.length > 0 ? leading : there;
		const last = seen[seen.length - 1];
		if (last === undefined) return null;
		// Where several people were at it, all are named.
		return { who: [...new Set(seen.map(({ who }) => who))].filter((who) => who !== '').join(', '), when: last.at };
	};
}
