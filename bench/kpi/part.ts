import { allKpis } from './all';
import { bundle } from './bundle';
import { dealsArray } from './deals-array';
import { duckdb } from './duckdb';
import { libreOffice } from './libreoffice';
import { memory } from './memory';
import { ours } from './ours';
import { naive, typed } from './plain';
import { type Cells, difference } from './question';
import { recompute } from './recompute';
import { univer } from './univer';

/** One measurement in a process of its own: `part NAME SIZE`, its result as one line of JSON. */
const engines = { naive, typed, ours } as const;
type Engine = keyof typeof engines;

const clock = <T>(work: () => T): { ms: number; result: T } => {
	const start = performance.now();
	const result = work();
	return { ms: performance.now() - start, result };
};

function warm(size: number): unknown {
	const lines = dealsArray(size);
	const runs = size > 300_000 ? 7 : 15;
	const times: Record<string, number[]> = {};
	const answers: Partial<Record<Engine, Cells>> = {};
	// In turns, so that a noisy moment hits all.
	for (let i = 0; i < runs + 2; i++)
		for (const name of Object.keys(engines) as Engine[]) {
			const { ms, result } = clock(() => engines[name](lines));
			answers[name] = result;
			if (i >= 2) times[name] = [...(times[name] ?? []), ms];
		}
	return {
		ms: Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)])),
		difference: Math.max(difference(answers.naive!, answers.typed!), difference(answers.naive!, answers.ours!)),
	};
}

function cold(size: number, engine: Engine): unknown {
	const lines = dealsArray(size);
	return { ms: clock(() => engines[engine](lines)).ms };
}

export const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1]!;

const parts: Record<string, (size: number, more: string) => unknown> = {
	warm,
	cold: (size, engine) => cold(size, engine as Engine),
	duckdb,
	libreoffice: libreOffice,
	univer,
	memory,
	all: allKpis,
	recompute,
	bundle,
};

const [name, size, more] = process.argv.slice(2);
console.log(JSON.stringify(await parts[name!]!(Number(size), more ?? '')));
process.exit(0);
