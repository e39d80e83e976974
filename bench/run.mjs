import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const subjects = readdirSync(here, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, 'bench.ts')))
	.map(({ name }) => name);
process.chdir(join(here, '..'));

const [subject, ...parts] = process.argv.slice(2);
if (subject === '--check') {
	const stale = [];
	for (const name of subjects.filter((one) => existsSync(join(here, one, 'results.md')))) {
		const { sources } = await compiled(name);
		if (!readFileSync(join(here, name, 'results.md'), 'utf8').includes(sources)) stale.push(name);
	}
	if (stale.length > 0) {
		const words = `The figures of bench/*/results.md are of other code than this: ${stale.join(', ')}. Run npm run bench -- ${stale[0]} on a quiet machine.`;
		const rule = '!'.repeat(words.length);
		console.error(`${rule}\n${words}\n${rule}`);
		process.exit(1);
	}
	process.exit(0);
}
if (subject === undefined || !subjects.includes(subject)) {
	console.error(`Usage: npm run bench -- ${subjects.join('|')} [part …], or npm run bench -- --check`);
	process.exit(2);
}
if (!existsSync(join(here, 'node_modules'))) {
	const { status } = spawnSync('npm', ['ci', '--prefix', here], { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) process.exit(1);
}
const { outdir, sources } = await compiled(subject);
const { run } = await import(pathToFileURL(join(outdir, 'bench.mjs')).href);
await run(parts, sources);

/** The bench of a subject, and a mark of all code that it measures: a page with another mark tells of code that is no more. */
async function compiled(name) {
	await import('../build.mjs');
	const outdir = join('build', 'bench', name);
	mkdirSync(outdir, { recursive: true });
	const { metafile } = await build({
		entryPoints: ['bench', 'part'].map((file) => join(here, name, `${file}.ts`)).filter((path) => existsSync(path)),
		outdir,
		outExtension: { '.js': '.mjs' },
		bundle: true,
		packages: 'external',
		format: 'esm',
		platform: 'node',
		logLevel: 'error',
		metafile: true,
	});
	const files = Object.keys(metafile.inputs).sort();
	// Who opens the host measures the compiled add-on in it.
	if (files.some((path) => path.startsWith('local/host/'))) files.push('dist/code.js');
	const hash = createHash('sha256');
	for (const path of files) hash.update(readFileSync(path));
	return { outdir, sources: hash.digest('hex').slice(0, 12) };
}
