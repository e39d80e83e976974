import { dayOf } from '../calendar/day';
import { settingsOf } from '../facts/account';
import { DEPARTMENT, GOAL_TABS, SUMMARY } from '../reports/goal-options';
import { summary } from '../reports/summary/summary';
import type { Sources } from '../reports/tabs';
import { writeFacts } from './data-tabs';
import { accountOfFacts, knownFacts } from './facts';
import { sellers } from './people';
import type { Ports, Workbook } from './ports';
import { AGGREGATES, recompute, saveSettings } from './recompute';
import type { BuildProgress } from './rpc-types';
import { tabColumns } from './tab-columns';
import { fillLookups } from './target-lookups';

/** Sheets takes a hundred characters in a tab's name. */
const LONGEST = 90;

/** Builds the `done`-th summary: the department first, then every seller. Call until `done === total`. */
export function buildSummary(ports: Ports, done: number): BuildProgress {
	const { book, language } = ports;
	if (book.nameOf(AGGREGATES) === null) recompute(ports);
	const { rows } = knownFacts(ports, ['managers', 'settings', 'calendar']);
	for (const id of ['targets', 'settings', 'managers'] as const) if (book.nameOf(id) === null) writeFacts(book, id, [], language);
	const account = accountOfFacts(ports, rows);
	const { asOf } = account;
	if (done === 0) fillLookups(book, account);
	const settings = settingsOf(rows.settings ?? []);
	// A written cell: what the sheet calls "now" must be what the figures were computed for.
	if (!settings.has('as_of')) saveSettings(ports, rows.settings ?? [], { as_of: dayOf(asOf) });
	const people = sellers(rows, asOf, language);
	const department = { id: 'ALL', name: language === 'ru' ? 'Отдел' : 'Department' };
	const target = [department, ...people][done];
	const total = people.length + 1;
	if (target === undefined) return { done: total, total, title: '' };
	const sources: Sources = {
		aggregates: tabColumns(book, AGGREGATES),
		targets: tabColumns(book, 'targets'),
		settings: tabColumns(book, 'settings'),
		managers: tabColumns(book, 'managers'),
	};
	book.render(
		summary(sources, {
			id: SUMMARY + target.id,
			name: target.name.slice(0, LONGEST),
			after: done === 0 ? [] : [DEPARTMENT, ...GOAL_TABS, ...people.slice(0, done - 1).map(({ id }) => SUMMARY + id)],
			scope: target.id,
			people: people.map(({ id }) => id),
			periods: tokensOf(book),
			currency: settings.get('base_currency') ?? 'RUB',
			language,
		}),
	);
	if (done === people.length) book.activate(DEPARTMENT);
	return { done: done + 1, total, title: target.name };
}

/** The periods of the aggregates, in their order: months latest first, then quarters and years. */
function tokensOf(book: Workbook): string[] {
	const [heads = [], ...lines] = book.read(AGGREGATES) ?? [];
	const [scope, period] = [heads.indexOf('scope'), heads.indexOf('period')];
	return lines.filter((line) => line[scope] === 'ALL').map((line) => String(line[period]));
}
