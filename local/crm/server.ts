import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { DemoAccount } from '../demo/account';
import type { CrmReply, CrmRequest, CrmSite } from './contract';
import { type Fault, faultPlayer, leakyBucket, throttle } from './faults';
import { sites } from './sites.gen';

export type { Fault } from './faults';

export const crmIds = sites.map((site) => site.id);
export const siteOf = (id: string): CrmSite | undefined => sites.find((site) => site.id === id);

export interface CrmServerOptions {
	readonly crm: string;
	readonly account: DemoAccount;
	readonly port?: number;
	readonly token?: string;
	readonly faults?: readonly Fault[];
	/** False lifts the limit on requests a second. */
	readonly throttled?: boolean;
	/** Whether list filters that the real service sells separately have an effect. */
	readonly apiFilter?: boolean;
	/** Where consent returns to; none: there is no integration. */
	readonly redirect?: string;
	readonly visit?: () => string | undefined;
}

export interface CrmServer {
	readonly url: string;
	readonly token: string;
	/** What to fill the connection form with. */
	readonly values: Readonly<Record<string, string>>;
	close(): Promise<void>;
	/** Requests that reached the server, refused ones included. */
	requests(): number;
}

/** Serves a demo account through a copy of a CRM's API, to this machine only. */
export async function startCrm(options: CrmServerOptions): Promise<CrmServer> {
	const site = siteOf(options.crm);
	if (site === undefined) throw new Error(`no such CRM: ${options.crm} (there are: ${crmIds.join(', ')})`);
	const token = options.token ?? 'demo-token';
	const answer = site.open({
		account: options.account,
		token,
		apiFilter: options.apiFilter ?? false,
		...(options.redirect !== undefined && { redirect: options.redirect }),
		...(options.visit !== undefined && { visit: options.visit }),
	});
	const faultFor = faultPlayer(options.faults ?? []);
	const { bucket, perSecond } = site;
	const limit = bucket === undefined ? throttle(perSecond) : leakyBucket(perSecond, bucket.size);
	const mayPass = options.throttled === false ? () => true : limit;
	let count = 0;

	const server = createServer(async (incoming, outgoing) => {
		count++;
		const request = understand(incoming, await text(incoming));
		const fault = faultFor(`${request.path} ${request.body}`);
		const reply = (): void => {
			if (fault?.cut === true) outgoing.destroy();
			else if (fault?.body !== undefined) send(outgoing, { status: 200, type: 'application/json', ...fault });
			else if (fault?.status !== undefined) send(outgoing, site.refuse(fault.status));
			else if (!mayPass()) send(outgoing, site.refuse(bucket?.status ?? 429));
			else send(outgoing, guarded(answer, request, site));
		};
		if (fault?.delayMs === undefined) reply();
		else setTimeout(reply, fault.delayMs);
	});
	// A caller may compute for longer than the default keep-alive timeout.
	server.keepAliveTimeout = 0;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port ?? 0, '127.0.0.1', resolve);
	});
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		token,
		values: site.values(url, token),
		requests: () => count,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function understand(incoming: IncomingMessage, body: string): CrmRequest {
	const origin = `http://${incoming.headers.host ?? '127.0.0.1'}`;
	const url = new URL(incoming.url ?? '/', origin);
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value);
	return { method: incoming.method ?? 'GET', path: url.pathname, query: url.searchParams, origin, headers, body };
}

function guarded(answer: (request: CrmRequest) => CrmReply, request: CrmRequest, site: CrmSite): CrmReply {
	try {
		return answer(request);
	} catch (error) {
		console.error(error);
		return site.refuse(500);
	}
}

function send(outgoing: ServerResponse, reply: CrmReply): void {
	outgoing.writeHead(reply.status, { ...(reply.type !== undefined && { 'content-type': reply.type }), ...reply.headers });
	outgoing.end(reply.body ?? '');
}
