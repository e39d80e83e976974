import { ask, openDesk } from '../../local/cli/desk';
import { NOW } from '../now';

jest.setTimeout(60_000);

test('a file of own KPIs without ids, read again, brings its lines up to date instead of adding them', () => {
	const desk = openDesk({ locale: 'ru_RU', language: 'ru', timeZone: 'Europe/Moscow', now: () => NOW });
	const file = (column: string): string => `name,what,table,column\nПервый,сумма,Сделки,${column}\nВторой,количество,Сделки,`;
	const deals = 'deal_id,name,amount,created_at,status\nD1,a,100,2026-07-01,WON';
	const lines = (): unknown[][] => desk.tabs<{ name: string; values: unknown[][] }>('Мои показатели')[0]!.values.slice(2);
	ask(desk, 'importTables', { 'deals.csv': deals, 'own_kpis.csv': file('Бюджет') });
	const before = lines();
	expect(before).toHaveLength(2);
	ask(desk, 'importTables', { 'own_kpis.csv': file('Бюджет') });
	expect(lines()).toEqual(before);
	ask(desk, 'importTables', { 'own_kpis.csv': file('Себестоимость').replace('Второй', ' ВТОРОЙ ') });
	expect(lines().map((line) => [line[4], line[12]])).toEqual([
		['Себестоимость', before[0]![12]],
		['', before[1]![12]],
	]);
	desk.close();
});
