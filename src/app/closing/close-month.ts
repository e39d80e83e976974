import { dayOf } from '../../calendar/day';
import { parsePeriod } from '../../calendar/period';
import type { Row } from '../../facts/table';
import { personNamed } from '../../formulas/scopes';
import { planBook } from '../../goals/plan';
import { planOfFigure } from '../../kpis/metrics';
import { UserError } from '../../language/user-error';
import { scopesOf } from '../../reports/aggregates';
import { moneyMetric } from '../../reports/page/headline';
import { bonusOf } from '../../rollout/bonus';
import { setFor } from '../../rollout/kpi-set';
import { readAggregates } from '../../tabs/aggregates-tab';
import { assertDrawable } from '../../tabs/obstacles';
import { readFacts } from '../../tabs/read-data-tab';
import { fingerprint } from '../changes/fingerprint';
import { CLOSED } from '../figures/lookup-sources';
import { factsOfTabs } from '../figures/tab-facts';
import { workbookMetrics } from '../figures/workbook-metrics';
import { attainmentsIn, scopeOf } from '../sets/attainment';
import { colleague, rolloutOf } from '../sets/rollout';
import { begunClosing, noteBegunClosing, noteClosed } from './begun-closing';
import { appendClosed, dropClosed, planColumn } from './closed-tab';
import { closingState } from './closing-state';
import type { ClosingPorts } from './ports';
import { logClosing } from './reopen-month';
import type { ClosingPreview } from './types';

/** Writes every figure, plan and score of a month as they are now into a protected tab; nothing ever changes them there (spec §3.8). */
export function closeMonth(ports: ClosingPorts, token: string): void {
	const { book, language } = ports;
	assertDrawable(book, [CLOSED]);
	finishClosing(ports, token);
	const rows = closedRows(ports, token);
	const since = begunClosing(ports)?.at ?? ports.now();
	noteBegunClosing(ports, token);
	try {
		dropClosed(book, token);
		appendClosed(book, rows, language);
		logClosing(ports, token, true, language === 'ru' ? 'цифры сверены' : 'the figures were checked', since);
		book.flush();
	} catch (error) {
		tryToTakeBack(ports, token);
		throw error;
	}
	noteClosed(ports);
}

/** What the sheet has refused in the middle is not closed at all; where it refuses that too, the next run closes it to its end. */
function tryToTakeBack(ports: ClosingPorts, token: string): void {
	try {
		dropClosed(ports.book, token);
		ports.book.flush();
		noteClosed(ports);
	} catch {
		// The panel says that the closing is unfinished.
	}
}

/** Closes a month to its end whose closing was stopped, in the name of whoever began it; `except`: the one that is going to be closed now. */
export function finishClosing(ports: ClosingPorts, except: string | null = null): void {
	const unfinishedClosing = begunClosing(ports);
	if (unfinishedClosing === null || unfinishedClosing.period === except) return;
	closeMonth({ ...ports, userEmail: () => unfinishedClosing.by, now: () => unfinishedClosing.at }, unfinishedClosing.period);
}

/** What closing would freeze, as whoever closes reads it before: the company first, then everybody. */
export function closingPreview(ports: ClosingPorts, token: string): ClosingPreview {
	const rows = closedRows(ports, token);
	const names = new Map(
		(readFacts(ports.book, 'managers')?.rows ?? []).map((row) => [String(row.manager_id), String(row.name ?? row.manager_id)]),
	);
	const [money, plan] = [moneyMetric(), planColumn(moneyMetric().plan)];
	const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
	const isAll = ({ scope }: Row): boolean => scope === 'ALL';
	const listed = rows.filter((row) => isAll(row) || names.has(String(row.scope)));
	return {
		period: token,
		asOf: String(rows[0]?.as_of ?? ''),
		figures: rows.length * workbookMetrics(ports.book).length,
		lines: [...listed.filter(isAll), ...listed.filter((row) => !isAll(row))].map((row) => ({
			name: isAll(row) ? '' : names.get(String(row.scope))!,
			fact: number(row[money.key]),
			plan: number(row[plan]),
			score: number(row.score),
			bonus: number(row.bonus),
		})),
	};
}

function closedRows(ports: ClosingPorts, token: string): Row[] {
	const { book } = ports;
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
	const list = workbookMetrics(book);
	const figures = readAggregates(book);
	const targets = readFacts(book, 'targets', { home: account.baseCurrency })?.rows ?? [];
	const plan = planBook(targets, account, personNamed(facts.base));
	const rollout = rolloutOf(ports);
	const people = new Map((rollout.rows.managers ?? []).map((row) => [String(row.manager_id), colleague(row)]));
	const attainments = attainmentsIn(ports, rollout);
	const plans = [...new Map(list.map((metric) => [metric.plan, metric])).values()];
	const common = {
		period: token,
		as_of: dayOf(account.asOf),
		closed_at: ports.now(),
		by: ports.userEmail(),
		definitions: fingerprint(JSON.stringify(list)),
		plans: fingerprint(JSON.stringify(targets.filter(({ period: of }) => String(of).startsWith(token.slice(0, 4))))),
	};
	return scopesOf(facts.base).flatMap(({ key }): Row[] => {
		if (!figures.holds(key, token)) return [];
		const person = people.get(key);
		const set = person === undefined ? null : setFor(rollout.sets, person, period.to - 1);
		const paid = set === null ? null : bonusOf(set, attainments(set, scopeOf(person!), period));
		return [
			{
				...common,
				key: `${key}|${token}`,
				scope: key,
				kpi_set: set?.id ?? null,
				score: paid?.score ?? null,
				set_version: set?.version ?? null,
				set_status: set?.status ?? null,
				bonus: paid?.bonus ?? null,
				shadow_bonus: paid?.shadowBonus ?? null,
				...Object.fromEntries(list.map((metric) => [metric.key, figures.figure(metric.key, key, token) ?? null])),
				...Object.fromEntries(plans.map((metric) => [planColumn(metric.plan), planOfFigure(metric, (name) => plan(name, key, period))])),
			},
		];
	});
}
