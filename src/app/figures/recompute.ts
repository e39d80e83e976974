import type { Row } from '../../facts/table';
import { aggregates } from '../../reports/aggregates';
import { formatAggregates, writeAggregates } from '../../tabs/aggregates-tab';
import { writeFacts } from '../../tabs/data-tab';
import { assignTargetIds, writeTargetFormulas } from '../../tabs/targets-tab';
import { noteChangesByHand } from '../changes/rule-watch';
import { DETAILS, writeDetails } from './detail-tabs';
import { countFacts } from './fact-counts';
import type { FiguresPorts } from './ports';
import { enriched, type FactsWithNotes, readTabs } from './tab-facts';

/** Computes every figure of every manager and month from the data tabs, in one pass, for the reports to look up. */
export function recompute(ports: FiguresPorts, current?: FactsWithNotes, isForSummaries = false): void {
	const { rows: facts, problems } = current ?? currentFacts(ports);
	const { book } = ports;
	const all = enriched(ports, facts);
	writeAggregates(book, aggregates(all), ports.language);
	// Until somebody builds summaries nobody looks there, and a first import has enough to write.
	if (isForSummaries || book.has(DETAILS)) writeDetails(book, all, ports.language);
	writeTargetFormulas(book, all.base.account);
	countFacts(ports, facts, problems);
	noteChangesByHand(ports, facts);
	formatAggregates(book, ports.language);
}

function currentFacts(ports: FiguresPorts): FactsWithNotes {
	assignTargetIds(ports.book);
	const { rows, problems } = readTabs(ports);
	return { rows, problems: problems.map(({ sentence }) => sentence) };
}

/** Settings that the add-on itself keeps; the user's own lines stay. */
export function saveSettings(ports: FiguresPorts, present: readonly Row[], values: Readonly<Record<string, string>>): Row[] {
	const others = present.filter(({ key }) => !(String(key) in values));
	const rows = [...others, ...Object.entries(values).map(([key, value]): Row => ({ key, value }))];
	writeFacts(ports.book, 'settings', rows, ports.language);
	return rows;
}
