import { dayOf, monthStart, parseDay } from '../../calendar/day';
import { parsePeriod } from '../../calendar/period';
import { isDate } from '../../facts/parse/instant';
import { personNamed } from '../../formulas/scopes';
import { planBook } from '../../goals/plan';
import { metrics } from '../../kpis/metrics';
import { UserError } from '../../language/user-error';
import { scopesOf } from '../../reports/aggregates';
import { bonusOf } from '../../rollout/bonus';
import { setFor } from '../../rollout/kpi-set';
import { asText } from '../../tabs/encode';
import { readFacts } from '../../tabs/read-data-tab';
import type { SheetCell, Workbook } from '../../tabs/workbook';
import { fingerprint } from '../changes/fingerprint';
import { CLOSED } from '../figures/lookup-sources';
import { AGGREGATES } from '../figures/recompute';
import { factsOfTabs, knownFacts } from '../figures/tab-facts';
import { reachedIn, scopeOf } from '../sets/attainment';
import { colleague, rolloutOf } from '../sets/rollout';
import type { ClosingPorts } from './ports';
import type { ClosingState } from './types';

const HEAD = [
	'key',
	'period',
	'scope',
	'as_of',
	'closed_at',
	'by',
	'definitions',
	'plans',
	'kpi_set',
	'score',
	'set_version',
	'set_status',
	'bonus',
	'shadow_bonus',
] as const;
const HEADINGS = {
	ru: [
		'Ключ',
		'Период',
		'Кому',
		'Данные на',
		'Закрыт',
		'Кем',
		'Версия формул',
		'Версия планов',
		'Набор KPI',
		'Балл',
		'Версия набора',
		'Состояние набора',
		'Премия',
		'Премия по баллу',
	],
	en: [
		'Key',
		'Period',
		'Scope',
		'Data as of',
		'Closed',
		'By',
		'Definitions',
		'Plans',
		'KPI set',
		'Score',
		'Set version',
		'Set status',
		'Bonus',
		'Bonus by score',
	],
} as const;
const FIRST = 3;

/** Writes every figure, plan and score of a month as they are now into a protected tab; nothing ever changes them there (spec §3.8). */
export function closeMonth(ports: ClosingPorts, token: string): void {
	const { book, language } = ports;
	const state = closingState(ports);
	if (state.closed.some(({ period }) => period === token))
		throw new UserError({
			ru: `Месяц ${token} уже закрыт. Закрытые цифры не переписываются.`,
			en: `${token} is closed already. Closed figures are not written over.`,
		});
	const facts = factsOfTabs(ports);
	const { account } = facts.base;
	const period = parsePeriod(token, account.fiscal);
	if (!/^\d{4}-\d{2}$/.test(token) || period.to > account.asOf + 1)
		throw new UserError({
			ru: `Закрыть можно месяц, который кончился по данным таблицы (данные на ${dayOf(account.asOf)}). Загрузите свежие данные.`,
			en: `A month can be closed once it is over in the data (they are as of ${dayOf(account.asOf)}). Import fresh data.`,
		});
	const list = metrics();
	const [heads = [], ...lines] = book.read(AGGREGATES) ?? [];
	const figures = new Map(lines.filter((line) => line[heads.indexOf('period')] === token).map((line) => [String(line[0]), line]));
	const targets = readFacts(book, 'targets')?.rows ?? [];
	const plan = planBook(targets, account, personNamed(facts.base));
	const known = rolloutOf(ports);
	const people = new Map((known.rows.managers ?? []).map((row) => [String(row.manager_id), colleague(row)]));
	const reached = reachedIn(ports, known);
	const plans = [...new Set(list.map((metric) => metric.plan))];
	const stamp = new Date(ports.now());
	const ids = [...HEAD, ...list.map(({ key }) => key), ...plans.map((name) => `plan:${name}`)];
	const cells = scopesOf(facts.base).flatMap(({ key }): SheetCell[][] => {
		const line = figures.get(`${key}|${token}`);
		if (line === undefined) return [];
		const fact = (id: string): SheetCell => line[heads.indexOf(id)] ?? '';
		const planned = (name: string): number | null => plan(name, key, period);
		const person = people.get(key);
		const set = person === undefined ? null : setFor(known.sets, person, period.to - 1);
		const paid = set === null ? null : bonusOf(set, reached(set, scopeOf(person!), period));
		return [
			[
				asText(`${key}|${token}`),
				asText(token),
				asText(key),
				asText(dayOf(account.asOf)),
				stamp,
				asText(ports.userEmail()),
				asText(fingerprint(JSON.stringify(list))),
				asText(fingerprint(JSON.stringify(targets.filter(({ period: of }) => String(of).startsWith(token.slice(0, 4)))))),
				set === null ? '' : asText(set.id),
				paid?.score ?? '',
				set?.version ?? '',
				set?.status ?? '',
				paid?.bonus ?? '',
				paid?.shadowBonus ?? '',
				...list.map((metric) => fact(metric.key)),
				...plans.map((name) => planned(name) ?? ''),
			],
		];
	});
	append(
		book,
		ids,
		[
			...HEADINGS[language],
			...list.map(({ name }) => name[language]),
			...plans.map((name) => `${language === 'ru' ? 'План' : 'Plan'}: ${name}`),
		],
		cells,
		language,
	);
}

function append(
	book: Workbook,
	ids: readonly string[],
	headings: readonly string[],
	cells: readonly (readonly SheetCell[])[],
	language: 'ru' | 'en',
): void {
	const isNew = !book.has(CLOSED);
	book.ensureData([{ id: CLOSED, name: language === 'ru' ? 'Закрытые месяцы' : 'Closed months', columns: ids.length }]);
	const present = isNew ? [] : (book.read(CLOSED) ?? []);
	if (isNew || present.length < 2) book.write(CLOSED, 1, 1, [[...ids], [...headings]]);
	// Figures that the add-on has learned since the last closing get columns behind the others.
	const known = isNew || present.length < 2 ? [...ids] : present[0]!.map(String);
	const fresh = ids.filter((id) => !known.includes(id));
	if (fresh.length > 0) book.write(CLOSED, 1, known.length + 1, [fresh, fresh.map((id) => headings[ids.indexOf(id)]!)]);
	const places = [...known, ...fresh];
	const rows = cells.map((line) => places.map((id) => (ids.includes(id) ? line[ids.indexOf(id)]! : '')));
	book.write(CLOSED, Math.max(FIRST, present.length + 1), 1, rows);
	book.formatColumns(
		CLOSED,
		FIRST,
		places.map((id) => (id === 'closed_at' ? 'dd.mm.yyyy hh:mm' : null)),
	);
	book.protect(CLOSED, { free: [] });
}

/** What is closed, what comes next, and how many closed figures differ from what the data say today. */
export function closingState(ports: ClosingPorts): ClosingState {
	const { book } = ports;
	const [ids = [], , ...lines] = book.has(CLOSED) ? (book.read(CLOSED) ?? []) : [];
	const at = (id: string): number => ids.map(String).indexOf(id);
	const [heads = [], ...live] = book.read(AGGREGATES) ?? [];
	const now = new Map(live.map((line) => [String(line[0]), line]));
	const closed = new Map<string, ClosingState['closed'][number]>();
	const keys = heads.map(String);
	for (const line of lines) {
		const period = String(line[at('period')] ?? '');
		if (period === '') continue;
		const known = closed.get(period) ?? { period, at: '', by: String(line[at('by')]), changed: 0 };
		const when = line[at('closed_at')];
		known.at = isDate(when) ? when.toISOString() : String(when ?? '');
		const present = now.get(String(line[0]));
		for (const { key } of metrics())
			if (present !== undefined && at(key) >= 0 && differs(line[at(key)], present[keys.indexOf(key)])) known.changed++;
		closed.set(period, known);
	}
	const months = live.filter((line) => line[1] === 'ALL' && /^\d{4}-\d{2}$/.test(String(line[2]))).map((line) => String(line[2]));
	const over = months.filter((token) => isOver(ports, token) && !closed.has(token));
	const last = [...closed.keys()].sort().pop();
	const next = last === undefined ? over[0] : over.filter((token) => token > last).pop();
	return { next: next ?? null, closed: [...closed.values()].sort((a, b) => (a.period < b.period ? 1 : -1)) };
}

function isOver(ports: ClosingPorts, token: string): boolean {
	const asOf = knownFacts(ports, ['settings']).rows.settings?.find(({ key }) => key === 'as_of')?.value;
	const day = typeof asOf === 'string' ? parseDay(asOf) : null;
	return day !== null && monthStart(parseDay(`${token}-01`)!, 1) <= day + 1;
}

const differs = (a: SheetCell | undefined, b: SheetCell | undefined): boolean =>
	typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a)) : (a ?? '') !== (b ?? '');
