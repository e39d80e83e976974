import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { BUILD } from './assets';
import type { ThreadLink } from './thread-link';
import type { Ask, Reply } from './wire';

const TYPES: Record<string, string> = { 'page.js': 'text/javascript', 'page.css': 'text/css' };

const PAGE = `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<title>KPI for Sales</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230b8043'/%3E%3Cpath d='M4 12V8h2v4zm3 0V4h2v8zm3 0V6h2v6z' fill='%23fff'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/assets/page.css">
</head>
<body><div id="app"></div><script type="module" src="/assets/page.js"></script></body>
</html>`;

/** The panel is a frame of the page itself; nothing may be fetched from anywhere else. */
const POLICY =
	"default-src 'self' data: blob:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-src 'self' data: blob:";

/** `kill`: ends the script that runs now, or else the next one. */
export async function serve(link: ThreadLink, port: number, kill: () => void): Promise<{ url: string; server: Server }> {
	const server = createServer((request, response) => {
		answer(link, kill, request, response).catch((error: unknown) => {
			process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
			send(response, 500, 'application/json', JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
		});
	});
	await listen(server, port);
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

async function answer(link: ThreadLink, kill: () => void, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { pathname } = new URL(request.url ?? '/', 'http://localhost');
	if (request.method === 'GET' && pathname === '/') return send(response, 200, 'text/html; charset=utf-8', PAGE);
	if (request.method === 'GET' && pathname === CALLBACK && isOwn(request))
		return send(response, 200, 'text/html; charset=utf-8', await visited(link, request));
	const file = /^\/private\/([\w-]+)$/.exec(pathname)?.[1];
	if (request.method === 'GET' && file !== undefined && isOwn(request))
		return send(response, 200, 'text/html; charset=utf-8', await privateFile(link, file));
	const asset = /^\/assets\/([\w.-]+)$/.exec(pathname)?.[1];
	if (request.method === 'GET' && asset && TYPES[asset]) {
		response.writeHead(200, { 'content-type': `${TYPES[asset]}; charset=utf-8`, 'cache-control': 'no-cache' });
		createReadStream(join(BUILD, asset)).pipe(response);
		return;
	}
	// Another site's page can reach this port; it cannot set this header without asking first.
	if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json' || !isOwn(request))
		return send(response, 404, 'text/plain', 'not found');
	const body = await read(request);
	if (pathname === '/api/ask') return send(response, 200, 'application/json', await link.ask(JSON.parse(body) as Ask));
	if (pathname === '/api/kill') {
		kill();
		return send(response, 200, 'application/json', '{}');
	}
	if (pathname === '/api/state') return send(response, 200, 'application/json', await link.state());
	send(response, 404, 'text/plain', 'not found');
}

/** Where Google would bring a browser back to the script; the state, not the address, says for whom. */
export const CALLBACK = '/macros/d/local-script/usercallback';

async function visited(link: ThreadLink, request: IncomingMessage): Promise<string> {
	const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
	const { outcome } = JSON.parse(await link.ask({ do: 'visit', query, version: null, sheets: [] })) as Reply;
	const content = outcome?.ok ? String(outcome.value) : (outcome?.message ?? '').replace(/[&<>]/g, ' ');
	return `<!doctype html><meta charset="utf-8"><title>KPI for Sales</title><body style="font:16px sans-serif;margin:3em">${content}`;
}

/** A private file as the person at the desk sees it. */
async function privateFile(link: ThreadLink, id: string): Promise<string> {
	const { outcome } = JSON.parse(await link.ask({ do: 'page', id, version: null, sheets: [] })) as Reply;
	if (outcome?.ok && typeof outcome.value === 'string') return outcome.value;
	return '<!doctype html><meta charset="utf-8"><title>KPI for Sales</title><body style="font:16px sans-serif;margin:3em">You need access';
}

const isOwn = ({ headers }: IncomingMessage): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');

function send(response: ServerResponse, status: number, type: string, body: string): void {
	response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY, 'cache-control': 'no-store' });
	response.end(body);
}

async function read(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString('utf8') || '{}';
}

/** This machine only; the next free port when the wanted one is taken. */
async function listen(server: Server, port: number): Promise<void> {
	for (let attempt = port; ; attempt++) {
		try {
			await new Promise<void>((resolve, reject) => {
				server.once('error', reject);
				server.listen(attempt, '127.0.0.1', () => {
					server.off('error', reject);
					resolve();
				});
			});
			return;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0 || attempt > port + 50) throw error;
		}
	}
}
