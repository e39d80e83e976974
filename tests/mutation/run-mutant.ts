import { spawnSync } from 'node:child_process';
import type { SourceMutant } from './mutate-source';

export type Verdict = 'killed' | 'survived';

/** Runs these tests over the changed source, in a process of its own; tests that never end have noticed the change, too. */
export function runMutant(
	{ file, start, end, text }: Pick<SourceMutant, 'file' | 'start' | 'end' | 'text'>,
	specs: readonly string[],
): Verdict {
	return runSpecs(specs, JSON.stringify({ file, start, end, text })) ? 'survived' : 'killed';
}

/** Whether the tests pass. */
export function runSpecs(specs: readonly string[], mutant?: string): boolean {
	const { MUTANT: _, ...environment } = process.env;
	const { status } = spawnSync(
		process.execPath,
		['node_modules/jest/bin/jest.js', '--bail', '--silent', '--runInBand', '--watchman=false', '--runTestsByPath', ...specs],
		{
			env: mutant === undefined ? environment : { ...environment, MUTANT: mutant },
			stdio: 'ignore',
			timeout: 180_000,
			killSignal: 'SIGKILL',
		},
	);
	return status === 0;
}
