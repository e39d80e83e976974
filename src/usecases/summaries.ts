import { settingsOf } from '../facts/account';
import { periodsOf } from '../reports/aggregates';
import { DEPARTMENT, GOAL_TAB, SUMMARY } from '../reports/goal-options';
import { summary } from '../reports/summary/summary';
import type { Sources } from '../reports/tabs';
import { writeFacts } from './data-tabs';
import { enriched, knownFacts } from './facts';
import { sellers } from './people';
import type { Ports } from './ports';
import { AGGREGATES, recompute } from './recompute';
import type { BuildProgress } from './rpc-types';
import { tabColumns } from './tab-columns';

/** Sheets takes a hundred characters in a tab's name. */
const LONGEST = 90;

/** Builds the `done`-th summary: the department first, then every seller. Call until `done === total`. */
export function buildSummary(ports: Ports, done: number): BuildProgress {
	const { book, language } = ports;
	const known = knownFacts(ports).rows;
	if (book.read(AGGREGATES) === null) recompute(ports, known);
	for (const id of ['targets', 'settings', 'managers'] as const) if (known[id] === undefined) writeFacts(book, id, [], language);
	const facts = enriched(ports, known);
	const people = sellers(known, facts.base.account.asOf, language);
	const department = { id: 'ALL', name: language === 'ru' ? 'Отдел' : 'Department' };
	const target = [department, ...people][done];
	if (target === undefined) return { done: people.length + 1, total: people.length + 1, title: '' };
	const sources: Sources = {
		aggregates: tabColumns(book, 'aggregates'),
		targets: tabColumns(book, 'targets'),
		settings: tabColumns(book, 'settings'),
		managers: tabColumns(book, 'managers'),
	};
	book.render(
		summary(sources, {
			id: SUMMARY + target.id,
			name: target.name.slice(0, LONGEST),
			after: done === 0 ? [] : [DEPARTMENT, GOAL_TAB, ...people.slice(0, done - 1).map(({ id }) => SUMMARY + id)],
			scope: target.id,
			people: people.map(({ id }) => id),
			periods: periodsOf(facts.base).map(({ token }) => token),
			currency: settingsOf(known.settings ?? []).get('base_currency') ?? 'RUB',
			language,
		}),
	);
	if (done === people.length) book.activate(SUMMARY + department.id);
	return { done: done + 1, total: people.length + 1, title: target.name };
}
