import { planSplit, roundedUp, wholeUnits } from './split';

/** The goal and the coefficients that turn money into work; a missing coefficient leaves its lines empty. */
export interface GoalInputs {
	/** Whole currency units. */
	readonly goal: number;
	readonly check: number | null;
	/** Lead to won deal, 0..1. */
	readonly conversion: number | null;
	/** Per deal. */
	readonly calls: number | null;
	readonly meetings: number | null;
	readonly presentations: number | null;
	readonly monthWeights: readonly number[];
	/** By month. */
	readonly peopleWeights: readonly (readonly number[])[];
}

export interface Decomposed {
	/** null: a coefficient is missing. */
	readonly total: number | null;
	readonly months: readonly (number | null)[];
	/** [month][person] */
	readonly people: readonly (readonly (number | null)[])[];
}

type Lines = 'amount' | 'deals' | 'leads' | 'calls' | 'meetings' | 'presentations';

/** The chain of spec §3.1: rounded up once at the top, then split so that parts add up. The goal tab computes the same with native formulas. */
export function decompose(inputs: GoalInputs): Record<Lines, Decomposed> {
	const deals = inputs.check === null || !(inputs.goal > 0) ? null : wholeUnits(inputs.goal, inputs.check);
	const perDeal = (rate: number | null): number | null => (deals === null || rate === null || rate < 0 ? null : roundedUp(deals * rate));
	const leads = deals === null || inputs.conversion === null ? null : wholeUnits(deals, inputs.conversion);
	return {
		amount: split(inputs.goal, inputs, 0.01),
		deals: split(deals, inputs, 1),
		leads: split(leads, inputs, 1),
		calls: split(perDeal(inputs.calls), inputs, 1),
		meetings: split(perDeal(inputs.meetings), inputs, 1),
		presentations: split(perDeal(inputs.presentations), inputs, 1),
	};
}

function split(total: number | null, { monthWeights, peopleWeights }: GoalInputs, unit: number): Decomposed {
	if (total === null) return { total, months: monthWeights.map(() => null), people: peopleWeights.map((list) => list.map(() => null)) };
	const months = planSplit(total, monthWeights, unit);
	return {
		total,
		months,
		people: months.map((month, m) => (peopleWeights[m]!.length === 0 ? [] : planSplit(month, peopleWeights[m]!, unit))),
	};
}
