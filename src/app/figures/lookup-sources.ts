import { PLANNED } from '../../reports/slices/planned-figures';
import type { Sources } from '../../reports/tabs';
import { AGGREGATES } from '../../tabs/aggregates-tab';
import { tabColumns } from '../../tabs/column-places';
import type { Workbook } from '../../tabs/workbook';
import { DETAILS, PRESENT, SLICES, WORK_LIST } from './detail-tabs';
import { CONTESTED_TAB } from './typed/contested-tab';
import { STATED_TAB } from './typed/stated-tab';

export const CLOSED = 'closed';

/** Where the summaries look things up, under the names that the tabs bear now. */
export const sourcesOf = (book: Workbook): Sources => ({
	aggregates: tabColumns(book, AGGREGATES),
	targets: tabColumns(book, 'targets'),
	settings: tabColumns(book, 'settings'),
	managers: tabColumns(book, 'managers'),
	ownKpis: book.has('own_kpis') ? tabColumns(book, 'own_kpis') : null,
	details: book.nameOf(DETAILS) ?? '',
	present: book.nameOf(PRESENT) ?? '',
	closed: book.nameOf(CLOSED) ?? '',
	slices: book.nameOf(SLICES) ?? '',
	workList: book.nameOf(WORK_LIST) ?? '',
	contested: book.nameOf(CONTESTED_TAB) ?? '',
	stated: book.nameOf(STATED_TAB) ?? '',
	planned: book.nameOf(PLANNED) ?? '',
});
