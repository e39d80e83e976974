import type { Parameter, SqlType, SqlValue } from '../warehouse/sql/parameter';
import { get, type Json, jsonOf, post, projectUrl, type RestReply, type RestRequest, uploadUrl, type Warehouse } from './rest';
import { written } from './rows';
import { schemaOf, type TableShape, tableReference } from './tables';

/** The id of a job is ours: asked for a second time, Google answers that it is there already, and nothing is done twice. */
const jobReference = ({ project, location }: Warehouse, jobId: string): Json => ({ projectId: project, jobId, location });

const BOUNDARY = 'kpi-for-sales-part';

/** Loads lines of JSON. `isFirst`: in place of what the table holds; otherwise behind it. */
export function loadJob(of: Warehouse, jobId: string, table: TableShape, lines: readonly string[], isFirst: boolean): RestRequest {
	const job = {
		jobReference: jobReference(of, jobId),
		configuration: {
			load: {
				sourceFormat: 'NEWLINE_DELIMITED_JSON',
				destinationTable: tableReference(of, table.name),
				schema: schemaOf(table),
				createDisposition: 'CREATE_IF_NEEDED',
				writeDisposition: isFirst ? 'WRITE_TRUNCATE' : 'WRITE_APPEND',
				...(table.months !== undefined && { timePartitioning: { type: 'MONTH', field: table.months } }),
				...(table.together !== undefined && { clustering: { fields: table.together } }),
			},
		},
	};
	// JSON holds no line that begins with two hyphens: the boundary is nowhere in the parts.
	const part = (type: string, text: string): string => `--${BOUNDARY}\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
	return {
		method: 'POST',
		url: uploadUrl(of),
		contentType: `multipart/related; boundary=${BOUNDARY}`,
		body: `${part('application/json; charset=UTF-8', JSON.stringify(job))}${part('application/octet-stream', lines.join('\n'))}--${BOUNDARY}--`,
	};
}

/** Puts one table in the place of another, all at once and free of charge. */
export const copyJob = (of: Warehouse, jobId: string, from: string, to: string): RestRequest =>
	post(`${projectUrl(of)}/jobs`, {
		jobReference: jobReference(of, jobId),
		configuration: {
			copy: {
				sourceTable: tableReference(of, from),
				destinationTable: tableReference(of, to),
				createDisposition: 'CREATE_IF_NEEDED',
				writeDisposition: 'WRITE_TRUNCATE',
			},
		},
	});

export interface Query {
	readonly sql: string;
	readonly parameters?: readonly (Parameter & { readonly name: string })[];
	/** Google refuses what would read more. */
	readonly mostBytes: number;
}

const querySettings = (of: Warehouse, { sql, parameters = [], mostBytes }: Query): Json => ({
	query: sql,
	useLegacySql: false,
	defaultDataset: { projectId: of.project, datasetId: of.dataset },
	maximumBytesBilled: String(mostBytes),
	...(parameters.length > 0 && { parameterMode: 'NAMED', queryParameters: parameters.map(queryParameter) }),
});

export const queryJob = (of: Warehouse, jobId: string, query: Query): RestRequest =>
	post(`${projectUrl(of)}/jobs`, { jobReference: jobReference(of, jobId), configuration: { query: querySettings(of, query) } });

/** How much a query would read; nothing is run or charged. */
export const dryRun = (of: Warehouse, query: Query): RestRequest =>
	post(`${projectUrl(of)}/jobs`, {
		jobReference: { projectId: of.project, location: of.location },
		configuration: { dryRun: true, query: querySettings(of, query) },
	});

function queryParameter({ name, type, value }: Parameter & { readonly name: string }): Json {
	return { name, parameterType: parameterType(type), parameterValue: parameterValue(value ?? null, type) };
}

function parameterType(type: SqlType): Json {
	if (typeof type === 'string') return { type };
	if ('array' in type) return { type: 'ARRAY', arrayType: parameterType(type.array) };
	return { type: 'STRUCT', structTypes: Object.entries(type.struct).map(([name, of]) => ({ name, type: parameterType(of) })) };
}

function parameterValue(value: SqlValue, type: SqlType): Json {
	if (value === null) return { value: null };
	if (typeof type !== 'string') {
		if ('array' in type) return { arrayValues: (value as readonly SqlValue[]).map((one) => parameterValue(one, type.array)) };
		const fields = value as Readonly<Record<string, SqlValue>>;
		return {
			structValues: Object.fromEntries(Object.entries(type.struct).map(([key, of]) => [key, parameterValue(fields[key] ?? null, of)])),
		};
	}
	return { value: String(written(value, type)) };
}

export const findJob = (of: Warehouse, jobId: string): RestRequest =>
	get(`${projectUrl(of)}/jobs/${encodeURIComponent(jobId)}?location=${encodeURIComponent(of.location)}`);

const PAGE = 20_000;
/** Google holds the answer back for so long where the query is not done, milliseconds. */
const WAIT = 20_000;

export const jobResults = (of: Warehouse, jobId: string, pageToken: string | null): RestRequest =>
	get(
		`${projectUrl(of)}/queries/${encodeURIComponent(jobId)}?location=${encodeURIComponent(of.location)}&maxResults=${PAGE}&timeoutMs=${WAIT}${pageToken === null ? '' : `&pageToken=${encodeURIComponent(pageToken)}`}`,
	);

/** Where a job stands. `error`: it is done and has done nothing. */
export interface JobState {
	readonly isDone: boolean;
	readonly error: { readonly reason: string; readonly message: string } | null;
	/** What a query would read. */
	readonly bytes: number | null;
}

export function jobState(reply: RestReply): JobState {
	const { status = {}, statistics = {} } = jsonOf(reply) as { status?: Json; statistics?: Json };
	const { state, errorResult } = status as { state?: string; errorResult?: { reason?: string; message?: string } };
	const bytes = Number((statistics as { totalBytesProcessed?: string }).totalBytesProcessed ?? Number.NaN);
	return {
		isDone: state === 'DONE',
		error: errorResult === undefined ? null : { reason: errorResult.reason ?? '', message: errorResult.message ?? '' },
		bytes: Number.isFinite(bytes) ? bytes : null,
	};
}

/** A page of what a query has found: texts as Google writes values, null where there is none. */
export interface ResultPage {
	readonly isComplete: boolean;
	readonly rows: readonly (readonly (string | null)[])[];
	readonly next: string | null;
	/** What the query has read. */
	readonly bytes: number;
}

export function resultPage(reply: RestReply): ResultPage {
	const {
		jobComplete,
		rows = [],
		pageToken,
		totalBytesProcessed,
	} = jsonOf(reply) as {
		jobComplete?: boolean;
		rows?: readonly { readonly f?: readonly { readonly v: unknown }[] }[];
		pageToken?: string;
		totalBytesProcessed?: string;
	};
	return {
		isComplete: jobComplete === true,
		rows: rows.map(({ f = [] }) => f.map(({ v }) => (v === null || v === undefined ? null : String(v)))),
		next: pageToken ?? null,
		bytes: Number(totalBytesProcessed ?? 0),
	};
}
