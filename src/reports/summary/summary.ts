import type { Language } from '../../language/text';
import { Canvas } from '../canvas';
import type { Report } from '../report';
import { palette } from '../style';
import type { Sources } from '../tabs';
import { AT, frame, WIDTHS } from './frame';
import { header } from './header';
import { kpiTable, TABLE_ROW } from './kpi-table';
import { managersTable } from './managers';
import { months } from './months';
import { tiles } from './tiles';

export interface SummaryOptions {
	readonly id: string;
	readonly name: string;
	readonly after: readonly string[];
	/** `ALL`, or a manager's id. */
	readonly scope: string;
	/** Managers listed on the department's sheet. */
	readonly people: readonly string[];
	/** Tokens offered by the period selector, latest first. */
	readonly periods: readonly string[];
	readonly currency: string;
	readonly language: Language;
}

/**
 * The summary of a manager or of the department, from one template (spec §5). Everything is a native formula over the aggregates
 * and the targets: a new import or an edited target shows at once, without the add-on.
 */
export function summary(sources: Sources, options: SummaryOptions): Report {
	const { scope, people, periods, currency, language } = options;
	const canvas = new Canvas();
	frame(canvas, sources, scope, language);
	header(canvas, sources, scope, periods, language);
	tiles(canvas, currency, language);
	const afterKpis = kpiTable(canvas, sources, currency, language);
	const isDepartment = scope === 'ALL' && people.length > 0;
	const afterPeople = isDepartment ? managersTable(canvas, sources, afterKpis + 1, people, currency, language) : afterKpis;
	months(canvas, sources, afterPeople + 1, TABLE_ROW - 1, currency, language);
	return {
		id: options.id,
		name: options.name,
		after: options.after,
		tabColor: scope === 'ALL' ? palette.head : palette.accent,
		widths: WIDTHS,
		heights: canvas.heights,
		rows: Math.max(canvas.lastRow + 2, 50),
		frozenRows: 3,
		hiddenColumns: { from: AT.helper - 2, count: WIDTHS.length - AT.helper + 3 },
		cells: canvas.cells,
		lights: canvas.lights,
		heats: canvas.heats,
		charts: canvas.charts,
	};
}
