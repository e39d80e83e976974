import type { DemoAccount } from '../../local/demo/account';
import { parseDay } from '../../src/calendar/day';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Cell } from '../../src/facts/table';
import type { Facts } from '../../src/facts/tables';
import { askModel } from '../../src/formulas/model';
import { kpis } from '../../src/kpis/registry.gen';

const PERIODS = ['2026-Q2', '2026-07', '2026-08', '2025-12'];

export type Figures = ReadonlyMap<string, number | null>;

/** Every KPI of everybody in some periods: `metric person period` → figure. */
export function figuresOf(facts: Facts, account: DemoAccount): Figures {
	const enriched = enrich(new FactBase(alive(facts), accountOf({ tz: account.timeZone, asOf: parseDay(account.today)! })));
	const people = ['ALL', ...account.people.map(({ id }) => String(id))];
	const figures = new Map<string, number | null>();
	for (const { id } of kpis)
		askModel({ metric: id, managers: people, periods: PERIODS }, enriched, []).forEach((row, m) => {
			row.forEach((figure, p) => {
				figures.set(`${id} ${people[m]} ${PERIODS[p]}`, typeof figure === 'number' ? Math.round(figure * 1e6) / 1e6 : figure);
			});
		});
	return figures;
}

/** Without what was done on deleted deals: amoCRM's basket forgets whose they were, so letters to them have no receiver there. */
function alive(facts: Facts): Facts {
	const deleted = new Set(facts.deals!.filter(({ is_deleted }) => is_deleted === true).map(({ deal_id }) => deal_id));
	return { ...facts, activities: facts.activities!.filter(({ deal_id }) => !deleted.has(deal_id ?? null)) };
}

/** Figures that differ, as lines a reader can follow; `may`: KPIs that the two CRMs cannot tell alike. */
export function differences(here: Figures, there: Figures, may: readonly string[] = []): string[] {
	return [...here].flatMap(([key, figure]) =>
		figure === there.get(key) || may.includes(key.split(' ')[0]!) ? [] : [`${key}: ${figure}, not ${there.get(key)}`],
	);
}

/** The living deals by id, in these columns. */
export const dealsIn = (facts: Facts, columns: readonly string[]): Record<string, Cell[]> =>
	Object.fromEntries(
		facts
			.deals!.filter(({ is_deleted }) => is_deleted !== true)
			.map((deal) => [String(deal.deal_id), columns.map((column) => plain(deal[column] ?? null))] as const)
			.sort(),
	);

/** Clients of a kind may bear its name before their number. */
const plain = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/^(contact|person)-/, '') : cell);
