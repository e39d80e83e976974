import { settingsOf } from '../../facts/account';
import type { Row } from '../../facts/table';
import { nameNotes } from '../../own-kpis/name-notes';
import { ownKpiNotes } from '../../own-kpis/use-notes';
import { aggregates } from '../../reports/aggregates';
import { sliceNotes } from '../../reports/slices/groups';
import { writeFacts } from '../../tabs/data-tab';
import { writeTargetFormulas } from '../../tabs/targets-tab';
import { formatAggregates, WARNING, writeAggregates, writeDirectory } from '../../tabs/write-aggregates';
import { orderOf } from '../../tabs/write-directory';
import { writeLinks, writeNames } from '../../tabs/write-names';
import { noteChangesByHand } from '../changes/rule-watch';
import { rememberTabs } from '../watch/remember-tabs';
import { tabMemory } from '../watch/tab-memory';
import { totalsOf } from '../watch/totals';
import { warningLine, watchOf, watchTotals } from '../watch/warnings';
import { assertWhole } from '../watch/whole-tabs';
import { columnsOf, currentFacts } from './current-facts';
import { DETAILS, SLICES, writeDetails } from './detail-tabs';
import { countFacts } from './fact-counts';
import { definitionsPrint, ownLinesOf } from './own-lines';
import type { FiguresPorts } from './ports';
import { rateNotes } from './rate-notes';
import type { FactsWithNotes } from './tab-facts';
import { zoneNotes } from './zone-note';

/**
 * Computes every figure of every manager and month from the data tabs, in one pass, for the reports to look up. `current`: what has just
 * been written; without it the tabs are read, and nothing is published when one of them has lost something since it was written.
 */
export function recompute(ports: FiguresPorts, current?: FactsWithNotes, isForSummaries = false): void {
	const edits = current === undefined ? assertWhole(ports) : [];
	const present = currentFacts(ports, current);
	const { rows: facts, problems } = present;
	const { book } = ports;
	const all = columnsOf(ports, present);
	const lines = aggregates(all, ports.language);
	const account = settingsOf(facts.settings ?? []).get('account_id') ?? '';
	const names = new Map((facts.managers ?? []).map(({ manager_id, name }) => [String(manager_id), String(name ?? manager_id)]));
	const warnings =
		current?.isComparedAlready === true
			? watchOf(ports).warnings
			: watchTotals(ports, totalsOf(lines, all.base.account.asOf, account, names), [...edits, ...(current?.edits ?? [])]);
	const warning = [WARNING, warningLine(ports, warnings)];
	writeAggregates(book, [...lines, lines[0]!.map((_, i) => warning[i] ?? null)], ports.language);
	// Until somebody builds summaries nobody looks there, and a first import has enough to write.
	const slices = settingsOf(facts.settings ?? []).get(SLICES) ?? '';
	if (isForSummaries || book.has(DETAILS)) writeDetails(book, all, ports.language, slices);
	writeTargetFormulas(book, all.base.account);
	writeNames(book, facts, ports.language);
	writeLinks(book, facts);
	if (current !== undefined || tabMemory(ports) === null) rememberTabs(ports);
	countFacts(ports, facts, [
		...zoneNotes(ports, facts),
		...nameNotes(facts.own_kpis ?? []),
		...ownKpiNotes(all, facts),
		...sliceNotes(all, slices),
		...rateNotes(ports, all),
		...problems,
	]);
	noteChangesByHand(ports, facts);
	formatAggregates(book, ports.language);
	writeDirectory(book, {
		language: ports.language,
		...orderOf(lines.slice(1)),
		managers: namesOf(facts.managers ?? []),
		own: definitionsPrint(ownLinesOf(book)),
	});
}

/** What of a manager's row a formula may name. */
const namesOf = (managers: readonly Row[]): Row[] =>
	managers.map(({ manager_id = null, name = null, aliases = null, team = null, region = null }) => ({
		manager_id,
		name,
		aliases,
		team,
		region,
	}));

/** Settings that the add-on itself keeps; the user's own lines stay. */
export function saveSettings(ports: FiguresPorts, present: readonly Row[], values: Readonly<Record<string, string>>): Row[] {
	const others = present.filter(({ key }) => !(String(key) in values));
	const rows = [...others, ...Object.entries(values).map(([key, value]): Row => ({ key, value }))];
	writeFacts(ports.book, 'settings', rows, ports.language);
	return rows;
}
