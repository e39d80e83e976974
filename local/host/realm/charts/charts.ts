import { Exception, Wrapped } from '../bridge/bridge';
import { a1Of, type Box } from '../bridge/coded-values';
import { enumName, enumOf } from '../bridge/expose';
import { factory } from '../bridge/factory';

interface ChartState {
	id: number | null;
	sheet: number;
	type: string;
	ranges: { box: Box; a1: string }[];
	position: { row: number; column: number; offsetX: number; offsetY: number };
	options: Record<string, unknown>;
	numHeaders: number;
	transpose: boolean;
	mergeStrategy: string;
	hiddenDimensionStrategy: string;
}

export const newChartState = (sheet: number): ChartState => ({
	id: null,
	sheet,
	type: 'COLUMN',
	ranges: [],
	position: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
	options: {},
	numHeaders: 0,
	transpose: false,
	mergeStrategy: 'MERGE_COLUMNS',
	hiddenDimensionStrategy: 'IGNORE_BOTH',
});

const copy = (state: ChartState): ChartState => ({
	...state,
	ranges: state.ranges.slice(),
	position: { ...state.position },
	options: JSON.parse(JSON.stringify(state.options)) as Record<string, unknown>,
});

export class ContainerInfo extends Wrapped<ChartState> {
	getAnchorRow() {
		return this._.position.row + 1;
	}
	getAnchorColumn() {
		return this._.position.column + 1;
	}
	getOffsetX() {
		return this._.position.offsetX;
	}
	getOffsetY() {
		return this._.position.offsetY;
	}
}

export class ChartOptions extends Wrapped<Record<string, unknown>> {
	get(option: string) {
		return this._[option] ?? null;
	}
	getOrDefault(option: string) {
		return this._[option] ?? null;
	}
}

export const optionValue = (value: unknown): unknown =>
	value instanceof Wrapped ? value._ : (enumName(value) ?? (value === undefined ? null : value));

export class EmbeddedChart extends Wrapped<ChartState> {
	getChartId() {
		return this._.id;
	}
	getId() {
		return this._.id;
	}
	getRanges() {
		return this._.ranges.map((range) => factory.range(range.box));
	}
	getContainerInfo() {
		return new ContainerInfo(this._);
	}
	getOptions() {
		return new ChartOptions(this._.options);
	}
	getNumHeaders() {
		return this._.numHeaders;
	}
	getTransposeRowsAndColumns() {
		return this._.transpose;
	}
	getMergeStrategy() {
		return enumOf('Charts.ChartMergeStrategy')[this._.mergeStrategy];
	}
	getHiddenDimensionStrategy() {
		return enumOf('Charts.ChartHiddenDimensionStrategy')[this._.hiddenDimensionStrategy];
	}
	modify() {
		return new EmbeddedChartBuilder(copy(this._));
	}
}

export class EmbeddedChartBuilder extends Wrapped<ChartState> {
	/** Google prints its own class of Java. */
	override toString() {
		return `com.google.apps.maestro.server.beans.trix.impl.ChartPropertyApiEmbeddedChartBuilder@${this._.sheet.toString(16)}`;
	}
	addRange(range: Wrapped<Box>) {
		this._.ranges.push({ box: range._, a1: a1Of(range._) });
		return this;
	}
	removeRange(range: Wrapped<Box>) {
		this._.ranges = this._.ranges.filter((one) => a1Of(one.box) !== a1Of(range._) || one.box.sheet !== range._.sheet);
		return this;
	}
	clearRanges() {
		this._.ranges = [];
		return this;
	}
	getRanges() {
		return this._.ranges.map((range) => factory.range(range.box));
	}
	getContainer() {
		return new ContainerInfo(this._);
	}
	getChartType() {
		return enumOf('Charts.ChartType')[this._.type];
	}
	setChartType(type: unknown) {
		this._.type = enumName(type) ?? 'COLUMN';
		return this;
	}
	setOption(option: string, value: unknown) {
		this._.options[option] = optionValue(value);
		return this;
	}
	setPosition(row: number, column: number, offsetX: number, offsetY: number) {
		if (row < 1 || column < 1) throw new Exception('The anchor of the chart is out of bounds.');
		this._.position = { row: row - 1, column: column - 1, offsetX, offsetY };
		return this;
	}
	setNumHeaders(count: number) {
		this._.numHeaders = count;
		return this;
	}
	setTransposeRowsAndColumns(transpose: boolean) {
		this._.transpose = transpose;
		return this;
	}
	setMergeStrategy(strategy: unknown) {
		this._.mergeStrategy = enumName(strategy) ?? 'MERGE_COLUMNS';
		return this;
	}
	setHiddenDimensionStrategy(strategy: unknown) {
		this._.hiddenDimensionStrategy = enumName(strategy) ?? 'IGNORE_BOTH';
		return this;
	}
	build() {
		if (this._.ranges.length === 0) throw new Exception('At least one range is required to build a chart.');
		return new EmbeddedChart(copy(this._));
	}
}
