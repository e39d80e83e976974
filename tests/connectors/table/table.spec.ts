import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { dayNumber } from '../../../src/calendar/day';
import { zone } from '../../../src/calendar/zone';
import { enrich } from '../../../src/columns/enrich';
import { completeTables } from '../../../src/connectors/table/complete-tables';
import { readTable } from '../../../src/connectors/table/read';
import { accountOf, FactBase } from '../../../src/facts/fact-base';
import { tables } from '../../../src/facts/tables';
import { askModel } from '../../../src/formulas/model';

const context = { zone: zone('Europe/Moscow'), locale: 'ru_RU' };

test('Russian headings are recognised without regard to case', () => {
	const { rows, problems, unknown } = readTable(
		tables.deals,
		[
			['ID', 'Бюджет', 'ответственный', 'Статус', 'Дата создания', 'Дата закрытия', 'Мой столбец'],
			['7', '1 200,50', 'Анна', 'Успешно реализовано', '01.07.2026', '31.07.2026 23:30', 'x'],
			['', '', '', '', '', '', ''],
		],
		context,
	);
	expect(problems).toEqual([]);
	expect(unknown).toEqual(['Мой столбец']);
	expect(rows).toEqual([
		{
			source: 'csv',
			deal_id: '7',
			amount: 120_050,
			manager_id: 'Анна',
			outcome: 'WON',
			created_at: Date.UTC(2026, 5, 30, 21),
			closed_at: Date.UTC(2026, 6, 31, 20, 30),
		},
	]);
});

test('a cell that cannot be read is named with its line; the row is kept, the cell as it came', () => {
	const { rows, problems } = readTable(
		tables.deals,
		[
			['deal_id', 'closed_at'],
			['1', '32.13.2026'],
		],
		context,
	);
	expect(rows).toEqual([{ source: 'csv', deal_id: '1', closed_at: '32.13.2026' }]);
	expect(problems.map(({ sentence }) => sentence.ru)).toEqual([
		'«Сделки», строка 2, столбец «closed_at»: «32.13.2026» – не дата. Исправьте значение или оставьте пусто.',
	]);
});

test('a table without its key says which column it lacks and which it has', () => {
	expect(() => readTable(tables.deals, [['Сумма'], ['1']], context)).toThrow(/«ID».*Есть: Сумма/);
});

test('the mapping a user approved goes first', () => {
	const { rows } = readTable(
		tables.deals,
		[
			['номер', 'итог'],
			['5', '100'],
		],
		{ ...context, chosen: { итог: 'amount' } },
	);
	expect(rows[0]).toMatchObject({ deal_id: '5', amount: 10_000 });
});

const maven = '../shared/data/maven-crm-sales';
const cut = (name: string): string[][] => Papa.parse<string[]>(readFileSync(`${maven}/${name}.csv`, 'utf8'), { skipEmptyLines: true }).data;

if (existsSync(maven)) describe('8,800 deals under their own English headings', withMaven);
else {
	console.warn(`No ${maven} here: the tests on 8,800 real-looking deals are left out.`);
	test.skip('8,800 deals under their own English headings', () => undefined);
}

function withMaven(): void {
	const lines = cut('sales_pipeline');
	const read = readTable(tables.deals, lines, { zone: zone('UTC'), locale: 'en_US' });
	const deals = { ...read, rows: completeTables({ deals: read.rows }, {}).facts.deals! };
	const people = readTable(tables.managers, cut('sales_teams'), { zone: zone('UTC'), locale: 'en_US', chosen: { manager: 'team' } });
	const facts = enrich(
		new FactBase(
			{ deals: deals.rows, managers: people.rows },
			accountOf({ tz: 'UTC', asOf: dayNumber(2017, 12, 31), baseCurrency: 'USD' }),
		),
	);
	const ask = (metric: string, managers: string[], period = '2017'): (number | null)[] =>
		askModel({ metric, managers, periods: [period] }, facts, []).map(([value]) => value!);
	const plain = lines.slice(1).map(([, agent, , , stage, , closed, value]) => ({ agent, stage, closed, value: Number(value) }));

	test('every line is read', () => {
		expect(deals.problems).toEqual([]);
		expect(deals.rows).toHaveLength(8800);
		expect(people.rows).toHaveLength(35);
	});

	test('counts, sums and win rates agree with plain counting, for every agent', () => {
		const agents = [...new Set(plain.map(({ agent }) => agent!))];
		const of = (agent: string, stage: string) => plain.filter((deal) => deal.agent === agent && deal.stage === stage);
		expect(ask('won_count', agents)).toEqual(agents.map((agent) => of(agent, 'Won').length));
		expect(ask('bookings', agents)).toEqual(agents.map((agent) => of(agent, 'Won').reduce((sum, { value }) => sum + value, 0)));
		ask('win_rate', agents).forEach((rate, i) => {
			const won = of(agents[i]!, 'Won').length;
			expect(rate).toBeCloseTo(won / (won + of(agents[i]!, 'Lost').length), 12);
		});
	});

	test('a quarter and a team', () => {
		const won = plain.filter(({ stage, closed }) => stage === 'Won' && closed! >= '2017-07' && closed! < '2017-10');
		expect(ask('won_count', ['ALL'], '2017-Q3')).toEqual([won.length]);
		const team = new Set(people.rows.filter(({ team: name }) => name === 'Dustin Brinkmann').map(({ manager_id }) => manager_id));
		expect(ask('won_count', ['team:Dustin Brinkmann'])).toEqual([
			plain.filter(({ stage, agent }) => stage === 'Won' && team.has(agent!)).length,
		]);
	});
}
