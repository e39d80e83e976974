import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a suite of commands writes; taken away when the suite has ended. */
export const folder = mkdtempSync(join(tmpdir(), 'kpi-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export interface Ran {
	readonly code: number | null;
	readonly out: unknown;
	/** Standard error. */
	readonly message: string;
}

/** One command as a script outside calls it. */
export function local(args: readonly string[], input = ''): Ran {
	const { status, stdout, stderr } = spawnSync('node', ['local/run.mjs', ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
	return { code: status, out: stdout.trim() === '' ? undefined : JSON.parse(stdout), message: stderr.trim() };
}

/** A folder of CSV files. */
export const tables = (name: string, files: Readonly<Record<string, string>>): string => {
	const path = mkdtempSync(join(folder, `${name}-`));
	for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
	return path;
};

/** The loopback CRM in a process of its own. */
export async function serveCrm(...args: string[]): Promise<{ readonly process: ChildProcess; readonly url: string }> {
	const server = spawn('node', ['local/run.mjs', 'crm', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
	const line = await new Promise<string>((resolve) => server.stdout!.once('data', (data) => resolve(String(data))));
	return { process: server, url: (JSON.parse(line) as { url: string }).url };
}
