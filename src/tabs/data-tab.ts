import type { Row } from '../facts/table';
import type { TableId } from '../facts/tables';
import type { Language } from '../language/text';
import { writeTargets } from './targets-tab';
import type { Workbook } from './workbook';
import { type TabChange, writeRows } from './write-data-tab';

/** Brings a data tab to these rows; the plans go through the one writer of their tab. */
export const writeFacts = (book: Workbook, id: TableId, rows: readonly Row[], language: Language): TabChange =>
	id === 'targets' ? writeTargets(book, rows, language) : writeRows(book, id, rows, language);
