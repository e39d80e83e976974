import { parseDay } from '../../src/calendar/day';
import { workCalendar } from '../../src/calendar/work-calendar';
import { type EnrichedFacts, enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { type AccountData, CLIENTS, MANAGERS, RATES, STAGES } from '../kpis/independent/account';

export const PERIODS = ['2026-03', '2026-Q1', '2026-W11', '2026-03-08..2026-03-30', '2026-03-29', '2026-04'];
export const SCOPES = ['ALL', 'M1', 'Борис Петров', 'team:Запад', 'region:Москва'];

export function factsOf(data: AccountData): EnrichedFacts {
	const rows = {
		deals: data.deals,
		stage_changes: data.changes,
		activities: data.activities,
		invoices: data.invoices,
		payments: data.payments,
		ledger: data.ledger,
		stages: STAGES,
		managers: MANAGERS,
		clients: CLIENTS,
		rates: RATES,
	} as unknown as Record<string, Row[]>;
	const exceptions = new Map(data.exceptions.map(({ day, hours }) => [parseDay(day)!, hours]));
	return enrich(
		new FactBase(
			rows,
			accountOf({
				tz: data.tz,
				asOf: parseDay(data.asOf)!,
				calendar: workCalendar({ production: false, exceptions }),
				isProfitRevenue: data.isRevenue,
				...(data.margin !== null && { defaultMargin: data.margin }),
				more: { vatRate: data.vat, areDealsBills: true },
			}),
		),
	);
}
