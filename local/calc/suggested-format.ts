import type { FormulaCell } from './formula-cell';
import type { CalcLocale } from './values/locale-year';
import { numeric, type Scalar } from './values/scalar';

/** The number format that a formula's outermost function brings along; a date's comes with its value. */
export const suggestedFormat = ({ node }: FormulaCell, value: Scalar, locale: CalcLocale): string | undefined => {
	if (node?.kind !== 'call' || numeric(value) === null) return undefined;
	if (node.name === 'TO_PERCENT') return '0.00%';
	if (node.name === 'TO_PURE_NUMBER') return 'General';
	if (node.name !== 'TO_DOLLARS') return undefined;
	if (locale.tag.startsWith('ru')) return '#,##0.00\u00a0[$₽]';
	return locale.tag === 'en-US' ? '[$$]#,##0.00' : undefined;
};
