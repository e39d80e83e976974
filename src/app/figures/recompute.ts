import type { EnrichedFacts } from '../../columns/enrich';
import { settingsOf } from '../../facts/account';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { nameNotes } from '../../own-kpis/name-notes';
import { ownKpiNotes } from '../../own-kpis/use-notes';
import { aggregates } from '../../reports/aggregates';
import { sliceNotes } from '../../reports/slices/groups';
import { readAggregates } from '../../tabs/aggregates-tab';
import { writeFacts } from '../../tabs/data-tab';
import type { FigureDirectory } from '../../tabs/figure-directory';
import { writeTargetFormulas } from '../../tabs/targets-tab';
import { formatAggregates, WARNING, writeAggregates, writeDirectory, writeWarning } from '../../tabs/write-aggregates';
import { orderOf } from '../../tabs/write-directory';
import { writeLinks, writeNames } from '../../tabs/write-names';
import { noteChangesByHand } from '../changes/rule-watch';
import { calendarNotes } from '../watch/calendar-notes';
import { keepSettings, missingSettings } from '../watch/keep-settings';
import { areSettingsGone } from '../watch/kept-settings';
import { rememberTabs } from '../watch/remember-tabs';
import { tabMemory } from '../watch/tab-memory';
import { totalsOf } from '../watch/totals';
import { NOTHING_BY_HAND, warningLine, watchOf, watchTotals } from '../watch/warnings';
import { assertWhole } from '../watch/whole-tabs';
import { formatNotes } from './currencies/format-notes';
import { rateNotes } from './currencies/rate-notes';
import { columnsOf, currentFacts } from './current-facts';
import { DETAILS, SLICES, writeDetails, writePlanned, writeWorkList } from './detail-tabs';
import { countFacts } from './fact-counts';
import { readKept, withKept } from './kept/kept-figures';
import { oldActivityNotes } from './kept/old-activity-notes';
import { definitionsPrint, ownLinesOf } from './own-lines';
import { idlePlanNotes } from './plan-names';
import type { FiguresPorts } from './ports';
import { settlePlannedSlices } from './slice-choices';
import type { FactsWithNotes } from './tab-facts';
import { writeContested } from './typed/contested-tab';
import { writeStated } from './typed/stated-tab';
import { areFiguresCurrent, inputsPrint, rememberFigures } from './unchanged-figures';
import { workbookMetrics } from './workbook-metrics';
import { zoneNotes } from './zone-note';

/**
 * Computes every figure of every manager and month from the data tabs, in one pass, for the reports to look up. `current`: what has just
 * been written; without it the tabs are read, and nothing is published when one of them has lost something since it was written. Figures
 * that what has just been written cannot have changed stay as they are; who asks for them by hand gets them anew.
 */
export function recompute(ports: FiguresPorts, current?: FactsWithNotes, isForSummaries = false): void {
	const byHand = current === undefined ? assertWhole(ports) : (current.byHand ?? NOTHING_BY_HAND);
	const present = currentFacts(ports, current);
	const { rows: facts, problems } = present;
	const { book } = ports;
	if (areSettingsGone(ports)) saveSettings(ports, facts.settings ?? [], {});
	keepSettings(ports, facts.settings ?? []);
	const all = columnsOf(ports, present);
	const slices = settingsOf(facts.settings ?? []).get(SLICES) ?? '';
	// Until somebody builds summaries nobody looks there, and a first import has enough to write.
	const hasDetails = isForSummaries || book.has(DETAILS);
	const inputs = inputsPrint(ports, present, hasDetails);
	const isRemembered = current !== undefined || tabMemory(ports) === null;
	const warningsOf = (totals: ReturnType<typeof totalsOf>) =>
		current?.isComparedAlready === true ? watchOf(ports).warnings : watchTotals(ports, totals, byHand, isRemembered);
	const order = current !== undefined && areFiguresCurrent(ports, inputs, hasDetails) ? unchanged(ports, warningsOf) : null;
	const { scopes, periods } = order ?? computeFigures(ports, facts, all, warningsOf);
	if (order === null) {
		if (hasDetails) writeDetails(book, all, ports.language, slices);
		writePlanned(book, all, facts.targets ?? [], ports.language);
		rememberFigures(ports, inputs, hasDetails);
	}
	// How long somebody has waited is another figure every hour.
	if (hasDetails) writeWorkList(book, all, ports.language);
	if (hasDetails) writeContested(ports, all);
	if (hasDetails) writeStated(ports, all);
	const sliceFaults = settlePlannedSlices(book, all, facts.targets ?? []);
	writeTargetFormulas(book, all.base.account);
	writeNames(book, facts, ports.language);
	writeLinks(book, facts);
	if (isRemembered) rememberTabs(ports);
	countFacts(ports, facts, [
		...zoneNotes(ports, facts),
		...missingSettings(facts.settings ?? []),
		...calendarNotes(facts.calendar ?? []),
		...nameNotes(facts.own_kpis ?? []),
		...ownKpiNotes(all, facts),
		...sliceNotes(all, slices),
		...oldActivityNotes(all, readKept(ports)),
		...sliceFaults,
		...idlePlanNotes(facts.targets ?? [], workbookMetrics(book), facts.managers ?? []),
		...rateNotes(ports, all),
		// An import has looked at the tabs before it wrote them.
		...(current === undefined ? formatNotes(ports, all.base.account.baseCurrency) : []),
		...problems,
	]);
	noteChangesByHand(ports, facts);
	formatAggregates(book, ports.language);
	writeDirectory(book, {
		language: ports.language,
		scopes,
		periods,
		managers: namesOf(facts.managers ?? []),
		own: definitionsPrint(ownLinesOf(book)),
	});
}

type Order = Pick<FigureDirectory, 'scopes' | 'periods'>;

type Warnings = ReturnType<typeof watchTotals>;
type WarningsOf = (totals: ReturnType<typeof totalsOf>) => Warnings;

function computeFigures(ports: FiguresPorts, facts: Facts, all: EnrichedFacts, warningsOf: WarningsOf): Order {
	const lines = withKept(aggregates(all, ports.language), readKept(ports), all);
	const account = settingsOf(facts.settings ?? []).get('account_id') ?? '';
	const names = new Map((facts.managers ?? []).map(({ manager_id, name }) => [String(manager_id), String(name ?? manager_id)]));
	const warnings = warningsOf(totalsOf(lines, all.base.account.asOf, account, names));
	const warning = [WARNING, warningLine(ports, warnings)];
	writeAggregates(ports.book, [...lines, lines[0]!.map((_, i) => warning[i] ?? null)], ports.language);
	return orderOf(lines.slice(1));
}

/** What else is told beside figures that stay; null where it is not known what was published. */
function unchanged(ports: FiguresPorts, warningsOf: WarningsOf): Order | null {
	const { directory } = readAggregates(ports.book);
	const { published } = watchOf(ports);
	if (directory === null || published === null) return null;
	writeWarning(ports.book, warningLine(ports, warningsOf(published)));
	return directory;
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
	const rows = withSettings(present, values);
	if (areSettingsGone(ports) && ports.book.has('settings')) ports.book.clear('settings');
	writeFacts(ports.book, 'settings', rows, ports.language);
	return rows;
}

export const withSettings = (present: readonly Row[], values: Readonly<Record<string, string>>): Row[] => [
	...present.filter(({ key }) => !(String(key) in values)),
	...Object.entries(values).map(([key, value]): Row => ({ key, value })),
];
