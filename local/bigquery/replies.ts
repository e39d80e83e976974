import type { Content } from '../warehouse/zetasql';

export interface ServiceRequest {
	readonly method: string;
	/** Path and question. */
	readonly url: string;
	readonly authorization: string;
	readonly contentType: string;
	readonly body: string;
}

export interface ServiceReply {
	readonly status: number;
	readonly body: unknown;
}

export type Json = Readonly<Record<string, unknown>>;

/** Work that was asked for. */
export interface Job {
	readonly reference: Json;
	/** Its rows, once it is done; a load and a copy have none. */
	content: Content | null;
	ended: Promise<void>;
	error: { reason: string; message: string } | null;
	isDone: boolean;
	bytes: number;
}

export const fault = (status: number, reason: string, message: string): ServiceReply => ({
	status,
	body: { error: { code: status, message, errors: [{ reason, message, domain: 'global' }] } },
});
export const found = (body: unknown): ServiceReply => ({ status: 200, body });

/** Waits for the end, but no longer than so many milliseconds. */
export async function within(ended: Promise<void>, wait: number): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<void>((resolve) => {
		timer = setTimeout(resolve, wait);
	});
	await Promise.race([ended, late]);
	clearTimeout(timer);
}

export const told = ({ reference, error, isDone, bytes }: Job): Json => ({
	jobReference: reference,
	status: { state: isDone ? 'DONE' : 'RUNNING', ...(isDone && error !== null && { errorResult: error }) },
	statistics: { totalBytesProcessed: String(bytes) },
});

/** The two parts of an upload: what is to be done, and the lines. */
export function partsOf({ contentType, body }: ServiceRequest): [string, string] {
	const boundary = /boundary=([^;]+)/.exec(contentType)?.[1] ?? '';
	const [, head = '', lines = ''] = body.split(`--${boundary}`).map((part) => part.replace(/^[\s\S]*?\r\n\r\n/, '').replace(/\r\n$/, ''));
	return [head, lines];
}
