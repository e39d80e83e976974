import { activities } from './activities';
import { contests } from './contests/contests';
import { deals } from './deals';
import { changes, ownerChanges, stageChanges } from './history';
import { invoices, ledger, payments } from './money-tables';
import { ownKpis } from './own-kpis';
import { clients, managers, stages } from './people';
import { calendarDays, forecasts, rates, settings, targets } from './plan-tables';
import { decisions, feedback, kpiSets } from './rollout-tables';
import type { Row, Table } from './table';

/** Every fact table of the specification §1, by id. */
export const tables = {
	deals,
	stage_changes: stageChanges,
	owner_changes: ownerChanges,
	stages,
	activities,
	clients,
	managers,
	invoices,
	payments,
	ledger,
	targets,
	kpi_sets: kpiSets,
	feedback,
	decisions,
	contests,
	forecasts,
	calendar: calendarDays,
	rates,
	settings,
	changes,
	own_kpis: ownKpis,
} as const satisfies Record<string, Table>;

export type TableId = keyof typeof tables;
export const tableIds = Object.keys(tables) as TableId[];

/** Rows by table. A row with a `mark` is no fact of its own: what it says, `complete` folds into others. */
export type Facts = Partial<Record<TableId, Row[]>>;

/** Tables whose rows only imports bring and take away; in the others people write as they like, so their columns alone are watched. */
const IMPORTED: readonly TableId[] = ['deals', 'stage_changes', 'owner_changes', 'activities', 'clients', 'invoices', 'payments'];

export const isImported = (id: TableId): boolean => IMPORTED.includes(id);

/** Tables that a full read of the CRM brings again. */
export const isFromCrm = (id: TableId): boolean => isImported(id) || id === 'managers' || id === 'stages';

/** Lists that the add-on never shortens: a line that is gone was taken out by a person. */
export const isShortenedByPeople = (id: TableId): boolean => ['own_kpis', 'calendar', 'rates'].includes(id);
