import { type DayNumber, dayOf } from '../../calendar/day';
import type { Account } from '../../facts/fact-base';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Metric } from '../../kpis/metrics';
import { type KpiSet, type Member, roleOf, setFor, setsOf } from '../../rollout/kpi-set';
import { closedMonths } from '../changes/closed-months';
import { accountOfFacts, readTabs } from '../figures/tab-facts';
import { workbookMetrics } from '../figures/workbook-metrics';
import type { SetsPorts } from './ports';

export interface Colleague extends Member {
	readonly name: string;
}

/** What the rules of KPIs rest on, as the tabs hold it now. */
export interface Rollout {
	readonly rows: Facts;
	readonly account: Account;
	readonly asOf: DayNumber;
	/** Every figure that a set can hold. */
	readonly metrics: readonly Metric[];
	readonly sets: readonly KpiSet[];
	/** People who can have a set: heads too, but neither robots nor those who left. */
	readonly people: readonly Colleague[];
	readonly closed: readonly string[];
}

export function rolloutOf(ports: SetsPorts): Rollout {
	const { rows } = readTabs(ports, ['kpi_sets', 'feedback', 'decisions', 'managers', 'settings', 'calendar', 'targets']);
	const account = accountOfFacts(ports, rows);
	const metrics = workbookMetrics(ports.book);
	return {
		rows,
		account,
		asOf: account.asOf,
		metrics,
		sets: setsOf(rows.kpi_sets ?? [], metrics),
		people: peopleOf(rows.managers ?? [], account.asOf),
		closed: closedMonths(ports),
	};
}

function peopleOf(managers: readonly Row[], asOf: DayNumber): Colleague[] {
	const present = dayOf(asOf);
	return managers
		.filter(({ role, active_to }) => role !== 'robot' && ((active_to ?? null) === null || String(active_to) >= present))
		.map(colleague);
}

/** Anyone on the list of managers, also who has left. */
export const colleague = (row: Row): Colleague => ({
	id: String(row.manager_id),
	name: String(row.name ?? row.manager_id),
	role: roleOf(row.role),
	setId: String(row.kpi_set_id ?? '').trim(),
});

/** Whose KPIs this set holds, or would hold once it is in force. */
export function membersOf({ sets, people, asOf }: Rollout, set: KpiSet): Colleague[] {
	if (set.status !== 'draft') {
		const day = Math.max(asOf, set.from ?? asOf);
		return people.filter((person) => setFor(sets, person, day)?.id === set.id);
	}
	return people.filter(({ id, role, setId }) => setId === set.id || (set.managerId === null ? set.role === role : set.managerId === id));
}

/** The version of a set that decisions are about: the last one. */
export function latest(sets: readonly KpiSet[], id: string): KpiSet | null {
	const versions = sets.filter((set) => set.id === id);
	return versions.length === 0 ? null : versions.reduce((a, b) => (b.version > a.version ? b : a));
}
