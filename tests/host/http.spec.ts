import { Worker } from 'node:worker_threads';
import { createSyncHttp } from '../../local/host/sync-http';
import { desk, resultOf } from './desk';

// On a thread of its own: this one waits while the script fetches.
const SERVER = `
const { createServer } = require('node:http'); const { parentPort } = require('node:worker_threads');
createServer((request, response) => { let body = ''; request.on('data', (part) => (body += part)); request.on('end', () => {
	if (request.url === '/missing') { response.writeHead(404); response.end('nothing here'); return; }
	response.writeHead(200, { 'content-type': 'application/json' });
	response.end(JSON.stringify({ method: request.method, type: request.headers['content-type'] ?? null, auth: request.headers.authorization ?? null, body })); }); })
	.listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });`;

let server: Worker;
let url: string;
const http = createSyncHttp(5000);

beforeAll(async () => {
	server = new Worker(SERVER, { eval: true });
	url = `http://127.0.0.1:${await new Promise<number>((done) => server.once('message', done))}`;
});
afterAll(async () => {
	http.dispose();
	await server.terminate();
});

const fetched = (code: string): unknown => resultOf(desk(`function go(url) { ${code} }`, { http }).call('go', [url]));

test('UrlFetchApp makes a real request and waits for it', () => {
	expect(
		fetched(`const r = UrlFetchApp.fetch(url + '/x', { method: 'post', contentType: 'application/json', headers: { Authorization: 'Bearer t' }, payload: JSON.stringify({ имя: 1 }) });
			return [r.getResponseCode(), JSON.parse(r.getContentText())];`),
	).toEqual([200, { method: 'POST', type: 'application/json', auth: 'Bearer t', body: '{"имя":1}' }]);
});

test('an error code throws in Google’s words unless it is muted', () => {
	expect(() => fetched(`UrlFetchApp.fetch(url + '/missing');`)).toThrow(
		`Request failed for ${url} returned code 404. Truncated server response: nothing here (use muteHttpExceptions option to examine full response)`,
	);
	expect(fetched(`return UrlFetchApp.fetch(url + '/missing', { muteHttpExceptions: true }).getResponseCode();`)).toBe(404);
});

test('nobody there', () => {
	expect(() => fetched(`UrlFetchApp.fetch('http://127.0.0.1:1/');`)).toThrow('Address unavailable: http://127.0.0.1:1');
});
