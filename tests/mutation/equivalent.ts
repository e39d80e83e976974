/** Mutants that no test can tell from the code. A list that names a mutant which is none, or one that a test kills, fails. */
export interface Equivalent {
	readonly file: string;
	readonly why: string;
	/** As `SourceMutant.change` says it. */
	readonly changes: readonly string[];
}

const SPLIT = 'src/goals/split.ts';
const PLAN = 'src/goals/plan.ts';
const LOOP = (condition: string): string =>
	`for (let scale = 1; scale ${condition}; scale *= 10) if (isWhole(unit * scale) && isWhole(total * scale)) return scale;`;
const INSIDE = (condition: string): string => `const inside = plans.filter(({ period }) => ${condition});`;

export const EQUIVALENT: readonly Equivalent[] = [
	{
		file: SPLIT,
		why: 'Weights count in proportion: equal ones of 2 are equal ones of 1.',
		changes: ['const shares = integerWeights(weights.every((w) => w === 0) ? weights.map(() => ⟦1 → (2)⟧) : weights);'],
	},
	{
		file: SPLIT,
		why: 'Sorting is stable: what compares as alike, or as later, stays behind what stood before it.',
		changes: [
			'const order = shares.map((_, i) => i).sort((a, b) => compare(rest[b]!, rest[a]!) || compare(shares[b]!, shares[a]!) || a ⟦- → +⟧ b);',
		],
	},
	{
		file: SPLIT,
		why: 'A comparison is asked for its sign alone.',
		changes: [
			'const compare = (a: bigint, b: bigint): number => (a < b ? -⟦1 → (2)⟧ : a > b ? 1 : 0);',
			'const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? ⟦1 → (2)⟧ : 0);',
		],
	},
	{
		file: SPLIT,
		why: 'Parts of 0 are 0 whatever the sign.',
		changes: ['const sign = total ⟦< → <=⟧ 0 ? -1 : 1;'],
	},
	{
		file: SPLIT,
		why: 'At 1e6 the loop and the line after it give back the same.',
		changes: [LOOP('⟦< → <=⟧ 1e6'), LOOP('< ⟦1e6 → (10000000)⟧')],
	},
	{
		file: 'src/goals/plan-lines.ts',
		why: 'Nobody can read "undefined" as a period, nor an empty text.',
		changes: ["const period = readPeriod(String(⟦row.period ?? '' → row.period⟧), fiscal);"],
	},
	{
		file: 'src/goals/plan-lines.ts',
		why: 'The set holds the first day already.',
		changes: [
			'const edges = [...new Set([from, ...valid.map(({ since }) => since).filter((since) => since ⟦> → >=⟧ from)])].sort((a, b) => a - b);',
		],
	},
	{
		file: PLAN,
		why: 'No part is undefined after the filter: the words are for the compiler.',
		changes: ['return parts.length === 0 ? null : (⟦parts.reduce<PlanValue>(add, 0) ?? null → parts.reduce<PlanValue>(add, 0)⟧);'],
	},
	{
		file: PLAN,
		why: 'Plans that begin before or end after the period are never part of a chain that fills it; the plan of the period itself was asked before.',
		changes: [
			'const inside = ⟦plans.filter(({ period }) => period.from >= from && period.t … eriod.to - period.from < to - from) → plans⟧;',
			INSIDE('period.from >= from && period.to <= to ⟦&& → ||⟧ period.to - period.from < to - from'),
			INSIDE('period.from >= from ⟦&& → ||⟧ period.to <= to && period.to - period.from < to - from'),
			INSIDE('period.from >= from && period.to <= to && period.to - period.from ⟦< → <=⟧ to - from'),
			INSIDE('period.from >= from && period.to <= to && period.to - period.from < to ⟦- → +⟧ from'),
		],
	},
	{
		file: PLAN,
		why: 'Only memory: without it the same is worked out again.',
		changes: ['⟦sums.set(start, sum); → ;⟧'],
	},
	{
		file: 'src/goals/replan.ts',
		why: 'A month that begins with the end of the period has no day inside.',
		changes: ['for (let start = monthStart(from); start ⟦< → <=⟧ period.to; start = monthStart(start, 1)) {'],
	},
	{
		file: 'src/goals/score.ts',
		why: 'No sum near 1 is exactly a millionth away from it in binary.',
		changes: ['if (Math.abs(sum - 1) ⟦< → <=⟧ 1e-6 && lines.every(({ weight }) => weight >= 0)) return;'],
	},
	{
		file: 'src/app/import/undo-copy.ts',
		why: 'JSON leaves out what is undefined, and a missing part of a key is an empty one.',
		changes: [
			'const keyCells = (table: Table, row: Row): Row => Object.fromEntries(table.key.map((part) => [part, ⟦row[part] ?? null → row[part]⟧]));',
		],
	},
];
