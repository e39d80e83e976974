import { Exception, Wrapped } from '../bridge/bridge';
import { a1Of, type Box, encode } from '../bridge/coded-values';
import { enumName, enumOf } from '../bridge/expose';
import { factory } from '../bridge/factory';

export interface ValidationState {
	criteria: string;
	args: unknown[];
	allowInvalid: boolean;
	help: string | null;
}

const encodeArg = (arg: unknown): unknown => {
	if (arg instanceof Wrapped) return { box: arg._, a1: a1Of(arg._ as Box) };
	if (Array.isArray(arg)) return arg.map(String);
	return enumName(arg) ?? encode(arg);
};

const decodeArg = (arg: unknown): unknown => {
	if (typeof arg !== 'object' || arg === null || Array.isArray(arg)) return arg;
	return 'd' in arg ? new Date((arg as { d: number }).d) : factory.range((arg as { box: Box }).box);
};

export class DataValidation extends Wrapped<ValidationState> {
	getAllowInvalid() {
		return this._.allowInvalid;
	}
	getHelpText() {
		return this._.help;
	}
	getCriteriaType() {
		return enumOf('SpreadsheetApp.DataValidationCriteria')[this._.criteria] ?? null;
	}
	getCriteriaValues() {
		return this._.args.map(decodeArg);
	}
	copy() {
		return new DataValidationBuilder({ ...this._ });
	}
}

export class DataValidationBuilder extends DataValidation {
	_require(criteria: string, ...args: unknown[]) {
		this._.criteria = criteria;
		this._.args = args.map(encodeArg);
		return this;
	}
	setAllowInvalid(allow: boolean) {
		this._.allowInvalid = allow;
		return this;
	}
	setHelpText(help: string) {
		this._.help = help;
		return this;
	}
	withCriteria(criteria: unknown, args: unknown[]) {
		return this._require(enumName(criteria) ?? '', ...args);
	}
	requireValueInList(values: unknown[], dropdown = true) {
		return this._require('VALUE_IN_LIST', values, dropdown);
	}
	requireValueInRange(range: unknown, dropdown = true) {
		return this._require('VALUE_IN_RANGE', range, dropdown);
	}
	build() {
		if (this._.criteria === '') throw new Exception('Cannot build a data validation rule without a criteria.');
		return new DataValidation({ ...this._ });
	}
}

const requirements: Record<string, string> = {
	requireCheckbox: 'CHECKBOX',
	requireDate: 'DATE_IS_VALID_DATE',
	requireDateAfter: 'DATE_AFTER',
	requireDateBefore: 'DATE_BEFORE',
	requireDateBetween: 'DATE_BETWEEN',
	requireDateEqualTo: 'DATE_EQUAL_TO',
	requireDateNotBetween: 'DATE_NOT_BETWEEN',
	requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
	requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
	requireFormulaSatisfied: 'CUSTOM_FORMULA',
	requireNumberBetween: 'NUMBER_BETWEEN',
	requireNumberEqualTo: 'NUMBER_EQUAL_TO',
	requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
	requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
	requireNumberLessThan: 'NUMBER_LESS_THAN',
	requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
	requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
	requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
	requireTextContains: 'TEXT_CONTAINS',
	requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
	requireTextEqualTo: 'TEXT_EQUAL_TO',
	requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
	requireTextIsUrl: 'TEXT_IS_VALID_URL',
};
for (const [name, criteria] of Object.entries(requirements)) {
	Object.defineProperty(DataValidationBuilder.prototype, name, {
		value(this: DataValidationBuilder, ...args: unknown[]) {
			return this._require(criteria, ...args);
		},
		configurable: true,
		writable: true,
	});
}
