import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const subjects = readdirSync(here, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, 'bench.ts')))
	.map(({ name }) => name);

const [subject, ...parts] = process.argv.slice(2);
if (subject === undefined || !subjects.includes(subject)) {
	console.error(`Usage: npm run bench -- ${subjects.join('|')} [part …]`);
	process.exit(2);
}
if (!existsSync(join(here, 'node_modules'))) {
	const { status } = spawnSync('npm', ['ci', '--prefix', here], { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) process.exit(1);
}
process.chdir(join(here, '..'));
await import('../build.mjs');
const outdir = join('build', 'bench', subject);
mkdirSync(outdir, { recursive: true });
await build({
	entryPoints: ['bench', 'part'].map((name) => join(here, subject, `${name}.ts`)).filter((path) => existsSync(path)),
	outdir,
	outExtension: { '.js': '.mjs' },
	bundle: true,
	packages: 'external',
	format: 'esm',
	platform: 'node',
	logLevel: 'error',
});
const { run } = await import(pathToFileURL(join(outdir, 'bench.mjs')).href);
await run(parts);
