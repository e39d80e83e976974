import fc from 'fast-check';
import type { SourceMutant } from './mutate-source';
import { mutantsIn, ROOMS } from './rooms';
import { runMutant, runSpecs } from './run-mutant';

/**
 * `npm run sweep -- mutation` tries a few mutants of each room, the same ones for everyone; `SEED=7` tries others, `MUTANTS=all` all of them,
 * `MUTANTS=50` so many of each room, and `ROOM=goals` those of one room alone.
 */
const { MUTANTS, ROOM, SEED } = process.env;

describe.each(ROOMS.filter(({ name }) => ROOM === undefined || ROOM === name))('$name', (room) => {
	test('the tests pass as the code stands', () => expect(runSpecs(room.specs)).toBe(true));

	test('no change of the code gets past them', () => {
		const { mutants, equivalent } = mutantsIn(room);
		const count = MUTANTS === 'all' ? mutants.length : Number(MUTANTS ?? room.sample);
		const sample = chosen(mutants, count);
		const begin = performance.now();
		const survivors = sample.filter((mutant) => runMutant(mutant, room.specs) === 'survived');
		const seconds = Math.round((performance.now() - begin) / 1000);
		console.info(`${room.name}: ${sample.length} of ${mutants.length} mutants in ${seconds} s; ${equivalent.length} are equivalent`);
		expect(survivors.map(({ file, line, change }) => `${file}:${line} ${change}`)).toEqual([]);
	});
});

function chosen(mutants: readonly SourceMutant[], count: number): readonly SourceMutant[] {
	if (count >= mutants.length) return mutants;
	const seed = Number(SEED ?? 2026) || undefined;
	return fc.sample(fc.shuffledSubarray([...mutants], { minLength: count, maxLength: count }), {
		numRuns: 1,
		...(seed === undefined ? {} : { seed }),
	})[0]!;
}
