import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const SOURCE = 'local/workbench';
export const BUILD = 'build/workbench';

export const THREAD = join(BUILD, 'host-thread.cjs');
export const PAGE = join(BUILD, 'page.js');

/** Compiles the page and the host's thread where they are older than their sources. */
export async function buildAssets(): Promise<void> {
	mkdirSync(BUILD, { recursive: true });
	const shim = join(BUILD, 'script-run.js');
	await Promise.all([
		buildWhenStale('host-thread', {
			entryPoints: [join(SOURCE, 'host-thread.ts')],
			outfile: THREAD,
			platform: 'node',
			format: 'cjs',
			target: 'node20',
			packages: 'external',
		}),
		buildWhenStale('script-run', {
			entryPoints: [join(SOURCE, 'page/script-run.ts')],
			outfile: shim,
			format: 'iife',
			target: 'es2022',
			minify: true,
		}),
	]);
	await buildWhenStale('page', {
		entryPoints: [join(SOURCE, 'page/main.tsx')],
		outfile: PAGE,
		format: 'esm',
		target: 'es2022',
		minify: true,
		define: { 'process.env.NODE_ENV': '"production"', SCRIPT_RUN: JSON.stringify(readFileSync(shim, 'utf8')) },
		loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
		legalComments: 'none',
	});
}

/** esbuild's own list of inputs says what a stale output has to be compared with. */
async function buildWhenStale(name: string, options: BuildOptions & { readonly outfile: string }): Promise<void> {
	const list = join(BUILD, `${name}.inputs.json`);
	const defined = JSON.stringify(options.define ?? {});
	if (existsSync(list) && existsSync(options.outfile)) {
		const lastBuild = JSON.parse(readFileSync(list, 'utf8')) as { inputs: string[]; defined: string };
		const built = statSync(options.outfile).mtimeMs;
		if (lastBuild.defined === defined && lastBuild.inputs.every((path) => existsSync(path) && statSync(path).mtimeMs <= built)) return;
	}
	const { metafile } = await build({ ...options, bundle: true, metafile: true, logLevel: 'error' });
	writeFileSync(list, JSON.stringify({ inputs: Object.keys(metafile.inputs), defined }));
}
