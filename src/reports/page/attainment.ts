import type { Metric } from '../../kpis/metrics';
import { reaches, rounded, settled } from '../formula';
import { CELLS } from './frame';

/** A share of fewer deals than this gets no verdict (spec §5). */
const FEW = 5;
export const isRatio = ({ unit, isAdditive }: Metric): boolean => !isAdditive && (unit === 'share' || unit === 'times');

/**
 * The traffic light of a figure, measured against the plan to date while the period runs (spec §5). Only numbers with a plan get one;
 * `rows` is how many rows a share is based on.
 */
export function trafficLight(fact: string, target: string, isUp: boolean, isAdditive: boolean, rows: string | null = null): string {
	const isKnown = `AND(ISNUMBER(${fact});ISNUMBER(${target}))`;
	const toDate = isAdditive && isUp ? `${target}*IF(N(${CELLS.workdays})>0;${CELLS.elapsed}/${CELLS.workdays};1)` : target;
	const lights = isUp
		? `IF(${reaches(`${fact}*100`, `${toDate}*120`)};"★";IF(${reaches(fact, toDate)};"▲";IF(${reaches(`${fact}*100`, `${toDate}*80`)};"●";"▼")))`
		: `IF(${reaches(toDate, fact)};"▲";IF(${reaches(`${toDate}*125`, `${fact}*100`)};"●";"▼"))`;
	const verdict = `IF(${target}>0;${rows === null ? lights : `IF(AND(ISNUMBER(${rows});${rows}<${FEW});"○";${lights})`};"")`;
	return `IF(${isKnown};${verdict};"")`;
}

/** Attainment of a plan; inverted where less is better. */
export function attainment(fact: string, planned: string, isUp = true): string {
	const [top, bottom] = isUp ? [fact, planned] : [planned, fact];
	return `IF(AND(ISNUMBER(${planned});ISNUMBER(${fact}));IF(${bottom}>0;${top}/${bottom};"");"")`;
}

/** In whole percents, for a hair below zero would be shown as -0 %. While a period runs, the previous one counts in the same share of working days: eleven days are not compared with a month. */
export function change(fact: string, before: string, isAdditive: boolean): string {
	const comparable = isAdditive ? `(${before}*IF(N(${CELLS.workdays})>0;${CELLS.elapsed}/${CELLS.workdays};1))` : before;
	return unlessUnrated(`IF(AND(ISNUMBER(${fact});ISNUMBER(${before}));IF(${comparable}>0;${rounded(`${fact}/${comparable}-1`, 2)};"");"")`);
}

/** In the first working days of a period, and while there are no deals at all, nobody is judged, ranked or compared. */
export const unlessUnrated = (verdict: string): string => `IF(${CELLS.isUnrated};"";${verdict})`;

/** Beyond five percent either way a change has a direction; without one its place stays blank, so that nothing abuts the columns beside it. */
export const arrow = (changed: string): string =>
	`IF(ISNUMBER(${changed});IF(${settled(`${changed}*100`)}>=5;"↗ ";IF(${settled(`${changed}*100`)}<=-5;"↘ ";"→ "));"\u2003")`;
