import type { Text } from '../language/text';
import type { Cell, Row } from './table';
import type { Facts, TableId } from './tables';

/** A column in which people read a name beside the id that figures are made of. Nothing is ever read from it. */
export interface NameColumn {
	readonly key: string;
	/** The id's column; the name stands right of it. */
	readonly beside: string;
	readonly header: Text;
	/** The name of what a line's ids stand for; '' where nobody knows one, or where the id is a name itself. */
	readonly nameOf: (cell: (key: string) => Cell | undefined) => string;
}

/** The name columns that say something in these data, by table: ids that are names already need none. */
export function namesBeside(facts: Facts): ReadonlyMap<TableId, readonly NameColumn[]> {
	const managers = names(facts.managers, ['manager_id'], 'name');
	const clients = names(facts.clients, ['client_id'], 'name');
	const stages = names(facts.stages, ['pipeline_id', 'stage_id'], 'name');
	const pipelines = names(facts.stages, ['pipeline_id'], 'pipeline_name');
	const manager = column('manager_name', ['manager_id'], { ru: 'Имя ответственного', en: 'Manager name' }, managers);
	const client = column('client_name', ['client_id'], { ru: 'Название клиента', en: 'Client name' }, clients);
	const pipeline = column('pipeline_name', ['pipeline_id'], { ru: 'Название воронки', en: 'Pipeline name' }, pipelines);
	const stage = column('stage_name', ['pipeline_id', 'stage_id'], { ru: 'Название этапа', en: 'Stage name' }, stages);
	const wanted: [TableId, NameColumn[]][] = [
		['deals', [client, manager, pipeline, stage]],
		['invoices', [client, manager]],
		['payments', [client, manager]],
	];
	return new Map(
		wanted.map(([id, columns]) => [
			id,
			columns.filter(({ nameOf }) => facts[id]?.some((row) => nameOf((key) => row[key]) !== '') === true),
		]),
	);
}

const keyOf = (cell: (key: string) => Cell | undefined, ids: readonly string[]): string =>
	ids.map((id) => String(cell(id) ?? '')).join('\u0000');

function names(rows: readonly Row[] | undefined, ids: readonly string[], name: string): ReadonlyMap<string, string> {
	return new Map((rows ?? []).map((row) => [keyOf((key) => row[key], ids), String(row[name] ?? '')]));
}

function column(key: string, ids: readonly string[], header: Text, byId: ReadonlyMap<string, string>): NameColumn {
	const beside = ids[ids.length - 1]!;
	return {
		key,
		beside,
		header,
		nameOf(cell) {
			const name = byId.get(keyOf(cell, ids)) ?? '';
			return name === String(cell(beside) ?? '') ? '' : name;
		},
	};
}
