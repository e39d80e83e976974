import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { startEngine } from './engines';
import { BigQueryService } from './service';

export interface BigQueryThread {
	/** The key of a service account whose access this stand gives, as Google's file has it. */
	readonly key: string;
	readonly url: string;
	close(): Promise<void>;
}

/** BigQuery on loopback, on a thread of its own: the host blocks its thread while it waits for an answer. */
export async function startBigQuery(project: string): Promise<BigQueryThread> {
	const { publicKey, privateKey } = generateKeyPairSync('rsa', {
		modulusLength: 2048,
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
	});
	const worker = new Worker(new URL('./bigquery-thread.mjs', import.meta.url), { workerData: { bigQueryKey: publicKey } });
	const url = await new Promise<string>((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
	});
	const key = JSON.stringify({
		type: 'service_account',
		project_id: project,
		client_email: `kpi@${project}.iam.gserviceaccount.com`,
		private_key: privateKey,
		token_uri: `${url}/token`,
	});
	return { key, url, close: async () => void (await worker.terminate()) };
}

async function serve(publicKey: string): Promise<void> {
	const service = new BigQueryService(await startEngine(), publicKey);
	const server = createServer(async (request, response) => {
		const { status, body } = await service.patientAnswer({
			method: request.method ?? 'GET',
			url: request.url ?? '/',
			authorization: request.headers.authorization ?? '',
			contentType: request.headers['content-type'] ?? '',
			body: await textOf(request),
		});
		response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
	});
	server.listen(0, '127.0.0.1', () => {
		parentPort!.postMessage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	});
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = '';
	request.setEncoding('utf8');
	for await (const piece of request) text += String(piece);
	return text;
}

const given = workerData as { readonly bigQueryKey?: string } | null;
if (parentPort !== null && given?.bigQueryKey !== undefined) await serve(given.bigQueryKey);
