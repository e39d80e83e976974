import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type * as Engine from '@univerjs/engine-formula';
import { buildSync } from 'esbuild';

export interface Library {
	readonly univer: typeof Engine;
	readonly functions: ReadonlyMap<string, Engine.BaseFunction>;
}

const MANIFEST = 'node_modules/@univerjs/engine-formula/package.json';

/** Wherever this file was bundled to: the repository holds the library. */
const home = (): string => {
	const starts = [typeof __dirname === 'string' ? __dirname : '', process.argv[1] ? dirname(process.argv[1]) : '', process.cwd()];
	for (const start of starts.filter((one) => one !== '')) {
		for (let folder = resolve(start); ; folder = dirname(folder)) {
			if (existsSync(join(folder, MANIFEST))) return folder;
			if (folder === dirname(folder)) break;
		}
	}
	throw new Error('@univerjs/engine-formula was not found: start the host inside the repository after npm ci');
};

/** The package needs modules that not every Node can `require`: one file is made of it, once for each version. */
const bundled = (root: string): string => {
	const { version } = JSON.parse(readFileSync(join(root, MANIFEST), 'utf8')) as { version: string };
	const file = join(root, 'build', `univer-functions-${version}.cjs`);
	if (existsSync(file)) return file;
	mkdirSync(dirname(file), { recursive: true });
	// Another process may be at it, too.
	const part = `${file}.${process.pid}`;
	buildSync({
		stdin: { contents: "export * from '@univerjs/engine-formula';", resolveDir: root },
		bundle: true,
		outfile: part,
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		logLevel: 'error',
	});
	renameSync(part, file);
	return file;
};

let library: Library | null = null;

/** Loaded at the first formula that needs it. */
export const loadLibrary = (): Library => {
	if (library) return library;
	const root = home();
	const univer = createRequire(join(root, 'package.json'))(bundled(root)) as typeof Engine;
	const functions = new Map<string, Engine.BaseFunction>();
	for (const [type, name] of univer.ALL_IMPLEMENTED_FUNCTIONS)
		functions.set(String(name), new (type as new (name: string) => Engine.BaseFunction)(String(name)));
	library = { univer, functions };
	return library;
};
