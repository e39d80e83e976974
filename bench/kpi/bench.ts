import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { clock } from '../../local/time/clock';
import { report } from './report';
import type { Result } from './result';

const COLD_RUNS = 9;
const ENGINES = ['naive', 'typed', 'ours'] as const;

/** What a whole run measures, in order; a part's name on the command line picks it alone. */
const plan: Readonly<Record<string, () => Result[]>> = {
	warm: () => [10_000, 100_000, 1_000_000].map((size) => part('warm', size)),
	cold: () => ENGINES.map((engine) => coldest(engine)),
	duckdb: () => [part('duckdb', 100_000)],
	memory: () => [100_000, 1_000_000].map((size) => part('memory', size)),
	all: () => [part('all', 100_000)],
	recompute: () => [part('recompute', 100_000)],
	bundle: () => [part('bundle', 0)],
	univer: () => [part('univer', 1000)],
	libreoffice: () => [part('libreoffice', 100_000)],
};

/** `sources` marks the code that is measured. */
export async function run(requestedParts: readonly string[], sources: string): Promise<void> {
	const wrong = requestedParts.filter((name) => plan[name] === undefined);
	if (wrong.length > 0) {
		console.error(`No such part: ${wrong.join(', ')}. There are: ${Object.keys(plan).join(', ')}.`);
		process.exit(2);
	}
	const results = Object.entries(plan)
		.filter(([name]) => requestedParts.length === 0 || requestedParts.includes(name))
		.flatMap(([name, measure]) => {
			console.error(`${name} …`);
			return measure();
		});
	const machine = `${cpus().length} × ${cpus()[0]!.model.trim()}, Node ${process.version}, ${process.platform}`;
	const text = report(results, machine, { day: new Date(clock()()).toISOString().slice(0, 10), sources });
	console.log(text);
	if (requestedParts.length === 0) writeFileSync('bench/kpi/results.md', text);
}

/** A process of its own: nothing warm is left of the part before. */
function part(name: string, size: number, more = ''): Result {
	const flags = ['--expose-gc', '--max-old-space-size=8192'];
	const { stdout, status } = spawnSync(process.execPath, [...flags, 'build/bench/kpi/part.mjs', name, String(size), more], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	if (status !== 0) throw new Error(`${name} failed`);
	return { name, size, figures: JSON.parse(stdout.trim().split('\n').pop()!) };
}

function coldest(engine: string): Result {
	const times = Array.from({ length: COLD_RUNS }, () => Number(part('cold', 100_000, engine).figures.ms)).sort((a, b) => a - b);
	return { name: `cold ${engine}`, size: 100_000, figures: { ms: times[COLD_RUNS >> 1], least: times[0] } };
}
