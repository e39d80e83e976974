import { roundedDown, settled } from '../formula';

/** Cells of one line of the matrix, as formulas name them. */
export interface MatrixCells {
	readonly plan: string;
	readonly fact: string;
	readonly base: string;
	readonly threshold: string;
	readonly cap: string;
	/** A cell that is TRUE where results count in steps of a tenth. */
	readonly stepped: string;
	readonly isUp: boolean;
}

/** Attainment as spec §3.6 defines it: blank without a plan, 0 without a fact. */
export function attainmentOf({ plan, fact, base, cap, isUp }: MatrixCells): string {
	const greatest = `IF(N(${cap})>0;${cap};1)`;
	const simple = isUp
		? `IF(${plan}=0;IF(${fact}=0;1;${greatest});${fact}/${plan})`
		: `IF(${fact}=0;IF(${plan}=0;1;${greatest});${plan}/${fact})`;
	const reached = `IF(ISNUMBER(${base});IF(${plan}=${base};${simple};(${fact}-${base})/(${plan}-${base}));${simple})`;
	return `IF(ISNUMBER(${plan});IF(ISNUMBER(${fact});${reached};0);"")`;
}

/** The attainment that counts: 0 below the threshold, at most the cap, in steps where the set says so. Binary errors do not decide. */
export function countedOf(attainment: string, { threshold, cap, stepped }: MatrixCells): string {
	const exact = settled(attainment);
	const capped = `IF(N(${cap})>0;MIN(${attainment};${cap});${attainment})`;
	const inSteps = `IF(${exact}<8/10;0;MIN(12/10;${roundedDown(`${capped}*10`, 8)}/10))`;
	return `IF(ISNUMBER(${attainment});IF(AND(N(${threshold})>0;${exact}<${threshold});0;IF(${stepped};${inSteps};${capped}));"")`;
}
