import type { SheetContext } from './context';
import { decomposeFormula, replanFormula, splitFormula } from './goal-cells';
import { minutesFormula, periodFormula, workdaysFormula } from './period-cells';
import { scoreFormula } from './score-cells';
import { instantFormula, numberFormula, statusFormula } from './text-cells';

/** Formulas that answer from their arguments, the account's calendar and zone; no KPI, no facts. */
export const cellFormulas = {
	KPI_PERIOD: periodFormula,
	KPI_WORKDAYS: workdaysFormula,
	KPI_BUSINESS_MINUTES: minutesFormula,
	KPI_NUMBER: numberFormula,
	KPI_STATUS: statusFormula,
	KPI_INSTANT: instantFormula,
	KPI_PLAN_SPLIT: splitFormula,
	KPI_DECOMPOSE: decomposeFormula,
	KPI_REPLAN: replanFormula,
	KPI_SCORE: scoreFormula,
} as const satisfies Record<string, (args: readonly unknown[], context: SheetContext) => unknown>;

export type CellFormula = keyof typeof cellFormulas;
