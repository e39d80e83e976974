import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import type { Parameter } from '../../src/warehouse/sql/parameter';
import { type ProtoType, type ProtoValue, plainValue, protoType, protoValue } from './values';

/** Rows with their columns, as the service holds them. */
export interface Content {
	readonly columns: readonly { readonly name: string; readonly type: ProtoType }[];
	readonly rows: readonly { readonly cell?: readonly ProtoValue[] }[];
}

export interface SqlQuestion {
	readonly sql: string;
	readonly parameters?: readonly (Parameter & { readonly name: string })[];
	readonly tables: Readonly<Record<string, Content>>;
}

/** Google's evaluator of GoogleSQL, as a process of its own on this machine. */
export interface Evaluator {
	query(question: SqlQuestion): Promise<Content>;
	close(): void;
}

const FOLDER = resolve('local/warehouse');
const PACKAGE = join(FOLDER, 'node_modules/@fivetrandevelopers/zetasql');

/** Whether the package is there: it is not among those of the project. */
export const isInstalled = (): boolean => existsSync(join(PACKAGE, 'package.json'));
export const HOW_TO_INSTALL = 'Google’s SQL evaluator is not installed: npm ci --prefix local/warehouse';

type Call = (method: string, request: unknown) => Promise<Record<string, unknown>>;

export async function startEvaluator(): Promise<Evaluator> {
	if (!isInstalled()) throw new Error(HOW_TO_INSTALL);
	const library = join(PACKAGE, 'lib/zetasql');
	const program = join(library, `remote_server${process.arch === 'arm64' ? '_arm' : ''}${process.platform === 'linux' ? '.so' : ''}`);
	const port = await freePort();
	const server = spawn(program, ['localhost', String(port)], { stdio: ['ignore', 'ignore', 'ignore'] });
	// Nobody waits for it: it ends with whoever started it.
	server.unref();
	process.once('exit', () => server.kill());
	const { call, close } = connect(library, port);
	const language = await firstAnswer(call, server);
	return {
		query: async ({ sql, parameters = [], tables }) => {
			const answer = await call('EvaluateQuery', {
				sql,
				options: {
					language_options: language,
					default_timezone: 'UTC',
					query_parameters: parameters.map(({ name, type }) => ({ name, type: protoType(type) })),
				},
				params: parameters.map(({ name, type, value }) => ({ name, value: protoValue(value, type) })),
				simple_catalog: {
					name: 'dataset',
					table: Object.entries(tables).map(([name, { columns }]) => ({ name, column: columns })),
					builtin_function_options: { language_options: language },
				},
				table_content: Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [name, { table_data: { row: rows } }])),
			});
			const { content, prepared } = answer as {
				content?: { table_data?: { row?: Content['rows'] } };
				prepared: { columns: Content['columns'] };
			};
			return { columns: prepared.columns.map(({ name, type }) => ({ name, type })), rows: content?.table_data?.row ?? [] };
		},
		close() {
			close();
			server.kill();
		},
	};
}

/** A query that the evaluator refuses, with what it says and the text. */
export function failed(of: string, sql: string, error: Error): never {
	throw new Error(`${of}: ${error.message}\n${sql.slice(0, 4000)}`);
}

/** The values of an answer, by row. */
export const valuesOf = ({ rows }: Content): unknown[][] => rows.map(({ cell = [] }) => cell.map(plainValue));

function freePort(): Promise<number> {
	return new Promise((found, failed) => {
		const probe = createServer();
		probe.once('error', failed);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => found(port));
		});
	});
}

function connect(library: string, port: number): { call: Call; close(): void } {
	const require = createRequire(join(PACKAGE, 'package.json'));
	const grpc = require('@grpc/grpc-js');
	const loader = require('@grpc/proto-loader');
	const definition = loader.loadSync('local_service.proto', {
		includeDirs: [join(library, 'protos')],
		keepCase: true,
		longs: Number,
		defaults: false,
		oneofs: true,
	});
	const { ZetaSqlLocalService } = grpc.loadPackageDefinition(definition).zetasql.local_service;
	const client = new ZetaSqlLocalService(`localhost:${port}`, grpc.credentials.createInsecure(), {
		'grpc.max_receive_message_length': -1,
		'grpc.max_send_message_length': -1,
	});
	return {
		call: (method, request) =>
			new Promise((answered, failed) => {
				client[method](request, (error: Error | null, answer: Record<string, unknown>) =>
					error === null ? answered(answer) : failed(error),
				);
			}),
		close: () => client.close(),
	};
}

const PATIENCE = 100;

/** What the language can do; asked again until the process listens. */
async function firstAnswer(call: Call, server: ChildProcess): Promise<unknown> {
	for (let turn = 0; ; turn++) {
		try {
			return await call('GetLanguageOptions', { maximum_features: true });
		} catch (error) {
			if (turn === PATIENCE || server.exitCode !== null) throw error;
			await new Promise((later) => setTimeout(later, 100));
		}
	}
}
