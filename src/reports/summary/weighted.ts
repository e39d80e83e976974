import { cell, span } from '../formula';
import { KPI } from './kpi-line';
import type { SetLine } from './page';

const percent = (share: number): string => `${Math.round(share * 10_000)}/10000`;

/** What a line adds to the score (spec §3.6): nothing without a plan, 0 without a fact, else its weight by what counts of the attainment. */
export function contribution(row: number, { better, threshold, cap, base }: SetLine): string {
	const [planned, fact, weight] = [cell(row, KPI.plan), cell(row, KPI.fact), cell(row, KPI.tail)];
	const most = cap === null ? '1' : percent(cap);
	const simple =
		better === 'up'
			? `IF(${planned}=0;IF(${fact}=0;1;${most});${fact}/${planned})`
			: `IF(${fact}=0;IF(${planned}=0;1;${most});${planned}/${fact})`;
	const reached = base === null ? simple : `(${fact}-${percent(base)})/(${planned}-${percent(base)})`;
	const capped = cap === null ? reached : `MIN(${reached};${percent(cap)})`;
	// A binary hair must not push a fact below its threshold.
	const counted = threshold === null ? capped : `IF(ROUND(${reached};9)<${percent(threshold)};0;${capped})`;
	return `IF(ISNUMBER(${planned});IF(ISNUMBER(${fact});${weight}*${counted};0);"")`;
}

/** The weights of lines without a plan go to the others. */
export function scoreOf(first: number, count: number): string {
	const [weights, plans] = [span(first, KPI.tail, count, 1), span(first, KPI.plan, count, 1)];
	const planned = `SUMPRODUCT(${weights}*ISNUMBER(${plans}))`;
	return `IF(${planned}>0;SUM(${span(first, KPI.tail + 1, count, 1)})/${planned};"")`;
}
