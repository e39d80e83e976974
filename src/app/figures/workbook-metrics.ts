import type { Metric } from '../../kpis/metrics';
import { withOwn } from '../../own-kpis/own-metrics';
import type { ReadableWorkbook } from '../../tabs/workbook';
import { ownLinesOf } from './own-lines';

/** Every figure of this workbook, those that people have defined behind the add-on's own: whoever lists, names or looks up figures asks here. */
export const workbookMetrics = (book: Pick<ReadableWorkbook, 'read'>): Metric[] => withOwn(ownLinesOf(book));
