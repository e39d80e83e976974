import type { Row } from '../../facts/table';
import { type Language, type Text, text } from '../../language/text';
import { ownId } from '../figures/own-ids';

/** A definition that is ready to be written into the tab. */
export interface Example {
	readonly key: string;
	/** Others that its formula names: they are written with it. */
	readonly needs?: readonly string[];
	/** Among those that the tab begins with. */
	readonly isFirst?: true;
	readonly cells: Readonly<
		Partial<Record<'name' | 'what' | 'table' | 'column' | 'conditions' | 'among' | 'by_date' | 'unit' | 'better' | 'note', Text>>
	> & {
		readonly name: Text;
		readonly note: Text;
	};
}

const ACTIVITIES = text('Активности', 'Activities');
const DEALS = text('Сделки', 'Deals');
const COUNT = text('количество', 'count');
const SUM = text('сумма', 'sum');
const SHARE = text('доля', 'share');
const RATIO = text('отношение', 'ratio');
const MEAN = text('среднее', 'mean');
const FORMULA = text('формула', 'formula');
const CLOSED = text('Дата закрытия', 'Closed');
const AMOUNT = text('Бюджет', 'Amount');
const MINUTES = text('минуты', 'minutes');
const LESS = text('меньше', 'less');

/** What companies ask for most that no built-in KPI measures: each is to be used, changed or deleted. */
export const EXAMPLES: readonly Example[] = [
	{
		key: 'long_calls',
		isFirst: true,
		cells: {
			name: text('Звонки от минуты', 'Calls of a minute or more'),
			what: COUNT,
			table: ACTIVITIES,
			conditions: text('Тип = звонок; Длительность, с >= 60', 'Type = call; Duration, s >= 60'),
			note: text('Разговоры, а не дозвоны: звонки от 60 секунд.', 'Talks, not dials: calls of 60 seconds or more.'),
		},
	},
	{
		key: 'talk_seconds',
		isFirst: true,
		cells: {
			name: text('Секунды разговоров', 'Seconds of talk'),
			what: SUM,
			table: ACTIVITIES,
			column: text('Длительность, с', 'Duration, s'),
			conditions: text('Тип = звонок', 'Type = call'),
			note: text('Длительность всех звонков.', 'How long all calls took.'),
		},
	},
	{
		key: 'talk_minutes',
		isFirst: true,
		needs: ['talk_seconds'],
		cells: {
			name: text('Минуты разговоров', 'Minutes of talk'),
			what: FORMULA,
			column: text('[Секунды разговоров] / 60', '[Seconds of talk] / 60'),
			unit: MINUTES,
			note: text('Делится другой показатель этой же вкладки.', 'Divides another KPI of this tab.'),
		},
	},
	{
		key: 'talk_minutes_a_day',
		needs: ['talk_seconds', 'talk_minutes'],
		cells: {
			name: text('Минуты разговоров в день', 'Minutes of talk a day'),
			what: FORMULA,
			column: text('[Минуты разговоров] / [рабочие дни]', '[Minutes of talk] / [working days]'),
			unit: MINUTES,
			note: text('На рабочий день, который прошёл в периоде.', 'For each working day of the period that has passed.'),
		},
	},
	{
		key: 'early_touches',
		cells: {
			name: text('Касания за 14 дней', 'Touches within 14 days'),
			what: COUNT,
			table: ACTIVITIES,
			conditions: text(
				'Дней от создания сделки = 0..14; Тип = звонок|встреча|сообщение|письмо',
				'Days since the deal was created = 0..14; Type = call|meeting|message|email',
			),
			note: text('Звонки, встречи и письма в первые две недели сделки.', 'Calls, meetings and messages in the first two weeks of a deal.'),
		},
	},
	{
		key: 'lost_amount',
		cells: {
			name: text('Проиграно на сумму', 'Lost amount'),
			what: SUM,
			table: DEALS,
			column: AMOUNT,
			conditions: text('Исход = проиграна', 'Outcome = lost'),
			by_date: CLOSED,
			better: LESS,
			note: text('По причинам его делит разрез «Причина отказа».', 'The dimension “Loss reason” cuts it by reason.'),
		},
	},
	{
		key: 'lost_without_reason',
		isFirst: true,
		cells: {
			name: text('Проиграно без причины', 'Lost without a reason'),
			what: SUM,
			table: DEALS,
			column: AMOUNT,
			conditions: text('Исход = проиграна; Причина отказа = (нет)', 'Outcome = lost; Loss reason = (none)'),
			by_date: CLOSED,
			better: LESS,
			note: text('На сколько проиграно сделок, где не указано почему.', 'The amount of lost deals that do not say why.'),
		},
	},
	{
		key: 'filled_deals',
		isFirst: true,
		cells: {
			name: text('Заполненные сделки', 'Deals filled in'),
			what: SHARE,
			table: DEALS,
			conditions: text('Бюджет = заполнен; Канал = заполнен; Клиент = заполнен', 'Amount = filled; Channel = filled; Client = filled'),
			note: text(
				'Доля новых сделок, где заполнены обязательные поля. Впишите свои.',
				'Share of new deals whose required fields are filled in. Name your own.',
			),
		},
	},
	{
		key: 'no_shows',
		isFirst: true,
		cells: {
			name: text('Сорванные встречи', 'Meetings called off'),
			what: SHARE,
			table: ACTIVITIES,
			conditions: text('Состояние = отменено', 'Status = cancelled'),
			among: text('Тип = встреча', 'Type = meeting'),
			better: LESS,
			note: text('Доля отменённых среди всех встреч.', 'Share of meetings that were called off.'),
		},
	},
	{
		key: 'revenue_per_meeting',
		isFirst: true,
		cells: {
			name: text('Выручка на встречу', 'Revenue per meeting'),
			what: FORMULA,
			column: text('[bookings] / [meetings]', '[bookings] / [meetings]'),
			note: text('Сумма закрытых сделок на одну состоявшуюся встречу.', 'Bookings for each meeting that took place.'),
		},
	},
	{
		key: 'next_steps',
		cells: {
			name: text('Сделки со следующим шагом', 'Deals with a next step'),
			what: SHARE,
			table: DEALS,
			conditions: text('Есть следующий шаг = да', 'Has a next step = yes'),
			among: text('Исход = открыта', 'Outcome = open'),
			note: text('Из сделок, созданных в периоде и ещё открытых.', 'Of the deals that were created in the period and are still open.'),
		},
	},
	{
		key: 'repeat_amount',
		cells: {
			name: text('Сумма допродаж', 'Upsell amount'),
			what: SUM,
			table: DEALS,
			column: AMOUNT,
			conditions: text('Исход = выиграна; Уже покупал = да', 'Outcome = won; Bought before = yes'),
			by_date: CLOSED,
			note: text('Выиграно у клиентов, которые уже покупали.', 'Won from clients who had bought before.'),
		},
	},
	{
		key: 'upsell_share',
		needs: ['repeat_amount'],
		cells: {
			name: text('Доля допродаж', 'Upsell share'),
			what: FORMULA,
			column: text('[Сумма допродаж] / [bookings]', '[Upsell amount] / [bookings]'),
			unit: text('%', '%'),
			note: text('Какая часть суммы закрытых сделок пришла от прежних клиентов.', 'How much of the bookings came from earlier clients.'),
		},
	},
	{
		key: 'discount_share',
		cells: {
			name: text('Доля скидки', 'Discount share'),
			what: RATIO,
			table: DEALS,
			column: text('Скидка / Бюджет', 'Discount / Amount'),
			conditions: text('Исход = выиграна', 'Outcome = won'),
			by_date: CLOSED,
			better: LESS,
			note: text(
				'Сумма скидок на сумму выигранных сделок. Нужен столбец «Скидка»: поле CRM или свой столбец вкладки «Сделки».',
				'Discounts by the amount of won deals. Needs a column “Discount”: a CRM field, or a column of your own in the tab Deals.',
			),
		},
	},
	{
		key: 'proposal_to_payment',
		cells: {
			name: text('Дней от предложения до оплаты', 'Days from proposal to payment'),
			what: MEAN,
			table: DEALS,
			column: text('первая оплата - этап Предложение', 'first payment - stage Proposal'),
			conditions: text('Исход = выиграна', 'Outcome = won'),
			by_date: CLOSED,
			better: LESS,
			note: text(
				'От первого входа в этап до первой оплаты. Впишите этап, на котором у вас отправляют предложение.',
				'From the first entry into the stage until the first payment. Name the stage in which you send the proposal.',
			),
		},
	},
];

export const rowOf = ({ cells }: Example, language: Language, isTaken: (id: string) => boolean = () => false): Row => ({
	...Object.fromEntries(Object.entries(cells).map(([key, words]: [string, Text]) => [key, words[language]])),
	kpi_id: ownId(cells.name[language], isTaken),
});

/** The lines that the tab begins with. */
export const gallery = (language: Language): Row[] => EXAMPLES.filter(({ isFirst }) => isFirst).map((example) => rowOf(example, language));
