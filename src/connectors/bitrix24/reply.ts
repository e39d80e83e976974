import type { ConnectorFault, Reply, Request } from '../kit/contract';
import { type Json, object, parseObject } from '../kit/json';
import { type Failed, type Opened, unreadable } from '../kit/reply';
import { pageFault, resetIn, restFault, timeOf } from './fault';

/** The body of a good reply, or why there is none. An error may come with status 200, and a page of a proxy with any. */
export function open(reply: Reply, request: Request): Opened {
	const type = reply.headers['content-type'];
	const body = type !== undefined && !/json/i.test(type) ? null : parseObject(reply.body);
	if (body === null) return { ok: false, fault: pageFault(reply) };
	const method = /\/rest\/([^/]+)\.json$/.exec(request.url)?.[1] ?? '';
	if (body.error !== undefined || reply.status !== 200)
		return { ok: false, fault: restFault(reply.status, body, method, resetIn(reply, object(body.time))) };
	return body.result === undefined ? unreadable(`${method}: no result`) : { ok: true, body };
}

export interface Batch {
	readonly ok: true;
	/** What a command brought; undefined where it failed or was not carried out. */
	result(command: string): unknown;
	fault(command: string): ConnectorFault | null;
	/** How many rows a list has in all, where it was asked to count. */
	total(command: string): number | null;
	readonly time: Json;
}

export function openBatch(reply: Reply, request: Request): Batch | Failed {
	const opened = open(reply, request);
	if (!opened.ok) return opened;
	const { body } = opened;
	const { result, result_error, result_total } = object(body.result);
	// Nothing at all is written as an empty list.
	if (typeof result !== 'object' || result === null) return unreadable('batch: no result.result');
	const lines = object(object(JSON.parse(request.body ?? '{}')).cmd);
	return {
		ok: true,
		result: (command) => object(result)[command],
		fault(command) {
			const error = object(result_error)[command];
			if (error === undefined) return null;
			const method = String(lines[command]).split('?')[0]!;
			return restFault(200, object(error), method, resetIn(reply, timeOf(body, command)));
		},
		total(command) {
			const total = object(result_total)[command];
			return typeof total === 'number' ? total : null;
		},
		time: object(body.time),
	};
}
