import { zone } from '../../calendar/zone';
import type { Row } from '../../facts/table';
import { AGGREGATE_HEAD, aggregates } from '../../reports/aggregates';
import { LAST_COLUMN } from '../../reports/tabs';
import { writeFacts } from '../../tabs/data-tab';
import { aggregateCell } from '../../tabs/encode';
import { assignTargetIds, writeTargetFormulas } from '../../tabs/targets-tab';
import type { SheetCell } from '../../tabs/workbook';
import { noteChangesByHand } from '../changes/rule-watch';
import { DETAILS, writeDetails } from './detail-tabs';
import { countFacts } from './fact-counts';
import type { FiguresPorts } from './ports';
import { enriched, knownFacts, type Told } from './tab-facts';

export const AGGREGATES = 'aggregates';

/** Computes every figure of every manager and month from the data tabs, in one pass, for the reports to look up. */
export function recompute(ports: FiguresPorts, told?: Told, isForSummaries = false): void {
	const { rows: facts, problems } = told ?? whatIsKnown(ports);
	const { book } = ports;
	const all = enriched(ports, facts);
	const lines = aggregates(all);
	book.ensure(AGGREGATES, ports.language === 'ru' ? '_Показатели' : '_KPI', true);
	book.ensureSize(AGGREGATES, 1, LAST_COLUMN);
	const here = zone(book.timeZone);
	const cells = lines.map((line) => line.map((value) => aggregateCell(value, here)));
	const left = (book.read(AGGREGATES)?.length ?? 0) - cells.length;
	const blank = new Array<SheetCell>(lines[0]!.length).fill('');
	// What is left of a longer table goes in the same write, so that no moment shows half of it.
	book.write(AGGREGATES, 1, 1, [...cells, ...Array.from({ length: Math.max(0, left) }, () => blank)]);
	// Until somebody builds summaries nobody looks there, and a first import has enough to write.
	if (isForSummaries || book.has(DETAILS)) writeDetails(book, all, ports.language);
	const day = ports.language === 'ru' ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
	writeTargetFormulas(book, all.base.account);
	countFacts(ports, facts, problems);
	noteChangesByHand(ports, facts);
	book.formatColumns(
		AGGREGATES,
		2,
		AGGREGATE_HEAD.map((key) => (key === 'from' || key === 'to' ? day : null)),
	);
}

function whatIsKnown(ports: FiguresPorts): Told {
	assignTargetIds(ports.book);
	const { rows, problems } = knownFacts(ports);
	return { rows, problems: problems.map(({ sentence }) => sentence) };
}

/** Settings that the add-on itself keeps; the user's own lines stay. */
export function saveSettings(ports: FiguresPorts, present: readonly Row[], values: Readonly<Record<string, string>>): Row[] {
	const kept = present.filter(({ key }) => !(String(key) in values));
	const rows = [...kept, ...Object.entries(values).map(([key, value]): Row => ({ key, value }))];
	writeFacts(ports.book, 'settings', rows, ports.language);
	return rows;
}
