import { tables } from '../facts/tables';
import type { Language, Text } from '../language/text';
import { text } from '../language/text';
import type { Condition, Measure, Population } from './vocabulary';

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
	from: text('начало', 'start'),
};

/** Conditions every population has; naming them each time would bury what matters. */
const SILENT = new Set(['exists', 'is_credit']);

/** What a measure counts, in words, from the very expression that is evaluated. */
export function describe(measure: Measure, language: Language): string {
	const say = (ru: string, en: string): string => (language === 'ru' ? ru : en);
	const again = (part: Measure): string => describe(part, language);
	switch (measure.kind) {
		case 'count':
			return `${say('число', 'number of')} ${population(measure.of, language)}`;
		case 'sum':
			return `${say('сумма', 'sum of')} «${columnName(measure.of, measure.column, language)}» ${say('по', 'over')} ${population(measure.of, language)}`;
		case 'mean':
			return `${say('среднее', 'mean of')} «${columnName(measure.of, measure.column, language)}» ${say('по', 'over')} ${population(measure.of, language)}`;
		case 'median':
			return `${say('медиана', 'median of')} «${columnName(measure.of, measure.column, language)}» ${say('по', 'over')} ${population(measure.of, language)}`;
		case 'distinct':
			return `${say('число разных', 'distinct')} «${columnName(measure.of, measure.column, language)}» ${say('среди', 'among')} ${population(measure.of, language)}`;
		case 'stock':
			return `${say('на конец периода: число разных', 'at the end of the period: distinct')} «${columnName(measure.of, measure.column, language)}», ${say('где', 'where')} ${conditions(measure.of, language)}`;
		case 'cohort':
			return `${say('из', 'of')} (${population(measure.entry, language)}) ${say('– доля дошедших до', '– the share that reached')} (${population(measure.goal, language)})`;
		case 'ratio':
			return `(${again(measure.top)}) ÷ (${again(measure.bottom)})`;
		case 'product':
			return `(${again(measure.of[0])}) × (${again(measure.of[1])})`;
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

function population(of: Population, language: Language): string {
	const table = of.table === 'stays' ? '' : `«${tables[of.table].title[language]}»`;
	const where = conditions(of, language);
	const by = `${language === 'ru' ? 'по дате' : 'by'} «${columnName(of, of.at, language)}»`;
	return `${table}${where === '' ? '' : ` (${where})`} ${by}`;
}

function conditions(of: Population, language: Language): string {
	return of.where
		.filter((condition) => !SILENT.has(condition.column) && !('option' in condition))
		.map((condition) => `${columnName(of, condition.column, language)}${comparison(condition, language)}`)
		.join(', ');
}

function comparison(condition: Condition, language: Language): string {
	if ('is' in condition) return condition.is === true ? '' : ` = ${condition.is}`;
	if ('in' in condition) return ` = ${condition.in.join(language === 'ru' ? ' или ' : ' or ')}`;
	if ('not' in condition) return ` ≠ ${condition.not}`;
	return 'above' in condition ? ` > ${condition.above}` : '';
}

function columnName(of: Population, key: string, language: Language): string {
	const derived = DERIVED[key];
	if (derived !== undefined) return derived[language];
	const columns = of.table === 'stays' ? [] : tables[of.table].columns;
	return (columns.find((column) => column.key === key)?.header[language] ?? key).toLowerCase();
}
