import type { Column } from '../facts/table';
import { tables } from '../facts/tables';
import type { Language, Text } from '../language/text';
import { text } from '../language/text';
import type { Amount, Condition, Frame, Measure, Population } from './vocabulary';

/** Names of the columns that enrichment adds. */
const DERIVED: Readonly<Record<string, Text>> = {
	state: text('исход', 'outcome'),
	price: text('сумма в базовой валюте', 'amount in base currency'),
	seller: text('ответственный при закрытии', 'owner at close'),
	client: text('клиент', 'client'),
	cycle_days: text('дней от создания до закрытия', 'days from creation to closing'),
	is_repeat: text('клиент уже покупал', 'the client bought before'),
	communication: text('это коммуникация с клиентом', 'it is a communication'),
	temperature: text('температура этапа', 'stage temperature'),
	response_start: text('назначение лида', 'assignment of the lead'),
	response_minutes: text('рабочих минут до первого контакта', 'business minutes to the first contact'),
	response_minutes_connected: text('рабочих минут до первого разговора', 'business minutes to the first conversation'),
	response_elapsed: text('минут до первого контакта', 'minutes to the first contact'),
	responder: text('кто ответил', 'who answered'),
	responder_connected: text('кто поговорил', 'who spoke'),
	from: text('вход в этап', 'entry into the stage'),
	to: text('выход из этапа', 'exit from the stage'),
	days: text('дней на этапе', 'days in the stage'),
	margin: text('сумма минус себестоимость', 'amount less cost'),
	actions: text('действий до закрытия', 'actions until closing'),
	cycle_workdays: text('рабочих дней до закрытия', 'working days until closing'),
	assign_minutes: text('рабочих минут до назначения', 'business minutes until assignment'),
	effort: text('это коммуникация или дозвон без ответа', 'it is a communication or an unanswered dial'),
	thread: text('переписки за день', 'conversations of a day'),
	callback_minutes: text('минут до перезвона', 'minutes until called back'),
	value: text('сумма в базовой валюте', 'amount in base currency'),
	paid: text('дата оплаты', 'payment date'),
	first_day: text('начало', 'start'),
	weighted: text('сумма × вероятность этапа', 'amount × stage probability'),
	deal: text('сделка', 'deal'),
	next_step: text('есть следующий шаг', 'has a next step'),
	is_open_task: text('открытая задача', 'open task'),
	is_lapsed: text('не купил снова в свой срок', 'did not buy again in time'),
	lapse_at: text('день, когда клиент считается ушедшим', 'the day the client is given up'),
};

/** Conditions every population has; naming them each time would bury what matters. */
const SILENT = new Set(['exists', 'is_credit', 'counts']);

const SIGNS = { product: '×', plus: '+', minus: '−', gap: '↔' } as const;

/** What a measure counts, in words, from the very expression that is evaluated. */
export function describe(measure: Measure, language: Language): string {
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const again = (part: Measure): string => describe(part, language);
	const column = (key: string): string => `«${columnName(key, language)}»`;
	const rows = (of: Population): string => population(of, language);
	switch (measure.kind) {
		case 'count':
			return `${say('число', 'number of')} ${rows(measure.of)}`;
		case 'sum':
			return `${say('сумма', 'sum of')} ${column(measure.column)} ${say('по', 'over')} ${rows(measure.of)}`;
		case 'mean':
			return `${say('среднее', 'mean of')} ${column(measure.column)} ${say('по', 'over')} ${rows(measure.of)}`;
		case 'median':
			return `${say('медиана', 'median of')} ${column(measure.column)} ${say('по', 'over')} ${rows(measure.of)}`;
		case 'distinct':
			return `${say('число разных', 'distinct')} ${column(measure.column)} ${say('среди', 'among')} ${rows(measure.of)}`;
		case 'stock': {
			const moment =
				measure.moment === 'start'
					? say('на начало периода', 'at the start of the period')
					: say('на конец периода', 'at the end of the period');
			const fold = measure.fold === 'sum' ? say('сумма', 'sum of') : say('число разных', 'distinct');
			return `${moment}: ${fold} ${column(measure.column)}, ${say('где', 'where')} ${conditions(measure.of, language)}`;
		}
		case 'cohort':
			return `${say('из', 'of')} (${rows(measure.entry)}) ${say('– доля дошедших до', '– the share that reached')} (${measure.goal.map(rows).join(say(' или ', ' or '))})`;
		case 'accrual':
			return `${say('сумма', 'sum of')} ${column(measure.column)} ${say('пропорционально дням по', 'by days over')} ${rows(measure.of)}`;
		case 'balance':
			return `${say('на конец периода: счета минус оплаты, не меньше нуля по каждому', 'at the end of the period: bills less payments, none below zero')}${measure.isOverdue ? say(', срок прошёл', ', past due') : ''}`;
		case 'ratio':
			return `(${again(measure.top)}) ÷ (${again(measure.bottom)})`;
		case 'product':
		case 'plus':
		case 'minus':
		case 'gap':
			return `(${again(measure.of[0])}) ${SIGNS[measure.kind]} (${again(measure.of[1])})`;
		case 'constant':
			return String(typeof measure.value === 'number' ? measure.value : measure.value.otherwise);
		case 'needs':
		case 'covered':
			return again(measure.of);
		case 'company':
			return `${say('по всей компании', 'of the whole company')}: ${again(measure.of)}`;
		case 'portion':
			return `${say('доля от', 'a part of')} (${again(measure.of)}) ${say('пропорционально', 'in proportion to')} (${again(measure.by)})`;
		case 'over':
			return `${frame(measure.frame, say)}: ${again(measure.of)}`;
		case 'target':
			return `${say('план', 'plan')} «${measure.metric}»`;
		case 'elapsed':
			return say('доля прошедших рабочих дней', 'share of working days passed');
		case 'kpi':
			return `«${measure.id}»`;
		case 'choose':
			return again(measure.otherwise);
	}
}

function frame(of: Frame, say: (ru: string, en: string) => string): string {
	if (of === 'previous') return say('в прошлом периоде', 'in the previous period');
	if (of === 'year ago') return say('год назад', 'a year ago');
	const days = typeof of.lastDays === 'number' ? of.lastDays : of.lastDays.otherwise;
	return say(`за последние дни (${days})`, `over the last days (${days})`);
}

function population(of: Population, language: Language): string {
	const table = of.table in tables ? `«${tables[of.table as keyof typeof tables].title[language]}»` : '';
	const where = conditions(of, language);
	const by = `${language === 'ru' ? 'по дате' : 'by'} «${columnName(of.at, language, of)}»`;
	return `${table}${where === '' ? '' : ` (${where})`} ${by}`.trim();
}

function conditions(of: Population, language: Language): string {
	return of.where
		.filter((condition) => !SILENT.has(condition.column) && !('option' in condition))
		.map((condition) => `${columnName(condition.column, language, of)}${comparison(condition, language)}`)
		.join(', ');
}

function comparison(condition: Condition, language: Language): string {
	const amount = (of: Amount): number => (typeof of === 'number' ? of : of.otherwise);
	if ('is' in condition)
		return condition.is === true ? '' : condition.is === false ? (language === 'ru' ? ' – нет' : ' – no') : ` = ${condition.is}`;
	if ('in' in condition) return ` = ${condition.in.join(language === 'ru' ? ' или ' : ' or ')}`;
	if ('not' in condition) return ` ≠ ${condition.not}`;
	if ('atMost' in condition) return ` ≤ ${amount(condition.atMost)}`;
	if ('atLeast' in condition) return ` ≥ ${amount(condition.atLeast)}`;
	if ('known' in condition)
		return condition.known ? (language === 'ru' ? ' известно' : ' known') : language === 'ru' ? ' неизвестно' : ' unknown';
	return 'above' in condition ? ` > ${condition.above}` : '';
}

function columnName(key: string, language: Language, of?: Population): string {
	const derived = DERIVED[key];
	if (derived !== undefined) return derived[language];
	const columns: readonly Column[] =
		of !== undefined && of.table in tables ? tables[of.table as keyof typeof tables].columns : tables.deals.columns;
	return (columns.find((column) => column.key === key)?.header[language] ?? key).toLowerCase();
}
