import { UserError } from '../language/user-error';

export interface ScoreLine {
	readonly weight: number;
	readonly plan: number | null;
	readonly fact: number | null;
	readonly better: 'up' | 'down';
	readonly base: number | null;
	/** Overrides the rules' threshold and cap. */
	readonly threshold?: number | null;
	readonly cap?: number | null;
}

export interface ScoreRules {
	/** Below it nothing is counted; null: no threshold. */
	readonly threshold: number | null;
	/** More than this is not counted; null: no cap. */
	readonly cap: number | null;
	/** Counted in steps of a tenth, from 0.8 to 1.2. */
	readonly isStepped: boolean;
	readonly multiplier: number;
	readonly isTrial: boolean;
}

export interface Score {
	/** null: no line has a plan. */
	readonly score: number | null;
	readonly bonus: number | null;
	readonly shadowBonus: number | null;
	readonly attainments: readonly (number | null)[];
	readonly counted: readonly (number | null)[];
}

/** Binary rounding must not push a fact below its threshold. */
const ROUNDING_ERROR = 1e-9;

/** The weighted score and the bonus of spec §3.6. */
export function score(lines: readonly ScoreLine[], fund: number | null, rules: ScoreRules): Score {
	checkWeights(lines);
	const lineRules = lines.map(({ threshold, cap }) => ({
		...rules,
		threshold: threshold === undefined ? rules.threshold : threshold,
		cap: cap === undefined ? rules.cap : cap,
	}));
	const attainments = lines.map((line, i) => attainment(line, lineRules[i]!.cap));
	const counted = attainments.map((value, i) => (value === null ? null : count(value, lineRules[i]!)));
	let sum = 0;
	let weights = 0;
	for (const [i, { weight }] of lines.entries()) {
		if (counted[i] === null) continue;
		sum += weight * counted[i]!;
		weights += weight;
	}
	const total = weights > 0 ? sum / weights : null;
	const earned = total === null || fund === null ? null : kopecks(fund * total * rules.multiplier);
	return { score: total, bonus: earned === null ? null : rules.isTrial ? 0 : earned, shadowBonus: earned, attainments, counted };
}

/** null: no plan, so the line is left out and the other weights are rescaled. A plan without a fact is 0: doing nothing must not help. */
function attainment({ plan, fact, better, base }: ScoreLine, cap: number | null): number | null {
	if (plan === null) return null;
	if (fact === null) return 0;
	if (base !== null && plan !== base) return (fact - base) / (plan - base);
	if (better === 'down') return fact === 0 ? (plan === 0 ? 1 : (cap ?? 1)) : plan / fact;
	return plan === 0 ? (fact === 0 ? 1 : (cap ?? 1)) : fact / plan;
}

function count(value: number, { threshold, cap, isStepped }: ScoreRules): number {
	if (threshold !== null && value + ROUNDING_ERROR < threshold) return 0;
	const capped = cap === null ? value : Math.min(value, cap);
	if (!isStepped) return capped;
	return value + ROUNDING_ERROR < 0.8 ? 0 : Math.min(1.2, Math.floor((capped + ROUNDING_ERROR) * 10) / 10);
}

const kopecks = (money: number): number => Math.floor(money * 100 + 0.5 + 1e-6) / 100;

function checkWeights(lines: readonly ScoreLine[]): void {
	const sum = lines.reduce((total, { weight }) => total + weight, 0);
	if (Math.abs(sum - 1) < 1e-6 && lines.every(({ weight }) => weight >= 0)) return;
	const percent = Math.round(sum * 10_000) / 100;
	throw new UserError({
		ru: `Веса должны давать вместе 100 %, а дают ${percent} %. Исправьте столбец весов.`,
		en: `The weights must add up to 100%, but make ${percent}%. Correct the column of weights.`,
	});
}
