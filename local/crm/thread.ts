import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type CrmServerOptions, startCrm } from './server';

export interface CrmThread {
	readonly url: string;
	readonly token: string;
	readonly values: Readonly<Record<string, string>>;
	close(): Promise<void>;
}

/** A loopback CRM on a thread of its own: the host blocks its thread while it waits for an answer. */
export async function startCrmThread(options: CrmServerOptions): Promise<CrmThread> {
	const worker = new Worker(new URL('./crm-thread.mjs', import.meta.url), { workerData: options });
	const address = await new Promise<Pick<CrmThread, 'url' | 'token' | 'values'>>((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
	});
	return { ...address, close: async () => void (await worker.terminate()) };
}

if (parentPort !== null && workerData !== null) {
	const { url, token, values } = await startCrm(workerData as CrmServerOptions);
	parentPort.postMessage({ url, token, values });
}
