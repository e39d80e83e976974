import type { Text } from '../language/text';
import type { Cell, Column, Row, Table } from './table';
import type { Facts, TableId } from './tables';

/** A column in which people read a name beside the id that figures are made of. Nothing is ever read from it. */
export interface NameColumn {
	readonly key: string;
	/** The id's column; the name stands right of it. */
	readonly beside: string;
	readonly header: Text;
}

const client: NameColumn = { key: 'client_name', beside: 'client_id', header: { ru: 'Название клиента', en: 'Client name' } };
const manager: NameColumn = { key: 'manager_name', beside: 'manager_id', header: { ru: 'Имя ответственного', en: 'Manager name' } };
const pipeline: NameColumn = { key: 'pipeline_name', beside: 'pipeline_id', header: { ru: 'Название воронки', en: 'Pipeline name' } };
const stage: NameColumn = { key: 'stage_name', beside: 'stage_id', header: { ru: 'Название этапа', en: 'Stage name' } };

/** The name columns of each table that people look into. */
export const nameColumns: Readonly<Partial<Record<TableId, readonly NameColumn[]>>> = {
	deals: [client, manager, pipeline, stage],
	invoices: [client, manager],
	payments: [client],
};

/** From so many rows on a column that is not filled counts against the cells of the file. */
const LARGE = 10_000;

/** The columns that a tab of these rows must have: in a large one some wait for their first value. */
export const columnsFor = ({ columns }: Pick<Table, 'columns'>, rows: readonly Row[]): readonly Column[] =>
	rows.length < LARGE ? columns : columns.filter((column) => isNeeded(column, rows));

const isNeeded = ({ key, mayLack }: Column, rows: readonly Row[]): boolean =>
	mayLack === undefined ||
	rows.some((row) => isFilled(row[key])) ||
	(mayLack !== true && new Set(rows.flatMap((row) => (isFilled(row[mayLack.alike]) ? [row[mayLack.alike]] : []))).size > 1);

const isFilled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined && cell !== '';

/** The ids of a tab that is made now for these rows, in their order. */
export function idsOfNewTab(table: Pick<Table, 'id' | 'columns'>, rows: readonly Row[] = []): string[] {
	const names = nameColumns[table.id as TableId] ?? [];
	return columnsFor(table, rows).flatMap(({ key }) => [key, ...names.filter(({ beside }) => beside === key).map((name) => name.key)]);
}

/** What stands in a name column of a line: the name where one is known, else the id, which in many a table is the name itself. */
export type NameOf = (cell: (key: string) => Cell | undefined) => string;

/**
 * What lists call a client. Of a private person the id alone is shown (spec §5: no personal data of clients); in many a table the id of a company is
 * its name.
 */
export function clientTitle(kind: string, name: string, id: string): string {
	if (kind === 'contact') return `ID ${id}`;
	return name || (/^\d+$/.test(id) ? `ID ${id}` : id);
}

/** By the key of the name column. */
export function namesIn(facts: Facts): Readonly<Record<string, NameOf>> {
	return {
		[client.key]: named(facts.clients, ['client_id'], 'name'),
		[manager.key]: named(facts.managers, ['manager_id'], 'name'),
		[pipeline.key]: named(facts.stages, ['pipeline_id'], 'pipeline_name'),
		// One id may stand for a stage in every pipeline.
		[stage.key]: named(facts.stages, ['pipeline_id', 'stage_id'], 'name'),
	};
}

function named(rows: readonly Row[] | undefined, ids: readonly string[], name: string): NameOf {
	const keyOf = (cell: (key: string) => Cell | undefined): string => ids.map((id) => String(cell(id) ?? '')).join('\u0000');
	const names = new Map((rows ?? []).map((row) => [keyOf((key) => row[key]), String(row[name] ?? '')]));
	return (cell) => names.get(keyOf(cell)) || String(cell(ids[ids.length - 1]!) ?? '');
}
