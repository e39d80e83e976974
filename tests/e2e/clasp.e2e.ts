import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ScriptApi } from './script-api';

/** The real clasp, as installed, against a script API on this machine. */
const home = mkdtempSync(join(tmpdir(), 'clasp-'));
const project = join(home, 'project');
let api: ScriptApi;

beforeAll(async () => {
	api = await ScriptApi.start(home);
	mkdirSync(project);
	cpSync('dist', join(project, 'dist'), { recursive: true });
	const settings = JSON.parse(readFileSync('.clasp.json', 'utf8')) as Record<string, unknown>;
	writeFileSync(join(project, '.clasp.json'), JSON.stringify({ ...settings, scriptId: 'test-script' }));
	const token = { client_id: 'none', client_secret: 'none', type: 'authorized_user', refresh_token: 'none', access_token: 'none' };
	writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: token } }));
});
afterAll(() => {
	api.close();
	rmSync(home, { recursive: true, force: true });
});

const clasp = (...args: string[]): Promise<{ code: number; text: string }> =>
	new Promise((done) => {
		const env = { ...process.env, HOME: home, HTTPS_PROXY: api.proxy, NODE_EXTRA_CA_CERTS: api.authority, NO_PROXY: '', no_proxy: '' };
		execFile(resolve('node_modules/.bin/clasp'), args, { cwd: project, env, timeout: 40_000 }, (error, out, err) =>
			done({ code: error === null ? 0 : Number(error.code ?? 1), text: `${out}${err}` }),
		);
	});

const local = (): Map<string, string> => new Map(readdirSync('dist').map((name) => [name, readFileSync(join('dist', name), 'utf8')]));

test('push puts exactly dist into the project, in order, with its manifest', async () => {
	const { code, text } = await clasp('push', '-f');
	expect([code, text]).toEqual([0, expect.stringContaining('Pushed')]);
	const ending = { SERVER_JS: 'js', HTML: 'html', JSON: 'json' };
	const pushed = new Map(api.files.map(({ name, type, source }) => [`${name}.${ending[type]}`, source]));
	expect([...pushed.keys()].sort()).toEqual([...local().keys()].sort());
	for (const [name, source] of local()) expect([name, pushed.get(name) === source]).toEqual([name, true]);
	// One script, so there is no order among scripts that could be wrong; files go by name.
	expect(api.files.filter(({ type }) => type === 'SERVER_JS').map(({ name }) => name)).toEqual(['code']);
	const pages = [...local().keys()].filter((name) => name.endsWith('.html')).sort();
	expect(api.files.filter(({ type }) => type === 'HTML').map(({ name }) => `${name}.html`)).toEqual(pages);
	expect(api.unknown).toEqual([]);
});

test('pull brings the same bytes back', async () => {
	rmSync(join(project, 'dist'), { recursive: true });
	mkdirSync(join(project, 'dist'));
	const { code, text } = await clasp('pull');
	expect([code, text]).toEqual([0, expect.stringContaining('Pulled')]);
	const pulled = new Map(readdirSync(join(project, 'dist')).map((name) => [name, readFileSync(join(project, 'dist', name), 'utf8')]));
	// clasp writes the manifest and the files as they came.
	expect([...pulled.keys()].sort()).toEqual([...local().keys()].sort());
	for (const [name, source] of local()) expect([name, pulled.get(name) === source]).toEqual([name, true]);
});

test('a version holds what was pushed, and a deployment names the version', async () => {
	expect((await clasp('create-version', 'first')).code).toBe(0);
	expect(api.versions).toEqual([{ versionNumber: 1, description: 'first', files: api.files }]);
	expect((await clasp('list-versions')).text).toContain('first');
	const { code } = await clasp('create-deployment', '-V', '1', '-d', 'for the domain');
	expect(code).toBe(0);
	expect(api.deployments[0]!.deploymentConfig).toMatchObject({ versionNumber: 1, description: 'for the domain' });
	expect((await clasp('list-deployments')).text).toContain('deployment-1');
	expect(api.unknown).toEqual([]);
});

test('a manifest that Google refuses is refused here too, and nothing is replaced', async () => {
	const before = api.files;
	const path = join(project, 'dist', 'appsscript.json');
	writeFileSync(path, readFileSync(path, 'utf8').replace('"V8"', '"v8"'));
	const { code, text } = await clasp('push', '-f');
	expect(code).not.toBe(0);
	expect(text).toContain('Expected one of [V8, STABLE, DEPRECATED_ES5]');
	expect(api.files).toBe(before);
});
