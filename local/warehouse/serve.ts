import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { Prepared } from '../../src/warehouse/question';
import type { PlainTable } from '../../src/warehouse/tables/contents';
import { Dataset } from './dataset';
import { startEvaluator, valuesOf } from './zetasql';

/** A query with the tables that it rests on: whoever asks holds the rows. */
export type Asked = Omit<Prepared, 'places' | 'tables'> & { readonly tables: Readonly<Record<string, PlainTable>> };

/** Answers queries over rows that come with them, on loopback, in a process of its own: who asks blocks until the answer. Prints its address. */
async function serve(): Promise<void> {
	const evaluator = await startEvaluator();
	const datasets = new Map<string, Dataset>();
	const server = createServer(async (request, response) => {
		try {
			const asked = JSON.parse(await textOf(request)) as Asked;
			// The same rows are worked out once, whatever is asked of them.
			const key = createHash('sha256').update(JSON.stringify(asked.tables)).digest('base64');
			const dataset = datasets.get(key) ?? new Dataset(evaluator, (name) => asked.tables[name]!);
			datasets.set(key, dataset);
			const { sql, parameters } = asked;
			const tables = await dataset.contents(asked.reads, asked.views);
			response.end(JSON.stringify({ lines: valuesOf(await evaluator.query({ sql, parameters, tables })) }));
		} catch (error) {
			response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
		}
	});
	server.listen(0, '127.0.0.1', () => {
		process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${(server.address() as { port: number }).port}/` })}\n`);
	});
	// It ends with whoever started it.
	process.stdin.resume();
	process.stdin.once('end', () => {
		evaluator.close();
		process.exit(0);
	});
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = '';
	request.setEncoding('utf8');
	for await (const piece of request) text += String(piece);
	return text;
}

await serve();
