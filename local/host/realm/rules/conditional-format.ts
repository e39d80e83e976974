import { Exception, Wrapped } from '../bridge/bridge';
import { a1Of, type Box } from '../bridge/coded-values';
import { enumName, enumOf } from '../bridge/expose';
import { factory } from '../bridge/factory';
import { Color } from '../text/color';
import { colorText } from '../text/color-text';
import { criterionOf, criterionValues, whenMethods } from './criterion';

export interface FormatRule {
	boxes: Box[];
	a1: string[];
	condition: Record<string, unknown>;
}

const clone = (rule: FormatRule): FormatRule => JSON.parse(JSON.stringify(rule)) as FormatRule;

const colorOf = (value: unknown): Color | null => (value ? new Color({ rgb: String(value) }) : null);

export class BooleanCondition extends Wrapped<Record<string, unknown>> {
	override toString() {
		return 'ConditionalFormatBooleanCondition';
	}
	getBackgroundObject() {
		return colorOf(this._.background);
	}
	getFontColorObject() {
		return colorOf(this._.color);
	}
	getCriteriaType() {
		return enumOf('SpreadsheetApp.BooleanCriteria')[String(this._.criteria)];
	}
	getCriteriaValues() {
		return criterionValues(this._.args as unknown[]);
	}
	getBackground() {
		return this._.background ?? null;
	}
	getFontColor() {
		return this._.color ?? null;
	}
	getBold() {
		return this._.bold ?? null;
	}
	getItalic() {
		return this._.italic ?? null;
	}
	getStrikethrough() {
		return this._.strike ?? null;
	}
	getUnderline() {
		return this._.underline ?? null;
	}
}

interface GradientPoint {
	readonly color: string;
	readonly type: string;
	readonly value: unknown;
}

export class GradientCondition extends Wrapped<Partial<Record<'min' | 'mid' | 'max', GradientPoint>>> {
	_type(point: GradientPoint | undefined) {
		return point === undefined ? null : enumOf('SpreadsheetApp.InterpolationType')[point.type];
	}
	_value(point: GradientPoint | undefined) {
		return point?.value === undefined || point.value === null ? '' : String(point.value);
	}
	override toString() {
		return 'ConditionalFormatGradientCondition';
	}
	getMinColorObject() {
		return colorOf(this._.min?.color);
	}
	getMidColorObject() {
		return colorOf(this._.mid?.color);
	}
	getMaxColorObject() {
		return colorOf(this._.max?.color);
	}
	getMinColor() {
		return this._.min?.color ?? '';
	}
	getMidColor() {
		return this._.mid?.color ?? '';
	}
	getMaxColor() {
		return this._.max?.color ?? '';
	}
	getMinType() {
		return this._type(this._.min);
	}
	getMidType() {
		return this._type(this._.mid);
	}
	getMaxType() {
		return this._type(this._.max);
	}
	getMinValue() {
		return this._value(this._.min);
	}
	getMidValue() {
		return this._value(this._.mid);
	}
	getMaxValue() {
		return this._value(this._.max);
	}
}

export class ConditionalFormatRule extends Wrapped<FormatRule> {
	getRanges() {
		return this._.boxes.map(factory.range);
	}
	getBooleanCondition() {
		return this._.condition.criteria ? new BooleanCondition(this._.condition) : null;
	}
	getGradientCondition() {
		const { gradient } = this._.condition;
		return gradient ? new GradientCondition(gradient as Partial<Record<'min' | 'mid' | 'max', GradientPoint>>) : null;
	}
	copy() {
		return new ConditionalFormatRuleBuilder(clone(this._));
	}
}

export class ConditionalFormatRuleBuilder extends Wrapped<FormatRule> {
	_when(criteria: string, ...args: unknown[]) {
		Object.assign(this._.condition, criterionOf(criteria, args));
		return this;
	}
	_look(key: string, value: unknown) {
		if (value === null || value === undefined) delete this._.condition[key];
		else this._.condition[key] = value;
		return this;
	}
	_point(key: string, color: unknown, type?: unknown, value?: unknown) {
		const points = (this._.condition.gradient ?? {}) as Record<string, unknown>;
		points[key] = { color: colorText(color), type: enumName(type) ?? (key === 'min' ? 'MIN' : 'MAX'), value: value ?? null };
		this._.condition.gradient = points;
		return this;
	}
	setRanges(ranges: Wrapped<Box>[]) {
		this._.boxes = ranges.map((range) => range._);
		this._.a1 = ranges.map((range) => a1Of(range._));
		return this;
	}
	getRanges() {
		return this._.boxes.map(factory.range);
	}
	setBackground(color: unknown) {
		return this._look('background', colorText(color));
	}
	setFontColor(color: unknown) {
		return this._look('color', colorText(color));
	}
	setBold(on: unknown) {
		return this._look('bold', on);
	}
	setItalic(on: unknown) {
		return this._look('italic', on);
	}
	setStrikethrough(on: unknown) {
		return this._look('strike', on);
	}
	setUnderline(on: unknown) {
		return this._look('underline', on);
	}
	setGradientMinpoint(color: unknown) {
		return this._point('min', color);
	}
	setGradientMaxpoint(color: unknown) {
		return this._point('max', color);
	}
	setGradientMinpointWithValue(color: unknown, type: unknown, value: unknown) {
		return this._point('min', color, type, value);
	}
	setGradientMidpointWithValue(color: unknown, type: unknown, value: unknown) {
		return this._point('mid', color, type, value);
	}
	setGradientMaxpointWithValue(color: unknown, type: unknown, value: unknown) {
		return this._point('max', color, type, value);
	}
	withCriteria(criteria: unknown, args: unknown[]) {
		return this._when(enumName(criteria) ?? '', ...args);
	}
	copy() {
		return new ConditionalFormatRuleBuilder(clone(this._));
	}
	build() {
		if (this._.boxes.length === 0) throw new Exception('Conditional format rule must have at least one range.');
		if (!this._.condition.criteria && !this._.condition.gradient)
			throw new Exception('Conditional format rule must have either a boolean or a gradient condition.');
		return new ConditionalFormatRule(clone(this._));
	}
}

for (const [name, criteria] of Object.entries(whenMethods)) {
	Object.defineProperty(ConditionalFormatRuleBuilder.prototype, name, {
		value(this: ConditionalFormatRuleBuilder, ...args: unknown[]) {
			return this._when(criteria, ...args);
		},
		configurable: true,
		writable: true,
	});
}
