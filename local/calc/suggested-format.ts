import type { FormulaCell } from './formula-cell';
import { moneyFormat } from './functions/money-format';
import type { CalcLocale } from './values/locale-year';
import { numeric, type Scalar } from './values/scalar';

/** The number format that a formula's outermost function brings along; a date's comes with its value. */
export const suggestedFormat = ({ node }: FormulaCell, value: Scalar, locale: CalcLocale): string | undefined => {
	if (node?.kind !== 'call' || numeric(value) === null) return undefined;
	if (node.name === 'TO_PERCENT') return '0.00%';
	if (node.name === 'TO_PURE_NUMBER') return 'General';
	return node.name === 'TO_DOLLARS' ? moneyFormat(locale)?.('#,##0.00') : undefined;
};
