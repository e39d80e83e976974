import { textOf } from '../facts/columns';
import { type FactBase, type FactTable, numbersOf } from '../facts/fact-base';
import { type Text, text } from '../language/text';
import { horizon } from '../measures/horizon';
import { columnName } from '../measures/population-words';
import type { Condition, SourceId } from '../measures/vocabulary';

/** Why rows did not count. Said of many: «открытые: 3». */
export const OTHER_PERIOD = text('другой период', 'another period');
export const AFTER_AS_OF = text('позже дня данных', 'after the day of the data');
export const OTHER_MANAGER = text('другие менеджеры', 'other managers');
export const NOT_YET = text('в тот момент ещё не было', 'not there yet at that moment');
export const NO_LONGER = text('к тому моменту закончились', 'over by that moment');
export const NO_HISTORY = text('нет истории этапов', 'no history of stages');
export const NO_BILL = text('черновики, отменённые и по удалённым сделкам', 'drafts, cancelled ones and those of deleted deals');
export const NOT_OWED = text('не выигранные или без суммы', 'not won or without an amount');
export const PAID = text('оплачены', 'paid');
export const NOT_DUE = text('срок ещё не прошёл', 'not due yet');
export const ISSUED_LATER = text('выставлены позже', 'issued later');
export const NOT_REACHED = text('на сегодня не дошли', 'not there so far');

const DELETED = text('удалённые', 'deleted');
const STATES: Readonly<Record<string, Text>> = {
	OPEN: text('открытые', 'open'),
	WON: text('выигранные', 'won'),
	LOST: text('проигранные', 'lost'),
	UNMAPPED: text('исход не распознан', 'outcome not recognised'),
};
const STATUSES: Readonly<Record<string, Text>> = {
	planned: text('запланированные', 'planned'),
	no_answer: text('дозвоны без ответа', 'unanswered dials'),
	missed: text('пропущенные звонки', 'missed calls'),
	cancelled: text('отменённые', 'cancelled'),
	done: text('состоявшиеся', 'done'),
};
/** When a row has no value to measure: why, and how its coverage is said. */
export interface Gap {
	readonly why: Text;
	readonly covered: Text;
}
const COST: Gap = { why: text('себестоимость не указана', 'cost unknown'), covered: text('себестоимость известна у', 'cost known for') };
const PRICE: Gap = { why: text('сумма не указана или 0', 'amount empty or 0'), covered: text('сумма заполнена у', 'amount filled in for') };
const ANSWER: Gap = { why: text('без ответа', 'not answered'), covered: text('ответ был у', 'answered:') };
const CYCLE: Gap = {
	why: text('нет даты создания или она позже закрытия', 'created at an unknown time, or after closing'),
	covered: text('срок известен у', 'length known for'),
};
const GAPS: Readonly<Record<string, Gap>> = {
	price: PRICE,
	weighted: {
		why: text('нет суммы или вероятности этапа', 'no amount or no stage probability'),
		covered: text('сумма и вероятность известны у', 'amount and probability known for'),
	},
	margin: COST,
	cycle_days: CYCLE,
	cycle_workdays: CYCLE,
	response_minutes: ANSWER,
	response_minutes_connected: ANSWER,
	response_elapsed: ANSWER,
	response_elapsed_connected: ANSWER,
	assign_minutes: {
		why: text('время назначения неизвестно', 'time of assignment unknown'),
		covered: text('назначение известно у', 'assignment known for'),
	},
};

export function gapOf(column: string, table: SourceId): Gap {
	const known = GAPS[column];
	if (known !== undefined) return known;
	const name = { ru: columnName(column, table, 'ru'), en: columnName(column, table, 'en') };
	return { why: text(`нет значения ${name.ru}`, `no value of ${name.en}`), covered: text(`${name.ru} известно у`, `${name.en} known for`) };
}

/** A condition that asks for a value to be there narrows by coverage, not by kind. */
export const coverageOf = (condition: Condition, table: SourceId): Gap | null =>
	('above' in condition && condition.above === 0) || ('known' in condition && condition.known) ? gapOf(condition.column, table) : null;

/** No date, no period. */
export function dateless(at: string, table: SourceId): Text {
	if (table === 'visits' && at === 'to') return text('ещё на этапе', 'still in the stage');
	if (at === 'lapse_at') return text('срок повторной покупки неизвестен', 'time of the next purchase unknown');
	const dates: Readonly<Record<string, Text>> = {
		closed_at: text('нет даты закрытия', 'no closing date'),
		created_at: text('нет даты создания', 'no creation date'),
		paid: text('нет даты оплаты', 'no date of payment'),
	};
	return dates[at] ?? text('нет даты', 'no date');
}

/** Why a deal or an activity is taken for not being there; null when it is. */
export function existenceReason(base: FactBase, id: 'deals' | 'activities', row: number): Text | null {
	const table = base.table(id);
	if (numbersOf(table, 'exists')[row] === 1) return null;
	if (numbersOf(table, 'is_deleted')[row] === 1) return DELETED;
	if (id === 'activities' && numbersOf(table, 'is_auto')[row] === 1)
		return text('автоматические (роботы, рассылки)', 'automatic (robots, mailings)');
	const at = numbersOf(table, id === 'deals' ? 'created_at' : 'occurred_at')[row]!;
	if (at >= horizon(base)) return AFTER_AS_OF;
	return id === 'deals' ? text('неразобранные', 'unsorted') : text('без даты', 'without a date');
}

/** Why a row does not meet a condition, said by what the row is. */
export function failure(condition: Condition, source: SourceId, table: FactTable, base: FactBase, row: number): Text {
	const { column } = condition;
	if (column === 'exists' && (source === 'deals' || source === 'activities')) return existenceReason(base, source, row) ?? DELETED;
	const is = (key: string): string => textOf(table, key)(row);
	if (column === 'state') return source === 'visits' ? text('этапы закрытия', 'closing stages') : (STATES[is('state')] ?? STATES.UNMAPPED!);
	if (column === 'communication' || column === 'effort' || column === 'status') {
		const status = is('status');
		if (column !== 'status' && is('type') === 'task') return text('задачи', 'tasks');
		if (status !== 'done' && STATUSES[status] !== undefined) return STATUSES[status];
		return status === 'done' && column === 'status' ? STATUSES.done! : text('не коммуникации', 'no communications');
	}
	const gap = coverageOf(condition, source);
	if (gap !== null) return gap.why;
	if ('atMost' in condition && Number.isNaN(numbersOf(table, column)[row]!)) return gapOf(column, source).why;
	return FAILURES[keyOf(condition)] ?? FAILURES[column] ?? limit(condition, source);
}

const keyOf = (condition: Condition): string => ('is' in condition ? `${condition.column}:${condition.is}` : condition.column);

const FAILURES: Readonly<Record<string, Text>> = {
	is_credit: text('сторно (сумма меньше 0)', 'credit notes (amount below 0)'),
	'counts:true': text('по удалённым сделкам', 'of deleted deals'),
	'is_repeat:true': text('первые покупки', 'first purchases'),
	'is_repeat:false': text('повторные покупки', 'repeat purchases'),
	lead_origin: text('исходящие лиды', 'outbound leads'),
	'kind:refund': text('оплаты, а не возвраты', 'payments, not refunds'),
	'kind:cost': text('доходы, а не затраты', 'income, not costs'),
	'kind:other_income': text('затраты, а не доходы', 'costs, not income'),
	'temperature:warm': text('не тёплые этапы', 'stages that are not warm'),
	'temperature:hot': text('не на горячем этапе', 'not in a hot stage'),
	type: text('другого вида', 'of another kind'),
	'direction:in': text('исходящие', 'outgoing'),
	'direction:out': text('входящие', 'incoming'),
	'next_step:false': text('следующий шаг есть', 'with a next step'),
	'is_lapsed:true': text('клиент купил снова в срок', 'the client bought again in time'),
	'sells:true': text('не продают (руководители, роботы)', 'do not sell (heads, robots)'),
	'is_open_task:true': text('не открытые задачи', 'not open tasks'),
	manager_id: text('записанные иначе: на менеджеров или общие', 'booked otherwise: on managers, or shared'),
};

function limit(condition: Condition, source: SourceId): Text {
	const name = (language: 'ru' | 'en'): string => columnName(condition.column, source, language);
	if ('atMost' in condition && /^response|^callback/.test(condition.column))
		return text(`позже чем за ${Number(condition.atMost)} мин`, `later than ${Number(condition.atMost)} min`);
	if ('atMost' in condition) return text(`больше ${Number(condition.atMost)}`, `more than ${Number(condition.atMost)}`);
	if ('atLeast' in condition) return text(`меньше ${Number(condition.atLeast)}`, `less than ${Number(condition.atLeast)}`);
	if ('known' in condition && /^response/.test(condition.column)) return text('с ответом', 'answered');
	if ('is' in condition && typeof condition.is === 'string')
		return text(`${name('ru')} – не ${condition.is}`, `${name('en')} is not ${condition.is}`);
	return text(`не подходят по ${name('ru')}`, `do not fit by ${name('en')}`);
}
