import { Worker } from 'node:worker_threads';
import { createSyncHttp } from '../../local/host/sync-http';
import { googleScript, scripted } from './desk';

// On a thread of its own: this one waits while the script fetches. `/seen` tells what came to the other address.
const SERVERS = `
const { createServer } = require('node:http'); const { parentPort } = require('node:worker_threads');
const seen = [];
const other = createServer((request, response) => {
	if (request.url === '/seen') { response.end(JSON.stringify(seen)); return; }
	seen.push([request.url, request.headers['x-token'] ?? null]); response.end('stolen'); });
other.listen(0, '127.0.0.1', () => {
	const address = 'http://127.0.0.1:' + other.address().port;
	const first = createServer((request, response) => { response.writeHead(Number(request.url.slice(1)), { location: address + '/next' }); response.end('moved'); });
	first.listen(0, '127.0.0.1', () => parentPort.postMessage([first.address().port, address])); });`;

let servers: Worker;
let port: number;
let other: string;
let google: string;
const http = createSyncHttp(5000);

beforeAll(async () => {
	servers = new Worker(SERVERS, { eval: true });
	[port, other] = await new Promise<[number, string]>((done) => servers.once('message', done));
	google = await googleScript();
});
afterAll(async () => {
	http.dispose();
	await servers.terminate();
});

const bodies = {
	send: `const { status, headers, body } = Google.ports().send(report); return [status, headers.location, body];`,
	follow: `return UrlFetchApp.fetch(report).getContentText();`,
	seen: `return JSON.parse(UrlFetchApp.fetch(report + '/seen').getContentText());`,
};

test('a redirect is an answer, not a place to carry the token to', () => {
	const { run } = scripted(google, bodies, { http });
	for (const status of [301, 302, 303, 307, 308])
		for (const request of [
			{ method: 'GET', url: `http://127.0.0.1:${port}/${status}`, headers: { 'X-Token': 'secret' } },
			{ method: 'POST', url: `http://127.0.0.1:${port}/${status}`, headers: { 'X-Token': 'secret' }, body: '{}' },
		])
			expect(run('send', request)).toEqual([status, `${other}/next`, 'moved']);
	expect(run('seen', other)).toEqual([]);
	// The same server does lead on whoever lets it.
	expect(run('follow', `http://127.0.0.1:${port}/302`)).toBe('stolen');
	expect(run('seen', other)).toEqual([['/next', null]]);
});
