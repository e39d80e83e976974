import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
// In Google a script's own dates are those of the manifest's zone.
process.env.TZ = JSON.parse(readFileSync('appsscript.json', 'utf8')).timeZone;

const newest = (path) => {
	if (!existsSync(path)) return 0;
	const stat = statSync(path);
	return stat.isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs;
};

/** The add-on itself is built first when any of its sources is younger than what stands in dist. */
const sources = ['src', 'sidebar', 'build.mjs', 'appsscript.json'];
if (Math.max(...sources.map(newest)) > newest('dist/code.js')) await import('../build.mjs');

await build({
	entryPoints: {
		cli: 'local/cli/main.ts',
		'crm-thread': 'local/crm/thread.ts',
		'warehouse-server': 'local/warehouse/serve.ts',
		'bigquery-thread': 'local/bigquery/thread.ts',
	},
	bundle: true,
	packages: 'external',
	platform: 'node',
	target: 'node20',
	format: 'esm',
	outdir: 'build/local',
	outExtension: { '.js': '.mjs' },
	logLevel: 'error',
	jsx: 'automatic',
});
const { main } = await import(pathToFileURL('build/local/cli.mjs').href);
process.exitCode = await main(process.argv.slice(2));
