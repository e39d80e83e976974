import { host, Wrapped } from '../bridge/bridge';
import type { Range } from './range';

export class RangeList extends Wrapped<{ ranges: Range[] }> {
	getRanges() {
		return this._.ranges.slice();
	}
	/** The last range becomes the active one. */
	activate() {
		host(
			'activate',
			this._.ranges.map((range) => range._),
		);
		return this;
	}
}

/** A range list does to each of its ranges what a range does. */
for (const name of [
	'setValue',
	'setFormula',
	'setFormulaR1C1',
	'trimWhitespace',
	'setNote',
	'setBackground',
	'setFontColor',
	'setFontWeight',
	'setFontStyle',
	'setFontLine',
	'setFontSize',
	'setFontFamily',
	'setHorizontalAlignment',
	'setVerticalAlignment',
	'setNumberFormat',
	'setWrap',
	'setWrapStrategy',
	'setTextRotation',
	'setVerticalText',
	'setTextDirection',
	'setShowHyperlink',
	'setBorder',
	'clear',
	'clearContent',
	'clearFormat',
	'clearNote',
	'clearDataValidations',
	'insertCheckboxes',
	'removeCheckboxes',
	'check',
	'uncheck',
	'breakApart',
]) {
	Object.defineProperty(RangeList.prototype, name, {
		value(this: RangeList, ...args: unknown[]) {
			for (const range of this._.ranges) (range as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!(...args);
			return this;
		},
		configurable: true,
		writable: true,
	});
}
