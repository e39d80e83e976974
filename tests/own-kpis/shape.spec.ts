import { EXAMPLES, rowOf } from '../../src/app/own-kpis/gallery';
import type { Row } from '../../src/facts/table';
import { ownLines } from '../../src/own-kpis/lines';
import { ownKpi } from '../../src/own-kpis/own-kpi';
import { shapeOf, slicePlanOf } from '../../src/own-kpis/shape';
import { facts, stages } from '../kpis/shared-data';

const MORE: readonly Row[] = [
	{ name: 'Средняя сумма', what: 'среднее', table: 'Сделки', column: 'Бюджет' },
	{ name: 'Разница', what: 'формула', column: '[bookings] - [Проиграно на сумму]' },
	{ name: 'На сделку', what: 'формула', column: '[bookings] / [won_count]' },
	{ name: 'Каналов', what: 'разных', table: 'Сделки', column: 'Канал', unit: 'раз', better: 'меньше' },
	{ name: 'Доля затрат', what: 'отношение', table: 'Сделки', column: 'Себестоимость / Бюджет' },
	{ name: 'Цикл', what: 'медиана', table: 'Сделки', column: 'Дата закрытия - Дата создания' },
	{ name: 'Ответ в регионе', what: 'формула', column: '[response_time; lead_origin=inbound]' },
	{ name: 'Ответ как угодно', what: 'формула', column: '[response_time; lead_origin=inbound]', unit: 'дни', better: 'больше' },
	{ name: 'Конверсия', what: 'формула', column: '[win_rate]' },
	{ name: 'Шаги', what: 'формула', column: '[calls] + [meetings]' },
	{ name: 'Ответ вдвое', what: 'формула', column: '[response_time] * 2' },
	{ name: 'Сто', what: 'формула', column: '[won_count] * 100', unit: '₽' },
];

test('what a line tells without data is what it comes to over them', () => {
	// A column of discounts is the firm's own.
	const all = facts({
		own_kpis: [...EXAMPLES.filter(({ key }) => key !== 'discount_share').map((one) => rowOf(one, 'ru')), ...MORE],
		stages: stages.map((one, i) => (i === 2 ? { ...one, name: 'Предложение' } : one)),
	});
	const lines = ownLines(all.base);
	for (const line of lines) {
		const { unit, better } = ownKpi(all, line.id)!;
		expect([line.name, shapeOf(line, lines)]).toEqual([line.name, expect.objectContaining({ unit, better })]);
	}
	const isAdditive = (name: string): boolean => shapeOf(lines.find((one) => one.name === name)!, lines).isAdditive;
	expect(['Звонки от минуты', 'Минуты разговоров', 'Разница', 'Сто'].map(isAdditive)).toEqual([true, true, true, true]);
	expect(['Минуты разговоров в день', 'Средняя сумма', 'На сделку', 'Каналов', 'Доля допродаж'].map(isAdditive)).toEqual(
		new Array(5).fill(false),
	);
});

test('one KPI of a slice is counted in what that KPI is, and less is better where it is of it; so is a sum of KPIs alike', () => {
	const lines = ownLines(facts({ own_kpis: [...MORE] }).base);
	const shape = (name: string): unknown[] => {
		const { unit, better } = shapeOf(lines.find((one) => one.name === name)!, lines);
		return [unit, better];
	};
	expect(['Ответ в регионе', 'Ответ как угодно', 'Конверсия', 'Шаги', 'Ответ вдвое'].map(shape)).toEqual([
		['minutes', 'down'],
		['days', 'up'],
		['share', 'up'],
		['pieces', 'up'],
		['times', 'up'],
	]);
});

test('a word that nobody understands, in any column of a line, stops neither what a line looks like nor what plans it', () => {
	const row: Row = {
		name: 'Продажи региона',
		what: 'формула',
		table: 'Сделки',
		column: '[bookings; region=Север]',
		unit: 'деньги',
		better: 'больше',
	};
	const read = (one: Row): unknown => {
		const lines = ownLines(facts({ own_kpis: [one] }).base);
		return lines.map((line) => [shapeOf(line, lines), slicePlanOf(line)]);
	};
	const whole = read(row);
	for (const key of Object.keys(row).filter((one) => one !== 'name'))
		for (const word of ['', 'не то', '#REF!', '[', '[bookings; =', '[[x]]', '{', 'constructor', '__proto__', '\u0000'])
			expect(read({ ...row, [key]: word })).toHaveLength(1);
	expect(read(row)).toEqual(whole);
});
