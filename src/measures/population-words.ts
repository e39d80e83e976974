import type { Column } from '../facts/table';
import { tables } from '../facts/tables';
import { type Language, type Text, text } from '../language/text';
import type { Amount, Condition, Population, SourceId } from './vocabulary';

/** What the rows of a table are called: of many, as in «число сделок». */
const ROWS: Readonly<Partial<Record<SourceId, Text>>> = {
	deals: text('сделок', 'deals'),
	stays: text('сделок', 'deals'),
	visits: text('входов в этапы', 'stage entries'),
	activities: text('действий', 'activities'),
	payments: text('оплат', 'payments'),
	ledger: text('записей затрат и доходов', 'ledger entries'),
	debts: text('счетов', 'bills'),
	settlements: text('оплат', 'payments'),
	clients: text('клиентов', 'clients'),
	managers: text('менеджеров', 'managers'),
	invoices: text('счетов', 'bills'),
};

/** Tables whose rows are told apart by another column than their key's. */
const OWN_ID: Readonly<Partial<Record<SourceId, string>>> = {
	stays: 'deal',
	deals: 'deal_id',
	clients: 'client_id',
	activities: 'activity_id',
};

/** Rows count themselves when the column tells them apart. */
export const isOwnId = (table: SourceId, column: string): boolean => OWN_ID[table] === column;

interface Words {
	/** Stands before the noun. */
	readonly before?: Text;
	/** Stands in the noun's place. */
	readonly noun?: Text;
	/** Follows the noun. */
	readonly after?: Text;
}
type Saying = Words | ((amount: number | string) => Words);

const after = (ru: string, en: string): Words => ({ after: text(ru, en) });
const before = (ru: string, en: string): Words => ({ before: text(ru, en) });
const noun = (ru: string, en: string): Words => ({ noun: text(ru, en) });
/** Conditions every population has; naming them each time would bury what matters. */
const SILENT: Words = {};

/** How conditions are said, by `column`, `column:value`, `column<`, `column>`; a table before a slash where it differs there. */
const SAYINGS: Readonly<Record<string, Saying>> = {
	exists: SILENT,
	is_credit: SILENT,
	counts: SILENT,
	'state:WON': before('выигранных', 'won'),
	'state:LOST': before('проигранных', 'lost'),
	'state:OPEN': before('открытых', 'open'),
	'state:WON|LOST': before('выигранных и проигранных', 'won and lost'),
	'visits/state:OPEN': noun('пребываний на рабочих этапах', 'stays in working stages'),
	'price>': after('с заполненной суммой', 'with an amount'),
	'is_repeat:true': after('с клиентами, уже покупавшими раньше', 'with clients who had bought before'),
	'is_repeat:false': after('с новыми клиентами', 'with new clients'),
	'payments/is_repeat:false': after('новым клиентам', 'to new clients'),
	'is_lapsed:true': after(', после которых клиент не купил снова в свой срок', 'after which the client did not buy again in time'),
	'lead_origin!outbound': noun('лидов', 'leads'),
	'communication:true': noun('коммуникаций', 'communications'),
	'effort:true': noun('коммуникаций и дозвонов без ответа', 'communications and unanswered dials'),
	'type:call': noun('звонков', 'calls'),
	'type:meeting': noun('встреч', 'meetings'),
	'type:presentation': noun('презентаций', 'presentations'),
	'type:email': noun('писем', 'letters'),
	'type:message': noun('сообщений', 'messages'),
	'direction:in': before('входящих', 'incoming'),
	'direction:out': before('исходящих', 'outgoing'),
	'status:done': before('состоявшихся', 'answered'),
	'status:missed': before('пропущенных', 'missed'),
	'status:done|no_answer': after('с ответом и без', 'answered or not'),
	'status:done|missed': after('с ответом и без', 'answered or missed'),
	'callback_minutes<': (n) => after(`с перезвоном за ${n} мин`, `called back within ${n} min`),
	'visits/temperature:warm': noun('входов в тёплые этапы', 'entries into warm stages'),
	'visits/temperature:hot': noun('входов в горячие этапы', 'entries into hot stages'),
	'temperature:hot': after('на горячем этапе', 'in a hot stage'),
	'temperature:warm': after('на тёплом этапе', 'in a warm stage'),
	stage_id: (id) => after(`, этап «${id}»`, `, stage “${id}”`),
	'kind:refund': noun('возвратов', 'refunds'),
	'kind:cost': noun('затрат', 'costs'),
	'kind:other_income': noun('прочих доходов', 'other income'),
	'manager_id?': after('с указанным менеджером', 'booked on a manager'),
	'manager_id!?': after('без менеджера (общих)', 'without a manager (shared)'),
	'next_step:false': after('без следующего шага', 'without a next step'),
	'sells:true': before('продающих', 'selling'),
	'is_open_task:true': noun('открытых задач', 'open tasks'),
	'nps?': after('с оценкой NPS', 'with an NPS score'),
	'nps>': (n) => after(`от ${n}`, `of ${n} or more`),
	'nps<': (n) => after(`до ${n}`, `of up to ${n}`),
};
for (const key of ['response_minutes', 'response_minutes_connected'])
	Object.assign(SAYINGS, {
		[`${key}<`]: (n: number) => after(`с ответом за ${n} рабочих мин`, `answered within ${n} business min`),
		[`${key}!?`]: after('без ответа', 'without an answer'),
	});
for (const key of ['response_elapsed', 'response_elapsed_connected'])
	Object.assign(SAYINGS, {
		[`${key}<`]: (n: number) => after(`с ответом за ${n} мин`, `answered within ${n} min`),
		[`${key}!?`]: after('без ответа', 'without an answer'),
	});

/** The date that decides, by column. */
const DATES: Readonly<Record<string, Text>> = {
	closed_at: text('по дате закрытия', 'by closing date'),
	created_at: text('по дате создания', 'by creation date'),
	occurred_at: text('по дате действия', 'by date of the activity'),
	response_start: text('по дате назначения', 'by date of assignment'),
	paid: text('по дате оплаты', 'by date of payment'),
	from: text('по дате входа', 'by date of entry'),
	to: text('по дате выхода', 'by date of leaving'),
	lapse_at: text('по дню, когда клиент признан ушедшим', 'by the day the client is given up'),
};
const REFUND_DATE = text('по дате возврата', 'by date of refund');

export function dateWords({ at, where }: Population): Text | null {
	if (at === 'paid' && where.some((one) => 'is' in one && one.is === 'refund')) return REFUND_DATE;
	return DATES[at] ?? null;
}

/** The rows of a population as a noun: «выигранных сделок с заполненной суммой». */
export function rowWords(of: Population, language: Language): string {
	const said = of.where.filter((condition) => !('option' in condition)).map((condition) => sayingOf(condition, of.table));
	const words = said.filter((one) => one !== null);
	const nouns = words.flatMap((one) => (one.noun === undefined ? [] : [one.noun[language]]));
	const others = of.where.filter((condition, i) => !('option' in condition) && said[i] === null);
	const plain = others.map((condition) => generic(condition, of, language));
	return [
		...words.flatMap((one) => (one.before === undefined ? [] : [one.before[language]])).reverse(),
		nouns[nouns.length - 1] ?? ROWS[of.table]?.[language] ?? of.table,
		...words.flatMap((one) => (one.after === undefined ? [] : [one.after[language]])),
		...(plain.length === 0 ? [] : [`(${plain.join(', ')})`]),
	]
		.join(' ')
		.replace(/ ,/g, ',');
}

/** Nouns whose nominative the ending alone does not give. */
const NOMINATIVES: Readonly<Record<string, string>> = {
	сделок: 'сделки',
	входов: 'входы',
	пребываний: 'пребывания',
	действий: 'действия',
	оплат: 'оплаты',
	записей: 'записи',
	счетов: 'счета',
	клиентов: 'клиенты',
	менеджеров: 'менеджеры',
	лидов: 'лиды',
	коммуникаций: 'коммуникации',
	дозвонов: 'дозвоны',
	звонков: 'звонки',
	встреч: 'встречи',
	презентаций: 'презентации',
	писем: 'письма',
	сообщений: 'сообщения',
	возвратов: 'возвраты',
	затрат: 'затраты',
	доходов: 'доходы',
	задач: 'задачи',
};

/** The same rows as a heading: «Выигранные сделки с заполненной суммой». */
export function rowsName(of: Population, language: Language): string {
	const words = rowWords(of, language);
	if (language === 'en') return words;
	let isNoun = false;
	return words
		.split(' ')
		.map((word) => {
			if (isNoun && word !== 'и') return word;
			const plain = word.replace(/,$/, '');
			const noun = NOMINATIVES[plain];
			if (noun !== undefined) isNoun = true;
			return word === 'и' ? word : (noun ?? plain.replace(/([ыи])х$/, '$1е')) + word.slice(plain.length);
		})
		.join(' ');
}

function sayingOf(condition: Condition, table: SourceId): Words | null {
	const { column } = condition;
	const [key, amount] = keyOf(condition);
	for (const name of [`${table}/${key}`, key, column]) {
		const saying = SAYINGS[name];
		if (saying !== undefined) return typeof saying === 'function' ? saying(amount) : saying;
	}
	return null;
}

const amountOf = (of: Amount): number => (typeof of === 'number' ? of : of.otherwise);

function keyOf(condition: Condition): readonly [string, number | string] {
	const { column } = condition;
	if ('is' in condition) return [`${column}:${condition.is}`, String(condition.is)];
	if ('in' in condition) return [`${column}:${condition.in.join('|')}`, condition.in.join(', ')];
	if ('not' in condition) return [`${column}!${condition.not}`, String(condition.not)];
	if ('above' in condition) return [`${column}>`, condition.above];
	if ('atLeast' in condition) return [`${column}>`, amountOf(condition.atLeast)];
	if ('atMost' in condition) return [`${column}<`, amountOf(condition.atMost)];
	if ('known' in condition) return [condition.known ? `${column}?` : `${column}!?`, ''];
	return [column, ''];
}

/** A condition that has no phrase of its own. */
function generic(condition: Condition, of: Population, language: Language): string {
	const name = columnName(condition.column, of.table, language);
	const or = language === 'ru' ? ' или ' : ' or ';
	if ('is' in condition)
		return typeof condition.is === 'string' ? `${name} = ${condition.is}` : `${name}: ${condition.is ? yes[language] : no[language]}`;
	if ('in' in condition) return `${name} = ${condition.in.join(or)}`;
	if ('not' in condition) return `${name} ≠ ${condition.not}`;
	if ('atMost' in condition) return `${name} ≤ ${amountOf(condition.atMost)}`;
	if ('atLeast' in condition) return `${name} ≥ ${amountOf(condition.atLeast)}`;
	if ('above' in condition) return `${name} > ${condition.above}`;
	if ('known' in condition)
		return `${name} ${condition.known ? text('указано', 'known')[language] : text('не указано', 'unknown')[language]}`;
	return name;
}

const yes = text('да', 'yes');
const no = text('нет', 'no');

export const inQuotes = (words: string, language: Language): string => (language === 'ru' ? `«${words}»` : `“${words}”`);

/** The heading of a column, as the sheet shows it. */
export function columnName(key: string, table: SourceId, language: Language): string {
	const columns: readonly Column[] = table in tables ? tables[table as keyof typeof tables].columns : tables.deals.columns;
	return inQuotes(columns.find((column) => column.key === key)?.header[language] ?? key, language);
}
