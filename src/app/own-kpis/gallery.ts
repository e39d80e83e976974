import type { Row } from '../../facts/table';
import { type Language, type Text, text } from '../../language/text';
import { ownId } from '../figures/own-ids';

interface Example {
	readonly name: Text;
	readonly what: Text;
	readonly table?: Text;
	readonly column?: Text;
	readonly conditions?: Text;
	readonly among?: Text;
	readonly by_date?: Text;
	readonly unit?: Text;
	readonly note: Text;
}

const ACTIVITIES = text('Активности', 'Activities');
const DEALS = text('Сделки', 'Deals');
const COUNT = text('количество', 'count');
const CLOSED = text('Дата закрытия', 'Closed');

/** What companies ask for most that no built-in KPI measures: each is to be used, changed or deleted. */
const EXAMPLES: readonly Example[] = [
	{
		name: text('Звонки от минуты', 'Calls of a minute or more'),
		what: COUNT,
		table: ACTIVITIES,
		conditions: text('Тип = звонок; Длительность, с >= 60', 'Type = call; Duration, s >= 60'),
		note: text('Разговоры, а не дозвоны: звонки от 60 секунд.', 'Talks, not dials: calls of 60 seconds or more.'),
	},
	{
		name: text('Секунды разговоров', 'Seconds of talk'),
		what: text('сумма', 'sum'),
		table: ACTIVITIES,
		column: text('Длительность, с', 'Duration, s'),
		conditions: text('Тип = звонок', 'Type = call'),
		note: text('Длительность всех звонков.', 'How long all calls took.'),
	},
	{
		name: text('Минуты разговоров', 'Minutes of talk'),
		what: text('формула', 'formula'),
		column: text('[Секунды разговоров] / 60', '[Seconds of talk] / 60'),
		unit: text('минуты', 'minutes'),
		note: text('Делится другой показатель этой же вкладки.', 'Divides another KPI of this tab.'),
	},
	{
		name: text('Выручка на встречу', 'Revenue per meeting'),
		what: text('формула', 'formula'),
		column: text('[bookings] / [meetings]', '[bookings] / [meetings]'),
		note: text('Сумма закрытых сделок на одну состоявшуюся встречу.', 'Bookings for each meeting that took place.'),
	},
	{
		name: text('Сорванные встречи', 'Meetings called off'),
		what: text('доля', 'share'),
		table: ACTIVITIES,
		conditions: text('Состояние = отменено', 'Status = cancelled'),
		among: text('Тип = встреча', 'Type = meeting'),
		note: text('Доля отменённых среди всех встреч.', 'Share of meetings that were called off.'),
	},
	{
		name: text('Сделки с бюджетом', 'Deals with an amount'),
		what: text('доля', 'share'),
		table: DEALS,
		conditions: text('Бюджет = заполнен', 'Amount = filled'),
		note: text('Доля новых сделок, где заполнен бюджет.', 'Share of new deals whose amount is filled in.'),
	},
	{
		name: text('Проиграно без причины', 'Lost without a reason'),
		what: text('сумма', 'sum'),
		table: DEALS,
		column: text('Бюджет', 'Amount'),
		conditions: text('Исход = проиграна; Причина отказа = (нет)', 'Outcome = lost; Loss reason = (none)'),
		by_date: CLOSED,
		note: text('На сколько проиграно сделок, где не указано почему.', 'The amount of lost deals that do not say why.'),
	},
];

export const gallery = (language: Language): Row[] =>
	EXAMPLES.map((example) => ({
		...Object.fromEntries(Object.entries(example).map(([key, words]: [string, Text]) => [key, words[language]])),
		kpi_id: ownId(example.name[language], () => false),
	}));
