import fc from 'fast-check';
import { ask, openDesk } from '../../local/cli/desk';
import { type AccountData, account, CLIENTS, MANAGERS, RATES, STAGES } from '../kpis/independent/account';
import { figures, isMoney } from '../kpis/independent/figures';
import { type Days, Reading, type Who } from '../kpis/independent/reading';

jest.setTimeout(300_000);

const PERIODS: readonly (readonly [token: string, days: Days])[] = [
	['2026-03', { from: '2026-03-01', to: '2026-03-31' }],
	['2026-Q1', { from: '2026-01-01', to: '2026-03-31' }],
	['2026-W11', { from: '2026-03-09', to: '2026-03-15' }],
	['2026-04', { from: '2026-04-01', to: '2026-04-30' }],
];
const SCOPES: readonly (readonly [name: string, plan: string | null, who: Who])[] = [
	['ALL', 'company', null],
	['M1', 'M1', ['M1']],
	['Борис Петров', 'M2', ['M2']],
	['team:Запад', null, ['M1', 'M2']],
	['region:Москва', null, ['M2', 'M3']],
];

type Line = Readonly<Record<string, unknown>>;

/** Lines as a file: moments in UTC, money in whole units. */
function csv(lines: readonly Line[]): string {
	if (lines.length === 0) return 'deal_id,x\n';
	const keys = Object.keys(lines[0]!);
	const cell = (key: string, value: unknown): string => {
		if (value === null || value === undefined) return '';
		if (key.endsWith('_at') && typeof value === 'number') return new Date(value).toISOString();
		return (key === 'amount' || key === 'cost') && typeof value === 'number' ? String(value / 100) : String(value);
	};
	return [keys.join(','), ...lines.map((line) => keys.map((key) => cell(key, line[key])).join(','))].join('\n');
}

function files(data: AccountData): Record<string, string> {
	const settings: [string, string][] = [
		['deals_are_bills', 'yes'],
		['tz', data.tz],
		['as_of', data.asOf],
		['country', 'XX'],
		['profit_basis', data.isRevenue ? 'revenue' : 'margin'],
		...(data.margin === null ? [] : [['default_margin', String(data.margin)] as [string, string]]),
		...(data.vat === 0
			? []
			: ([
					['amount_includes_vat', 'yes'],
					['vat_rate', `${data.vat * 100}%`],
				] as [string, string][])),
	];
	const all: Record<string, readonly Line[]> = {
		deals: data.deals as unknown as Line[],
		stage_changes: data.changes as unknown as Line[],
		activities: data.activities as unknown as Line[],
		invoices: data.invoices as unknown as Line[],
		payments: data.payments as unknown as Line[],
		ledger: data.ledger as unknown as Line[],
		targets: data.targets as unknown as Line[],
		calendar: data.exceptions.map(({ day, hours }) => ({ date: day, is_working: hours > 0, hours })),
		stages: STAGES,
		managers: MANAGERS,
		clients: CLIENTS,
		rates: RATES,
	};
	const tables = Object.entries(all).flatMap(([id, lines]) => (lines.length === 0 ? [] : [[`${id}.csv`, csv(lines)] as const]));
	return { ...Object.fromEntries(tables), 'settings.csv': ['key,value', ...settings.map((pair) => pair.join(','))].join('\n') };
}

/** From the files that a stranger brings to the cells that KPI_TABLE fills: the figures are those that the rules give. */
test('through import, aggregates and formulas', () => {
	const list = [...figures.values()].flat().filter(({ options }) => options === '');
	fc.assert(
		fc.property(account, (data) => {
			const desk = openDesk({ locale: 'ru_RU', language: 'ru' });
			try {
				ask(desk, 'importTables', files(data));
				desk.addSheet('Отчёт');
				desk.typeBlock('Отчёт', 0, 0, [list.map(({ metric }) => metric)]);
				desk.typeBlock(
					'Отчёт',
					1,
					0,
					SCOPES.map(([name]) => [name]),
				);
				const width = list.length;
				const last = `${String.fromCharCode(64 + Math.floor((width - 1) / 26))}${String.fromCharCode(65 + ((width - 1) % 26))}`;
				const reading = new Reading(data);
				for (const [token, days] of PERIODS) {
					desk.type('Отчёт', 10, 0, `=KPI_TABLE(A1:${last}1;A2:A${SCOPES.length + 1};"${token}")`);
					const shown = desk.tabs<{ values: unknown[][] }>('Отчёт')[0]!.values;
					SCOPES.forEach(([name, plan, who], s) => {
						list.forEach(({ metric, value }, m) => {
							const told = value(reading, { plan, who, days, o: {} });
							const wanted = told !== null && isMoney(metric, '') ? told / 100 : told;
							const is = shown[10 + s]?.[m] ?? '';
							const isSame =
								wanted === null ? is === '' : typeof is === 'number' && Math.abs(is - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
							if (!isSame) throw new Error(`${metric} of ${name} in ${token}: the sheet shows ${String(is)}, the rules say ${wanted}`);
						});
					});
				}
			} finally {
				desk.close();
			}
		}),
		{ numRuns: Number(process.env.RUNS ?? 3), endOnFailure: true },
	);
});
