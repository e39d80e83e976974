import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Order, ThreadSettings } from './host-thread';
import type { Ask } from './wire';

type Answer = { readonly id: number; readonly text: string } | { readonly id: number; readonly error: string };

/** The server's line to the host's thread: one request at a time, in the order they came. */
export class ThreadLink {
	private readonly worker: Worker;
	private readonly waiting = new Map<number, { resolve: (text: string) => void; reject: (error: Error) => void }>();
	private last = 0;
	private isOver = false;
	readonly ready: Promise<unknown>;

	constructor(script: string, settings: ThreadSettings) {
		this.worker = new Worker(resolve(script), { workerData: settings });
		this.ready = new Promise<string>((pass, reject) => this.waiting.set(0, { resolve: pass, reject }));
		this.worker.on('message', (answer: Answer) => {
			const { resolve, reject } = this.waiting.get(answer.id) ?? {};
			this.waiting.delete(answer.id);
			if ('error' in answer) reject?.(new Error(answer.error));
			else resolve?.(answer.text);
		});
		this.worker.on('error', (error) => this.fail(error));
		this.worker.on('exit', () => this.fail(new Error('the spreadsheet has stopped')));
	}

	/** The reply as JSON text: the server passes it on unread. */
	ask(ask: Ask): Promise<string> {
		return this.send({ ask });
	}

	state(): Promise<string> {
		return this.send({ state: true });
	}

	async stop(): Promise<void> {
		await this.send({ stop: true }).catch(() => undefined);
		await this.worker.terminate();
	}

	private send(order: { ask: Ask } | { state: true } | { stop: true }): Promise<string> {
		if (this.isOver) return Promise.reject(new Error('the spreadsheet has stopped'));
		const id = ++this.last;
		return new Promise((resolve, reject) => {
			this.waiting.set(id, { resolve, reject });
			this.worker.postMessage({ id, ...order } satisfies Order);
		});
	}

	private fail(error: Error): void {
		this.isOver = true;
		for (const { reject } of this.waiting.values()) reject(error);
		this.waiting.clear();
	}
}
