import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { SyncHttp } from './contract/host';

// Plain JavaScript in a string: it must run wherever this file is bundled.
const WORKER = `
const { workerData } = require('node:worker_threads');
const { port, flag } = workerData;
const signal = new Int32Array(flag);
port.on('message', async (request) => {
	let answer;
	try {
		const response = await fetch(request.url, {
			method: request.method.toUpperCase(), headers: request.headers, body: request.body, redirect: request.redirect || 'follow',
			signal: AbortSignal.timeout(request.timeout),
		});
		answer = { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
	} catch (error) {
		answer = { error: String((error && error.cause && (error.cause.code || error.cause.message)) || (error && error.message) || error) };
	}
	port.postMessage(answer);
	Atomics.store(signal, 0, 1);
	Atomics.notify(signal, 0);
});
`;

type Answer = { status: number; headers: Record<string, string>; body: string } | { error: string };

/** Real HTTP that blocks the caller, as UrlFetchApp does; the request is made on a thread of its own. */
export const createSyncHttp = (timeout = 60_000): SyncHttp & { dispose: () => void } => {
	const flag = new SharedArrayBuffer(4);
	const signal = new Int32Array(flag);
	const { port1, port2 } = new MessageChannel();
	let worker: Worker | null = null;
	const send: SyncHttp = (request) => {
		worker ??= new Worker(WORKER, { eval: true, workerData: { port: port2, flag }, transferList: [port2], execArgv: [] });
		worker.unref();
		Atomics.store(signal, 0, 0);
		port1.postMessage({ ...request, timeout });
		if (Atomics.wait(signal, 0, 0, timeout + 5000) === 'timed-out') throw new Error('Timeout');
		const answer = receiveMessageOnPort(port1)?.message as Answer | undefined;
		if (!answer) throw new Error('No answer');
		if ('error' in answer) throw new Error(answer.error);
		return answer;
	};
	return Object.assign(send, {
		dispose: () => {
			port1.close();
			void worker?.terminate();
		},
	});
};
