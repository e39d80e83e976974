import { readLineTable } from '../../tabs/line-table';
import type { ReadableWorkbook } from '../../tabs/workbook';
import type { OwnKpiForm } from './types';

export const EMPTY: OwnKpiForm = {
	id: '',
	name: '',
	name_en: '',
	what: '',
	table: '',
	column: '',
	conditions: '',
	among: '',
	by_date: '',
	credit: '',
	unit: '',
	better: '',
	note: '',
};

/** The lines of the tab as the form has them. */
export const linesOfTab = (book: Pick<ReadableWorkbook, 'read'>): OwnKpiForm[] =>
	(readLineTable(book, 'own_kpis')?.lines ?? []).flatMap((line) => {
		const cells = Object.fromEntries(Object.keys(EMPTY).map((key) => [key, line.text(key === 'id' ? 'kpi_id' : key)]));
		return cells.name === '' ? [] : [cells as unknown as OwnKpiForm];
	});
