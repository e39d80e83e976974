import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { buildSync } from 'esbuild';
import type { Bundle } from './contract/host';
import type { Programs } from './machine/machine';

const ENTRY = 'local/host/realm/main.ts';

/** The services' source: beside this file when it runs as it is, else found from where the program was started. */
const entry = (): string => {
	const starts = [typeof __dirname === 'string' ? __dirname : '', process.argv[1] ? dirname(process.argv[1]) : '', process.cwd()];
	for (const start of starts.filter((one) => one !== '')) {
		for (let folder = resolve(start); ; folder = dirname(folder)) {
			const file = join(folder, ENTRY);
			if (existsSync(file)) return file;
			if (folder === dirname(folder)) break;
		}
	}
	throw new Error(`${ENTRY} was not found: start the host inside the repository`);
};

let realm: Script | null = null;

export const realmScript = (): Script => {
	if (!realm) {
		const built = buildSync({
			entryPoints: [entry()],
			bundle: true,
			write: false,
			format: 'iife',
			globalName: 'realmDoor',
			target: 'es2022',
			platform: 'neutral',
			logLevel: 'silent',
			keepNames: false,
		});
		const code = built.outputFiles[0]!.text.replace('"use strict";', '');
		realm = new Script(`(function (__host, __enter, __config) { "use strict"; ${code}\nreturn realmDoor.door; })`, {
			filename: 'services',
		});
	}
	return realm;
};

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

export const compile = (bundle: Bundle): Programs => ({
	realm: realmScript(),
	scripts: bundle.files
		.filter((file) => file.kind === 'script')
		.sort(byName)
		.map((file) => new Script(file.source, { filename: `${file.name}.gs` })),
	html: new Map(bundle.files.filter((file) => file.kind === 'html').map((file) => [file.name, file.source])),
});
