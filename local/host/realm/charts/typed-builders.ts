import { waiting } from '../bridge/bridge';
import { expose, exposeLater } from '../bridge/expose';
import { membersOf } from '../bridge/members';
import { EmbeddedChartBuilder, optionValue } from './charts';

const kinds = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter', 'Table'];

/** Setters of the typed builders, as the option that each one writes. */
const options: Record<string, readonly [path: string, fixed?: unknown]> = {
	setTitle: ['title'],
	setTitleTextStyle: ['titleTextStyle'],
	setBackgroundColor: ['backgroundColor'],
	setColors: ['colors'],
	setLegendPosition: ['legend.position'],
	setLegendTextStyle: ['legend.textStyle'],
	setXAxisTitle: ['hAxis.title'],
	setYAxisTitle: ['vAxis.title'],
	setXAxisTitleTextStyle: ['hAxis.titleTextStyle'],
	setYAxisTitleTextStyle: ['vAxis.titleTextStyle'],
	setXAxisTextStyle: ['hAxis.textStyle'],
	setYAxisTextStyle: ['vAxis.textStyle'],
	setStacked: ['isStacked', true],
	reverseCategories: ['reverseCategories', true],
	reverseDirection: ['reverseDirection', true],
	useLogScale: ['vAxis.logScale', true],
	set3D: ['is3D', true],
	setCurveStyle: ['curveType'],
	setPointStyle: ['pointShape'],
};

const defineTypedBuilder = (kind: string): void => {
	const full = `SpreadsheetApp.Embedded${kind}ChartBuilder`;
	const google = membersOf(full) ?? {};
	const type = class extends EmbeddedChartBuilder {};
	for (const [name, [option, fixed]] of Object.entries(options)) {
		Object.defineProperty(type.prototype, name, {
			value(this: EmbeddedChartBuilder, value: unknown) {
				this._.options[option] = fixed ?? optionValue(value);
				return this;
			},
			configurable: true,
			writable: true,
		});
	}
	for (const [name, axis] of [
		['setRange', 'vAxis'],
		['setXAxisRange', 'hAxis'],
		['setYAxisRange', 'vAxis'],
	] as const) {
		if (!(name in google)) continue;
		Object.defineProperty(type.prototype, name, {
			value(this: EmbeddedChartBuilder, start: number, end: number) {
				this._.options[`${axis}.viewWindow.min`] = start;
				this._.options[`${axis}.viewWindow.max`] = end;
				return this;
			},
			configurable: true,
			writable: true,
		});
	}
	Object.defineProperty(EmbeddedChartBuilder.prototype, `as${kind}Chart`, {
		value(this: EmbeddedChartBuilder) {
			return new type({ ...this._, type: kind.toUpperCase() });
		},
		configurable: true,
		writable: true,
	});
	for (const name of Object.getOwnPropertyNames(type.prototype))
		if (name !== 'constructor' && !(name in google)) delete (type.prototype as unknown as Record<string, unknown>)[name];
	exposeLater(full, type, true);
};

/** Before the first builder of a chart: a builder for each kind, and the ways from the general one to them. */
export const exposeChartBuilders = (): void => {
	waiting.set(EmbeddedChartBuilder.prototype, () => {
		for (const kind of kinds) defineTypedBuilder(kind);
		expose('SpreadsheetApp.EmbeddedChartBuilder', EmbeddedChartBuilder, true);
	});
};
