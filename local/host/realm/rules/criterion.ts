import { encode } from '../bridge/coded-values';
import { type EnumValue, enumName, enumOf } from '../bridge/expose';

/** A condition on a cell as rules and filters hold it; dates are `{d: epoch}`, relative dates their names. */
export interface Criterion {
	readonly criteria: string;
	readonly args: readonly unknown[];
}

/** "Today" and its like make a criterion of its own. */
export const criterionOf = (criteria: string, args: readonly unknown[]): Criterion => {
	const isRelative = criteria.startsWith('DATE_') && !criteria.endsWith('_RELATIVE') && enumName(args[0]) !== null;
	return { criteria: isRelative ? `${criteria}_RELATIVE` : criteria, args: args.map((arg) => enumName(arg) ?? encode(arg)) };
};

export const criterionValues = (args: readonly unknown[]): unknown[] => {
	const relative: Record<string, EnumValue> = enumOf('SpreadsheetApp.RelativeDate');
	return args.map((arg) => (typeof arg === 'object' && arg !== null ? new Date((arg as { d: number }).d) : (relative[String(arg)] ?? arg)));
};

export const whenMethods: Record<string, string> = {
	whenCellEmpty: 'CELL_EMPTY',
	whenCellNotEmpty: 'CELL_NOT_EMPTY',
	whenDateAfter: 'DATE_AFTER',
	whenDateBefore: 'DATE_BEFORE',
	whenDateEqualTo: 'DATE_EQUAL_TO',
	whenFormulaSatisfied: 'CUSTOM_FORMULA',
	whenNumberBetween: 'NUMBER_BETWEEN',
	whenNumberEqualTo: 'NUMBER_EQUAL_TO',
	whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
	whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
	whenNumberLessThan: 'NUMBER_LESS_THAN',
	whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
	whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
	whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
	whenTextContains: 'TEXT_CONTAINS',
	whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
	whenTextEndsWith: 'TEXT_ENDS_WITH',
	whenTextEqualTo: 'TEXT_EQUAL_TO',
	whenTextStartsWith: 'TEXT_STARTS_WITH',
};
