import { createVerify } from 'node:crypto';
import { valuesOf } from '../warehouse/zetasql';
import type { Engine } from './engine';
import { answered, rowsOf } from './ndjson';
import { NotFound, parametersOf, Queries } from './queries';
import { fault, found, type Job, type Json, partsOf, type ServiceReply, type ServiceRequest, told, within } from './replies';
import { columnsOf, emptyContent, type HeldDataset, type SchemaField } from './store';

/** Rows of an answer that go at once. */
const PAGE = 5000;
const WAIT = 10_000;

/** BigQuery’s REST address as far as the add-on asks it, over tables in memory; queries are worked out by Google’s evaluator. */
export class BigQueryService {
	readonly token = 'warehouse-token';
	private readonly datasets = new Map<string, HeldDataset>();
	private readonly jobs = new Map<string, Job>();
	private readonly queries: Queries;
	/** Of the one account that has access. */
	private readonly publicKey: string;

	constructor(engine: Engine, publicKey: string) {
		this.publicKey = publicKey;
		this.queries = new Queries(this.datasets, engine);
	}

	/** A question for results is held back until the query is done, or for as long as was asked. */
	async patientAnswer(request: ServiceRequest): Promise<ServiceReply> {
		const { pathname, searchParams } = new URL(request.url, 'http://here');
		const [, id] = /\/queries\/([^/]+)$/.exec(pathname) ?? [];
		const ended = id === undefined ? undefined : this.jobs.get(decodeURIComponent(id))?.ended;
		const wait = Number(searchParams.get('timeoutMs') ?? WAIT);
		if (ended !== undefined) await within(ended, wait);
		return this.answer(request);
	}

	answer(request: ServiceRequest): ServiceReply {
		const { pathname, searchParams } = new URL(request.url, 'http://here');
		if (pathname === '/token') return this.consent(request);
		if (request.authorization !== `Bearer ${this.token}`) return fault(401, 'authError', 'Request had invalid authentication credentials.');
		const [, project = '', rest = ''] = /^(?:\/upload)?\/bigquery\/v2\/projects\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
		const [kind, id, sub, name] = rest.split('/').map(decodeURIComponent);
		if (kind === 'jobs' && request.method === 'POST') return this.insertJob(project, request, pathname.startsWith('/upload/'));
		if (kind === 'jobs') return this.jobNamed(id!);
		if (kind === 'queries')
			return this.results(id!, Number(searchParams.get('pageToken') ?? 0), Number(searchParams.get('maxResults') ?? PAGE));
		if (kind !== 'datasets') return fault(404, 'notFound', `Not found: ${pathname}`);
		if (sub === undefined) return this.dataset(project, id, request);
		return this.table(`${project}.${id}`, name, request);
	}

	/** The names and kinds of what a dataset holds. */
	contents(dataset: string): Record<string, string> {
		return Object.fromEntries(
			[...(this.datasets.get(dataset)?.tables ?? [])].map(([name, held]) => [
				name,
				held.kind === 'view' ? 'view' : String(held.content.rows.length),
			]),
		);
	}

	private consent({ body }: ServiceRequest): ServiceReply {
		const given = new URLSearchParams(body);
		const [head = '', claims = '', signature = ''] = (given.get('assertion') ?? '').split('.');
		const isSigned = createVerify('RSA-SHA256').update(`${head}.${claims}`).verify(this.publicKey, signature, 'base64url');
		if (given.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer' || !isSigned)
			return { status: 400, body: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' } };
		const { exp, iat, scope } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp: number; iat: number; scope: string };
		if (exp - iat > 3600 || !scope.includes('/auth/bigquery'))
			return { status: 400, body: { error: 'invalid_scope', error_description: 'Invalid OAuth scope.' } };
		return found({ access_token: this.token, expires_in: 3599, token_type: 'Bearer' });
	}

	private dataset(project: string, id: string | undefined, { method, body }: ServiceRequest): ServiceReply {
		if (method === 'POST') {
			const { datasetReference, location, labels = {} } = JSON.parse(body) as { datasetReference: Json; location: string; labels?: Json };
			const key = `${project}.${datasetReference.datasetId as string}`;
			if (this.datasets.has(key)) return fault(409, 'duplicate', `Already Exists: Dataset ${key}`);
			this.datasets.set(key, { location, labels, tables: new Map() });
			return found({ datasetReference, location });
		}
		const key = `${project}.${id}`;
		const present = this.datasets.get(key);
		if (present === undefined) return fault(404, 'notFound', `Not found: Dataset ${key}`);
		if (method === 'DELETE') this.datasets.delete(key);
		return found({ location: present.location, labels: present.labels });
	}

	private table(dataset: string, name: string | undefined, { method, body }: ServiceRequest): ServiceReply {
		const tables = this.datasets.get(dataset)?.tables;
		if (tables === undefined) return fault(404, 'notFound', `Not found: Dataset ${dataset}`);
		if (name === undefined && method === 'GET')
			return found({ tables: [...tables.keys()].map((tableId) => ({ tableReference: { tableId } })), totalItems: tables.size });
		if (method === 'DELETE') {
			if (!tables.delete(name!)) return fault(404, 'notFound', `Not found: Table ${dataset}.${name}`);
			return found({});
		}
		if (method === 'GET') return tables.has(name!) ? found({ id: name }) : fault(404, 'notFound', `Not found: Table ${dataset}.${name}`);
		const {
			tableReference,
			view,
			description = '',
		} = JSON.parse(body) as { tableReference: Json; view: { query: string }; description?: string };
		const id = String(tableReference.tableId);
		if (method === 'POST' && tables.has(id)) return fault(409, 'duplicate', `Already Exists: Table ${dataset}.${id}`);
		if (description.length > 16_384) return fault(400, 'invalid', 'The description is too long.');
		tables.set(id, { kind: 'view', sql: view.query, description });
		return found({ tableReference });
	}

	private insertJob(project: string, request: ServiceRequest, isUpload: boolean): ServiceReply {
		const [head, lines] = isUpload ? partsOf(request) : [request.body, ''];
		const { jobReference, configuration } = JSON.parse(head) as {
			jobReference: { jobId?: string; location?: string };
			configuration: Json;
		};
		const { load, copy, query, dryRun } = configuration as { load?: Json; copy?: Json; query?: Json; dryRun?: boolean };
		const id = jobReference.jobId ?? '';
		if (!/^[\w-]{0,1024}$/.test(id)) return fault(400, 'invalid', `Invalid job ID "${id}"`);
		if (this.jobs.has(id)) return fault(409, 'duplicate', `Already Exists: Job ${project}:${id}`);
		const job: Job = { reference: jobReference, content: null, ended: Promise.resolve(), error: null, isDone: true, bytes: 0 };
		if (dryRun !== true) this.jobs.set(id, job);
		try {
			if (load !== undefined) this.load(load, lines, jobReference.location ?? '');
			else if (copy !== undefined) this.copy(copy);
			else if (query !== undefined) this.query(job, query, dryRun === true);
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			job.error = { reason: error instanceof NotFound ? 'notFound' : 'invalid', message };
			job.isDone = true;
			if (dryRun === true) return fault(error instanceof NotFound ? 404 : 400, job.error.reason, message);
		}
		return found(told(job));
	}

	private datasetOf({ projectId, datasetId }: Json): HeldDataset {
		const present = this.datasets.get(`${projectId as string}.${datasetId as string}`);
		if (present === undefined) throw new NotFound(`Not found: Dataset ${projectId as string}:${datasetId as string}`);
		return present;
	}

	private load({ destinationTable, schema, writeDisposition }: Json, lines: string, location: string): void {
		const reference = destinationTable as Json;
		const dataset = this.datasetOf(reference);
		if (dataset.location !== location)
			throw new NotFound(`Not found: Dataset ${String(reference.datasetId)} was not found in location ${location}`);
		const columns = columnsOf((schema as { fields: readonly SchemaField[] }).fields);
		const { rows, bytes } = rowsOf(lines, columns);
		const name = String(reference.tableId);
		const before = writeDisposition === 'WRITE_APPEND' ? dataset.tables.get(name) : undefined;
		const old = before?.kind === 'table' ? before : null;
		const content = old === null ? emptyContent(columns) : old.content;
		dataset.tables.set(name, {
			kind: 'table',
			columns,
			content: { ...content, rows: [...content.rows, ...rows] },
			bytes: bytes.map((size, i) => size + (old?.bytes[i] ?? 0)),
			lines: [...(old?.lines ?? []), lines],
		});
	}

	private copy({ sourceTable, destinationTable }: Json): void {
		const from = this.datasetOf(sourceTable as Json).tables.get(String((sourceTable as Json).tableId));
		if (from === undefined) throw new NotFound(`Not found: Table ${String((sourceTable as Json).tableId)}`);
		this.datasetOf(destinationTable as Json).tables.set(String((destinationTable as Json).tableId), from);
	}

	private query(job: Job, { query, defaultDataset, queryParameters = [], maximumBytesBilled }: Json, isDry: boolean): void {
		const { projectId, datasetId } = (defaultDataset ?? {}) as Json;
		const home = datasetId === undefined ? '' : `${String(projectId)}.${String(datasetId)}`;
		job.bytes = this.queries.bytes(String(query), home);
		if (isDry) return;
		if (maximumBytesBilled !== undefined && job.bytes > Number(maximumBytesBilled)) {
			job.error = { reason: 'bytesBilledLimitExceeded', message: `Query exceeded limit for bytes billed: ${String(maximumBytesBilled)}.` };
			return;
		}
		job.isDone = false;
		job.ended = this.queries.run(String(query), parametersOf(queryParameters as readonly Json[]), home).then(
			(content) => {
				job.content = content;
				job.isDone = true;
			},
			(error: unknown) => {
				const message = error instanceof Error ? error.message : String(error);
				job.error = { reason: error instanceof NotFound ? 'notFound' : 'invalidQuery', message };
				job.isDone = true;
			},
		);
	}

	private jobNamed(id: string): ServiceReply {
		const job = this.jobs.get(id);
		return job === undefined ? fault(404, 'notFound', `Not found: Job ${id}`) : found(told(job));
	}

	private results(id: string, from: number, most: number): ServiceReply {
		const job = this.jobs.get(id);
		if (job === undefined) return fault(404, 'notFound', `Not found: Job ${id}`);
		if (!job.isDone) return found({ jobComplete: false });
		if (job.error !== null) return fault(400, job.error.reason, job.error.message);
		const lines = job.content === null ? [] : valuesOf(job.content);
		const end = from + Math.min(most, PAGE);
		return found({
			jobComplete: true,
			totalRows: String(lines.length),
			totalBytesProcessed: String(job.bytes),
			rows: lines.slice(from, end).map((line) => ({ f: line.map((value) => ({ v: answered(value) })) })),
			...(end < lines.length && { pageToken: String(end) }),
		});
	}
}
