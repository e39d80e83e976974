import { ask, openDesk } from '../../local/cli/desk';
import type { Host } from '../../local/host/contract/host';
import { julyTables } from './july-tables';

jest.setTimeout(120_000);

const SETS = [
	'kpi_set_id,version,role,status,effective_from,kind,metric,weight,plan_source,plan,threshold,fund',
	'manager,1,manager,active,2026-07-01,kpi,bookings,0.5,targets,,0.5,50000',
	'manager,1,manager,active,2026-07-01,kpi,conversion,0.5,fixed,0.9,0.5,',
].join('\n');

const values = (desk: Host): unknown[][] => (desk.dump('Премия') as { tabs: { name: string; values: unknown[][] }[] }).tabs[0]!.values;

/** Attainment of the conversion, and the score, on the bonus tab of July. */
function julyBonus(asOf: string): { conversion: unknown; bookings: unknown; score: unknown } {
	const desk = openDesk({ locale: 'ru_RU', language: 'ru' });
	ask(desk, 'importTables', { ...julyTables, 'kpi_sets.csv': SETS, 'settings.csv': `key,value\nas_of,${asOf}` });
	ask(desk, 'buildBonus');
	desk.type('Премия', 2, 2, '2026-07');
	const lines = values(desk);
	const at = (title: string): unknown => lines.find((line) => line[1] === title)![5];
	const result = {
		conversion: at('Конверсия в продажу'),
		bookings: at('Сумма закрытых сделок'),
		score: lines.find((line) => line[1] === 'Анна Иванова')![2],
	};
	desk.close();
	return result;
}

test('a conversion that still ripens lowers no score; ripe, it counts', () => {
	const young = julyBonus('2026-07-31');
	expect(young.conversion).toBe('зреет');
	// 250,000 of 400,000 is all that counts.
	expect([young.bookings, young.score]).toEqual([0.625, 0.625]);
	const ripe = julyBonus('2026-10-31');
	expect(ripe.conversion).toBeCloseTo(1 / 3 / 0.9, 9);
	expect(ripe.score).toBeCloseTo(0.625 / 2, 9);
});

test('leads touched in time are ripe after their own days, not after those of the company’s deals', () => {
	const sets = `${SETS.split('\n').slice(0, 2).join('\n')}\nmanager,1,manager,active,2026-07-01,kpi,early_touch,0.5,fixed,1,0.5,`;
	const attained = (asOf: string): unknown[] => {
		const desk = openDesk({ locale: 'ru_RU', language: 'ru' });
		ask(desk, 'importTables', { ...julyTables, 'kpi_sets.csv': sets, 'settings.csv': `key,value\nas_of,${asOf}` });
		ask(desk, 'buildBonus');
		desk.type('Премия', 2, 2, '2026-07');
		const lines = values(desk);
		const shown = [lines.find((line) => line[1] === 'Лиды с касанием в срок')![5], lines.find((line) => line[1] === 'Анна Иванова')![2]];
		const closed = ask<{ lines: { name: string; score: unknown }[] }>(desk, 'closingPreview', '2026-07').lines;
		desk.close();
		return [...shown, closed.find(({ name }) => name === 'Анна Иванова')!.score];
	};
	expect(attained('2026-08-14')).toEqual(['зреет', 0.625, 0.625]);
	// A conversion of July would ripen until the end of August.
	expect(attained('2026-08-15')).toEqual([1, 0.8125, 0.8125]);
});
