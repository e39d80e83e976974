import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

interface Measured {
	readonly parts: Readonly<Record<string, number>>;
	readonly cells: number;
	readonly rows: Readonly<Record<string, number>>;
	readonly megabytes: number;
}

const USUAL = [50_000, 500_000];
/** `npm run bench -- warehouse large`: five million deals with twenty-five million activities; half an hour. */
const LARGE = [500_000, 5_000_000];

/** Every KPI by SQL over accounts that no spreadsheet holds: the queries are BigQuery's own, DuckDB answers them on this machine. */
export async function run(asked: readonly string[], sources: string): Promise<void> {
	const isLarge = asked.includes('large');
	const sizes = isLarge ? LARGE : USUAL;
	const results = sizes.map((size) => [size, measured(size)] as const);
	const number = (value: number): string => value.toLocaleString('en-US');
	const sum = ({ parts }: Measured, isCounted: (name: string) => boolean): number =>
		Object.entries(parts).reduce((all, [name, seconds]) => (isCounted(name) ? all + seconds : all), 0);
	const isView = (name: string): boolean => name.startsWith('view ');
	const lines = [
		'# Every KPI by SQL, counted',
		'',
		`The printed queries in the words of DuckDB, on ${cpus().length} × ${cpus()[0]!.model.trim()}: 50 managers and everybody × 15 months, 5 quarters and 2 years. Sources ${sources}.`,
		'',
		'| deals | activities | changes of stage | figures | views, s | KPIs, s | together, s | memory, MB |',
		'| --- | --- | --- | --- | --- | --- | --- | --- |',
		...results.map(([size, one]) => {
			const [views, figures] = [sum(one, isView), sum(one, (name) => !isView(name))];
			const { activities, stage_changes: changes } = one.rows;
			return `| ${[number(size), number(activities!), number(changes!), number(one.cells), ...[views, figures, views + figures].map((value) => value.toFixed(1)), number(Math.round(one.megabytes))].join(' | ')} |`;
		}),
		'',
		...grown(results.map(([size, one]) => [size, sum(one, () => true)] as const)),
		'',
		`## What takes longest of ${number(sizes.at(-1)!)} deals`,
		'',
		'| part | seconds |',
		'| --- | --- |',
		...Object.entries(results.at(-1)![1].parts)
			.sort(([, a], [, b]) => b - a)
			.slice(0, 15)
			.map(([name, seconds]) => `| ${name} | ${seconds.toFixed(1)} |`),
		'',
	];
	console.log(lines.join('\n'));
	writeFileSync(`bench/warehouse/${isLarge ? 'large' : 'results'}.md`, lines.join('\n'));
}

const grown = ([first, last]: readonly (readonly [size: number, seconds: number])[]): string[] =>
	first === undefined || last === undefined
		? []
		: [`${(last[0] / first[0]).toFixed(0)} times the deals take ${(last[1] / first[1]).toFixed(1)} times the time.`];

/** In a process of its own, so that its memory is its own, too. */
function measured(size: number): Measured {
	console.error(`${size} deals …`);
	const flags = ['--max-old-space-size=4096', 'build/bench/warehouse/part.mjs', String(size)];
	const { stdout, status } = spawnSync(process.execPath, flags, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
	if (status !== 0) throw new Error(`${size} deals failed`);
	return JSON.parse(stdout.trim().split('\n').pop()!);
}
