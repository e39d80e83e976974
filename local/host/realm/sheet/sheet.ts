import { host, type Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { EmbeddedChart, EmbeddedChartBuilder, newChartState } from '../charts/charts';
import { Range } from '../range/range';
import { RangeList } from '../range/range-list';
import { Banding, type BandingState } from '../rules/banding';
import { ConditionalFormatRule, type FormatRule } from '../rules/conditional-format';
import { Filter } from '../rules/filter';
import { TextFinder } from '../text/text-finder';
import { SheetLayout } from './sheet-layout';

export class Sheet extends SheetLayout {
	override getRangeList(list: string[]) {
		return new RangeList({ ranges: host<Box[]>('parseRanges', list, this._.id).map((box) => new Range(box)) }) as never;
	}
	createTextFinder(text: string) {
		return new TextFinder({ search: { text, boxes: [this._box()] }, current: null, start: null });
	}
	getActiveRangeList() {
		return new RangeList({ ranges: host<{ boxes: Box[] }>('selection', this._.id).boxes.map((box) => new Range(box)) });
	}
	setActiveRangeList(list: RangeList) {
		return list.activate();
	}
	getFilter() {
		return this._get<Box | null>('filter') ? new Filter({ sheet: this._.id }) : null;
	}
	getBandings() {
		return this._get<BandingState[] | undefined>('bandings')?.map(({ id }) => new Banding({ sheet: this._.id, id })) ?? [];
	}
	isRowHiddenByFilter(at: number) {
		return host<boolean>('isFiltered', this._.id, at - 1);
	}
	/** None of these can be made here. */
	getPivotTables() {
		return [];
	}
	getSlicers() {
		return [];
	}
	getImages() {
		return [];
	}
	getDrawings() {
		return [];
	}
	getConditionalFormatRules() {
		return this._get<FormatRule[]>('formatRules').map((rule) => new ConditionalFormatRule(rule));
	}
	setConditionalFormatRules(rules: Wrapped<FormatRule>[]) {
		host(
			'setFormatRules',
			this._.id,
			rules.map((rule) => rule._),
		);
	}
	clearConditionalFormatRules() {
		host('setFormatRules', this._.id, []);
	}
	newChart() {
		return new EmbeddedChartBuilder(newChartState(this._.id));
	}
	getCharts() {
		return this._get<{ id: number }[]>('charts').map((chart) => new EmbeddedChart({ ...newChartState(this._.id), ...chart }));
	}
	insertChart(chart: EmbeddedChart) {
		chart._.id = host<number>('putChart', this._.id, chart._);
	}
	updateChart(chart: EmbeddedChart) {
		host('putChart', this._.id, chart._);
	}
	removeChart(chart: EmbeddedChart) {
		host('removeChart', this._.id, chart._.id);
	}
}
