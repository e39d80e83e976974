import fc from 'fast-check';
import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { findDimension } from '../../src/dimensions/slices';
import { explainFigure } from '../../src/explain/explanation';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { tables } from '../../src/facts/tables';
import { askModel } from '../../src/formulas/model';
import { slice } from '../../src/formulas/slice';
import { isUserError } from '../../src/language/user-error';
import { WHAT, whatOf } from '../../src/own-kpis/words';
import { activities, deals, july } from '../kpis/shared-data';

const calls: Row[] = activities.map((one, i) => ({ ...one, duration_s: i * 37 }));
const named: Row[] = deals.map((one, i) => ({
	...one,
	source_channel: ['Реклама', 'Сайт', null][i % 3]!,
	region: ['Тверь', null][i % 2]!,
}));

const conditions = {
	Сделки: [
		'Исход = WON',
		'Исход <> LOST',
		'Бюджет >= 100 000',
		'Бюджет < 0',
		'Бюджет <> 100 000',
		'Канал = Реклама|(нет)',
		'Дата закрытия > 2026-07-10',
		'ID = D1',
		'Повторная = да',
		'Клиент ~ C',
		'client_type = новый',
		'Бюджет',
		'team = Запад',
		'cycle_days > 3',
	],
	Активности: [
		'Тип = звонок',
		'Тип <> встреча|письмо',
		'Длительность, с = 60..300',
		'Длительность, с <> 0|37|74..222',
		'Дата = 2026-07-03|2026-07-10..2026-07-20',
		'Сделки.Канал <> Реклама',
		'Сделки.Бюджет >= 100 000',
		'Сделки.Дата закрытия <> 2026-07-01..2026-07-15',
		'Дата >= 2026-07-05',
		'Направление = (нет)',
		'Состояние = done',
		'день = пн|вт',
		'Канал = X',
	],
	Оплаты: ['Вид = возврат', 'Сумма > 1000', 'Дата оплаты <= 2026-07-20', 'region = Тверь', 'Счёт = (нет)'],
	'Входы в этапы': ['temperature = warm', 'этап = offer|new', 'days > 1', 'канал = Сайт', 'state = WON'],
} as const;
const table = fc.constantFrom(...(Object.keys(conditions) as (keyof typeof conditions)[]));
/** `npm run whole` tries two thousand. */
const DRAWS = Number(process.env.DRAWS ?? (process.env.RUNS === undefined ? 100 : 2000));

const FORMULAS = ['[bookings] / [won_count] * 0,1', '([Звонки] + [meetings]) / [рабочие дни]', '[Мой] * 2', '[bookings] * [bookings]'];
/** What may be measured of each table, and what may not. */
const COLUMNS = {
	Сделки: [
		'Бюджет',
		'cycle_days',
		'Клиент',
		'нет такого',
		'Себестоимость / Бюджет',
		'Дата закрытия - Дата создания',
		'этап qual - этап new',
		...FORMULAS,
	],
	Активности: [
		'Длительность, с',
		'Клиент',
		'',
		'Длительность, с ÷ Длительность, с',
		'Дата - Сделки.Дата создания',
		'Дата - Тип',
		...FORMULAS,
	],
	Оплаты: ['Сумма', 'Сделка', 'Сумма / Сумма', 'Дата оплаты − Сделки.Дата создания', 'Сумма / Вид', ...FORMULAS],
	'Входы в этапы': ['days', 'Сделка', 'days / days', 'первая оплата − этап offer', ...FORMULAS],
} as const;
/** A few of the draws write something into a column that is mostly left empty. */
const mostly = (usual: string, ...others: string[]) => fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

/** Every column of the tab but the id, which the add-on gives. */
const FIELDS = tables.own_kpis.columns.map(({ key }) => key).filter((key) => key !== 'kpi_id');
const definition = table.chain((of) =>
	fc.record({
		name: fc.constant('Мой'),
		name_en: fc.constantFrom('', 'Mine'),
		what: fc.constantFrom('количество', 'сумма', 'среднее', 'медиана', 'разных', 'доля', 'отношение', 'формула'),
		table: fc.constant(of),
		column: fc.constantFrom(...COLUMNS[of]),
		conditions: fc.subarray([...conditions[of]], { maxLength: 3 }).map((list) => list.join('; ')),
		among: fc.subarray([...conditions[of]], { maxLength: 1 }).map((list) => list.join('; ')),
		by_date: mostly('', 'Дата закрытия', 'Дата создания', 'Назначена', 'Бюджет'),
		credit: mostly('', 'Ответственный', 'Ответственный при закрытии', 'Клиент'),
		unit: mostly('', 'деньги', 'шт', '%', 'дни', 'мили'),
		better: mostly('', 'больше', 'меньше', 'ниже', 'как-то'),
		note: fc.constantFrom('', 'Что это'),
	}),
);

test('random definitions use every field of a line, and every way of counting', () => {
	const [line] = fc.sample(definition, 1);
	expect(Object.keys(line!).sort()).toEqual([...FIELDS].sort());
	const ways = new Set(fc.sample(definition, 400).map(({ what }) => whatOf(what)));
	expect([...ways].sort()).toEqual(Object.keys(WHAT).sort());
});

test.each(['Asia/Kamchatka', 'America/Los_Angeles'])(
	'a random definition is a figure that its explanation gives and its slices make up, or a sentence, in %s',
	(tz) => {
		let figures = 0;
		fc.assert(
			fc.property(definition, fc.constantFrom('ALL', 'M1', 'team:Запад'), (line, manager) => {
				const rows = { ...july, activities: calls, deals: named, own_kpis: [line as Row] };
				const all = enrich(new FactBase(rows, accountOf({ asOf: dayNumber(2026, 7, 31), tz })));
				const ask = (options: string): number | null =>
					askModel({ metric: 'мой', managers: [manager], periods: ['2026-07'], options }, all, [])[0]![0]!;
				let value: number | null;
				try {
					value = ask('');
				} catch (error) {
					if (!isUserError(error)) throw error;
					expect(error.sentence.ru).toMatch(/^Показатель «Мой» .*\.$/);
					expect(error.sentence.en).not.toMatch(/[а-яё]{3}.*: [а-яё]{3}/i);
					return;
				}
				figures++;
				const period = parsePeriod('2026-07');
				const around = {
					facts: all,
					targets: [],
					planLine: () => 0,
					linesOf: () => ({ tab: 'T', lines: () => 0 }),
					language: 'ru' as const,
					sign: '₽',
				};
				const { explanation } = explainFigure({ metric: 'Мой', manager, period, options: '' }, around);
				expect(explanation.value).toBe(value);
				expect(explanation.blank !== null).toBe(value === null);
				expect(explanation.formula).not.toMatch(/undefined|\[object/);
				if (value === null || !['количество', 'сумма'].includes(line.what)) return;
				for (const name of ['channel', 'team', 'weekday']) {
					const lines = slice(
						{ metrics: ['Мой'], dimension: findDimension(all.base, name), period, manager, options: '', top: 500 },
						all,
						[],
					);
					const parts = lines.slice(0, -1).reduce((sum, one) => sum + one.figures[0]!, 0);
					expect(parts).toBeCloseTo(value, 6);
					expect(lines.at(-1)!.figures[0]).toBe(value);
				}
			}),
			{ numRuns: DRAWS },
		);
		expect(figures).toBeGreaterThan(DRAWS / 5);
	},
);
