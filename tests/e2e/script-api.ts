import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createProxy, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';

export interface ScriptFile {
	readonly name: string;
	readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
	readonly source: string;
}

/** A script project as Google keeps it: contents, versions, deployments. */
export class ScriptApi {
	files: ScriptFile[] = [];
	pushes = 0;
	readonly versions: { versionNumber: number; description: string; files: ScriptFile[] }[] = [];
	readonly deployments: { deploymentId: string; deploymentConfig: Record<string, unknown> }[] = [];
	/** Requests that this API does not know. */
	readonly unknown: string[] = [];
	readonly proxy: string;
	readonly authority: string;
	private readonly servers: readonly Server[];

	private constructor(servers: readonly Server[], proxy: string, authority: string) {
		this.servers = servers;
		this.proxy = proxy;
		this.authority = authority;
	}

	/** Behind a certificate of its own, and a proxy that leads every host to it. */
	static async start(folder: string): Promise<ScriptApi> {
		const [key, cert] = [join(folder, 'api.key'), join(folder, 'api.crt')];
		const names = 'subjectAltName=DNS:script.googleapis.com,DNS:www.googleapis.com,DNS:oauth2.googleapis.com,DNS:googleapis.com';
		execFileSync(
			'openssl',
			[
				'req',
				'-x509',
				'-newkey',
				'rsa:2048',
				'-nodes',
				'-days',
				'2',
				'-subj',
				'/CN=loopback',
				'-addext',
				names,
				'-keyout',
				key,
				'-out',
				cert,
			],
			{ stdio: 'ignore' },
		);
		const answer: { of?: ScriptApi } = {};
		const api = createServer(
			{ key: readFileSync(key), cert: readFileSync(cert) },
			(request, response) => void answer.of!.serve(request, response),
		);
		const proxy = createProxy();
		proxy.on('connect', (_request, socket) => {
			const line = connect((api.address() as AddressInfo).port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
			line.pipe(socket).pipe(line);
			for (const end of [line, socket]) end.on('error', () => end.destroy());
		});
		await Promise.all([api, proxy].map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))));
		answer.of = new ScriptApi([api, proxy], `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, cert);
		return answer.of;
	}

	close(): void {
		for (const server of this.servers) {
			server.close();
			server.closeAllConnections();
		}
	}

	private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const parts: Buffer[] = [];
		for await (const part of request) parts.push(part as Buffer);
		const body = parts.length === 0 ? {} : (JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>);
		const path = (request.url ?? '').replace(/\?.*/, '').replace(/^\/v1\/projects\/test-script/, '');
		const reply = this.answer(`${request.method} ${path}`, body);
		response.writeHead(reply === null ? 404 : 'error' in reply ? 400 : 200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(reply ?? { error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } }));
	}

	private answer(asked: string, body: Record<string, unknown>): Record<string, unknown> | null {
		switch (asked) {
			case 'GET /content':
				return { scriptId: 'test-script', files: this.files };
			case 'PUT /content': {
				const files = body.files as ScriptFile[];
				const wrong = refusal(files);
				if (wrong !== null) return { error: { code: 400, message: wrong, status: 'INVALID_ARGUMENT' } };
				this.pushes += 1;
				this.files = files;
				return { scriptId: 'test-script', files };
			}
			case 'POST /versions': {
				const version = { versionNumber: this.versions.length + 1, description: String(body.description ?? ''), files: this.files };
				this.versions.push(version);
				return { scriptId: 'test-script', versionNumber: version.versionNumber, description: version.description };
			}
			case 'GET /versions':
				return {
					versions: this.versions.map(({ versionNumber, description }) => ({ scriptId: 'test-script', versionNumber, description })),
				};
			case 'POST /deployments': {
				const deployment = { deploymentId: `deployment-${this.deployments.length + 1}`, deploymentConfig: body };
				this.deployments.push(deployment);
				return deployment;
			}
			case 'GET /deployments':
				return { deployments: this.deployments };
			default:
				this.unknown.push(asked);
				return null;
		}
	}
}

/** What Google refuses of a push: names that clash, no manifest, a manifest with words it does not know. */
function refusal(files: readonly ScriptFile[]): string | null {
	const names = files.map(({ name }) => name);
	if (new Set(names).size < names.length) return 'A file with this name already exists in the current project.';
	const manifest = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON');
	if (manifest === undefined) return 'Project contents must include a manifest file named appsscript.';
	const known = [
		'timeZone',
		'runtimeVersion',
		'exceptionLogging',
		'dependencies',
		'oauthScopes',
		'urlFetchWhitelist',
		'addOns',
		'webapp',
		'executionApi',
		'sheets',
		'chat',
	];
	const parsed = JSON.parse(manifest.source) as Record<string, unknown>;
	const stranger = Object.keys(parsed).find((key) => !known.includes(key));
	if (stranger !== undefined) return `"appsscript.json" has errors: Invalid manifest: unknown fields: [${stranger}]`;
	if (!['V8', 'STABLE', 'DEPRECATED_ES5'].includes(String(parsed.runtimeVersion)))
		return `"appsscript.json" has errors: Invalid manifest: Expected one of [V8, STABLE, DEPRECATED_ES5] for "runtimeVersion", but was "${String(parsed.runtimeVersion)}"`;
	return null;
}
