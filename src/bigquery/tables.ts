import type { SqlType } from '../warehouse/sql/parameter';
import {
	datasetUrl,
	get,
	type Json,
	jsonOf,
	post,
	projectUrl,
	put,
	type RestReply,
	type RestRequest,
	remove,
	type Warehouse,
} from './rest';

export interface TableShape {
	readonly name: string;
	readonly columns: readonly (readonly [name: string, type: SqlType])[];
	/** The column by whose months the rows lie apart, and those by which they lie together. */
	readonly months?: string;
	readonly together?: readonly string[];
}

const reference = ({ project, dataset }: Warehouse, tableId: string): Json => ({ projectId: project, datasetId: dataset, tableId });

export const tableReference = reference;

export const findDataset = (of: Warehouse): RestRequest => get(datasetUrl(of));

export const makeDataset = (of: Warehouse, description: string): RestRequest =>
	post(`${projectUrl(of)}/datasets`, {
		datasetReference: { projectId: of.project, datasetId: of.dataset },
		location: of.location,
		description,
		labels: LABELS,
	});

const LABELS = { made_by: 'kpi_for_sales' } as const;

/** Whether the add-on has made the dataset that it was told of. */
export const isMadeHere = (reply: RestReply): boolean =>
	(jsonOf(reply).labels as { made_by?: unknown } | undefined)?.made_by === LABELS.made_by;

export const listTables = (of: Warehouse): RestRequest => get(`${datasetUrl(of)}/tables?maxResults=1000`);

export const namesOf = (reply: RestReply): string[] =>
	((jsonOf(reply).tables ?? []) as readonly { tableReference?: { tableId?: string } }[]).flatMap(
		({ tableReference }) => tableReference?.tableId ?? [],
	);

/** With all that is in it. */
export const dropDataset = (of: Warehouse): RestRequest => remove(`${datasetUrl(of)}?deleteContents=true`);

const tableUrl = (of: Warehouse, name: string): string => `${datasetUrl(of)}/tables/${encodeURIComponent(name)}`;

export const dropTable = (of: Warehouse, name: string): RestRequest => remove(tableUrl(of, name));

interface ViewShape {
	readonly name: string;
	readonly sql: string;
	readonly description: string;
}

const viewBody = (of: Warehouse, { name, sql, description }: ViewShape): Json => ({
	tableReference: reference(of, name),
	view: { query: sql, useLegacySql: false },
	...(description !== '' && { description }),
});

export const makeView = (of: Warehouse, view: ViewShape): RestRequest => post(`${datasetUrl(of)}/tables`, viewBody(of, view));
/** Puts another query in the place of a view that is there. */
export const replaceView = (of: Warehouse, view: ViewShape): RestRequest => put(tableUrl(of, view.name), viewBody(of, view));

/** The columns of a table as a load is told of them. */
export const schemaOf = ({ columns }: Pick<TableShape, 'columns'>): Json => ({
	fields: columns.map(([name, type]) => fieldOf(name, type)),
});

function fieldOf(name: string, type: SqlType): Json {
	if (typeof type === 'string') return { name, type, mode: 'NULLABLE' };
	if ('array' in type) return { ...fieldOf(name, type.array), mode: 'REPEATED' };
	return { name, type: 'RECORD', mode: 'NULLABLE', fields: Object.entries(type.struct).map(([key, of]) => fieldOf(key, of)) };
}
