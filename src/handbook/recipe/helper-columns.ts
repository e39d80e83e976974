import { type Text, text } from '../../language/text';

/**
 * A column that an analyst adds to the right of a data tab, because no data tab has it. In a formula `{closed_at}` is the cell of the
 * same line, `{^closed_at}` the cells from the first line to this one, `{deals.closed_at}` a whole column, `#to` a cell of the check tab.
 */
export interface HelperColumn {
	readonly title: Text;
	readonly formula: string;
	/** Leaves credit notes out by itself. */
	readonly skipsCredits?: true;
}

type Helpers = Readonly<Record<string, Readonly<Record<string, HelperColumn>>>>;

const helper = (ru: string, en: string, formula: string, more: Partial<HelperColumn> = {}): HelperColumn => ({
	title: text(ru, en),
	formula,
	...more,
});

const found = (column: string, id: string, ids: string, otherwise: string): string =>
	`IFERROR(INDEX({${column}};MATCH({${id}};{${ids}};0))${otherwise === '""' ? '&""' : ''};${otherwise})`;
/** A line without that id is not looked for: sheets differ on whether nothing is found among empty cells. */
const foundIfAny = (column: string, id: string, ids: string, otherwise: string): string =>
	`IF({${id}}="";${otherwise};${found(column, id, ids, otherwise)})`;
const ofDeal = (column: string, otherwise: string, id = 'deal_id'): string => found(`deals.${column}`, id, 'deals.deal_id', otherwise);
const ofStage = (column: string, otherwise: string): string => found(`stages.${column}`, 'to_stage_id', 'stages.stage_id', otherwise);
const anyOf = (column: string, ...values: readonly string[]): string => `OR(${values.map((one) => `{${column}}="${one}"`).join(';')})`;

/** Time in cells is a fraction: comparing by text may lose its last digit, so "before" and "after" keep a second's distance. */
const SECOND = '1/100000';

const wonBefore = '{deals.client_id};{client_id};{deals.outcome};"WON";{deals.is_deleted};"<>TRUE"';
const wonAtOnce = '{^client_id};{client_id};{^outcome};"WON";{^is_deleted};"<>TRUE";{^closed_at};{closed_at}';
const talks = ['call', 'meeting', 'presentation'] as const;
const letters = 'OR({type}="email";{type}="message")';
const dialled = 'AND({type}="call";{status}="no_answer";{direction}<>"in")';
const planned = '{activities.deal_id};{deal_id};{activities.status};"planned";{activities.is_deleted};"<>TRUE"';
const answer = '{activities.partner};{partner};{activities.effort};1;{activities.direction};"<>in"';
const later = `{activities.occurred_at};">"&{occurred_at}-${SECOND}`;
const nextStage = `{stage_changes.deal_id};{deal_id};{stage_changes.changed_at};">"&{changed_at}+${SECOND};{stage_changes.changed_at};"<"&#as_of+1`;

export const HELPERS: Helpers = {
	deals: {
		counts: helper(
			'Учитывается',
			'Counts',
			'IF(OR({is_deleted}=TRUE;{created_at}>=#as_of+1;AND({outcome}<>"WON";{outcome}<>"LOST";COUNTIFS({stages.stage_id};{stage_id};{stages.is_unsorted};TRUE)>0));0;1)',
		),
		state: helper(
			'Исход на дату данных',
			'Outcome as of the data',
			'IF(AND(OR({outcome}="WON";{outcome}="LOST");{closed_at}>=#as_of+1);"OPEN";{outcome})',
		),
		seller: helper('Продавец', 'Seller', 'IF({owner_at_close_id}="";{manager_id}&"";{owner_at_close_id})'),
		client: helper('Покупатель', 'Buyer', 'IF({client_id}="";"#"&{deal_id};{client_id})'),
		is_repeat: helper(
			'Уже покупал',
			'Bought before',
			`IF(OR({is_repeat_flag}=TRUE;AND({client_id}<>"";{outcome}="WON";{is_deleted}<>TRUE;N({amount})>=0;COUNTIFS(${wonBefore};{deals.closed_at};"<"&{closed_at}-${SECOND})-COUNTIFS(${wonBefore};{deals.closed_at};"<"&{closed_at}-${SECOND};{deals.amount};"<0")+COUNTIFS(${wonAtOnce})-COUNTIFS(${wonAtOnce};{^amount};"<0")>1));1;0)`,
		),
		cycle_days: helper(
			'Дней до закрытия',
			'Days to close',
			'IF(OR({closed_at}="";{created_at}="";{closed_at}<{created_at};N({amount})<0);"";N({closed_at})-N({created_at}))',
			{ skipsCredits: true },
		),
		margin: helper(
			'Прибыль сделки',
			'Profit of the deal',
			'IF(N({amount})=0;IF({cost}="";"";0);IF({cost}<>"";{amount}-{cost};IF({amount}<0;{amount};"")))',
		),
		actions: helper(
			'Действий до закрытия',
			'Actions until closing',
			`IF(N({amount})<0;0;COUNTIFS({activities.deal_id};{deal_id};{activities.action};1;{activities.occurred_at};"<"&N({closed_at})+IF({closed_at}=INT({closed_at});1;${SECOND})))`,
			{ skipsCredits: true },
		),
		response_start: helper('Начало отсчёта', 'Clock starts', 'IF({assigned_at}="";{created_at};{assigned_at})'),
		first_contact: helper(
			'Первый контакт',
			'First contact',
			'IF(COUNTIFS({activities.deal_id};{deal_id};{activities.first_contact};1)=0;"";MINIFS({activities.occurred_at};{activities.deal_id};{deal_id};{activities.first_contact};1))',
		),
		responder: helper('Кто ответил', 'Who answered', found('activities.manager_id', 'deal_id', 'activities.first_of_deal', '{manager_id}')),
		response_minutes: helper(
			'Минут до контакта',
			'Minutes to contact',
			'IF({first_contact}="";"";IF({first_contact}<={response_start};0;KPI_BUSINESS_MINUTES({response_start};{first_contact})))',
		),
		assign_minutes: helper(
			'Минут до назначения',
			'Minutes to assignment',
			'IF({assigned_at}="";"";IF({assigned_at}<{created_at};"";KPI_BUSINESS_MINUTES({created_at};{assigned_at})))',
		),
		last_touch: helper(
			'Последнее касание',
			'Last touch',
			'MAX({created_at};MAXIFS({activities.occurred_at};{activities.deal_id};{deal_id};{activities.counts};1;{activities.status};"<>planned");MAXIFS({stage_changes.changed_at};{stage_changes.deal_id};{deal_id};{stage_changes.changed_at};"<"&#as_of+1))',
		),
		next_step: helper(
			'Есть следующий шаг',
			'Has a next step',
			`IF(COUNTIFS(${planned};{activities.due_at};">="&#as_of)+COUNTIFS(${planned};{activities.due_at};"";{activities.occurred_at};">="&#as_of)>0;1;0)`,
		),
		latest_of_client: helper(
			'Последняя у клиента',
			'Latest of the client',
			'IF(AND({counts}=1;{created_at}=MAXIFS({deals.created_at};{deals.client_id};{client_id};{deals.counts};1));{client_id};"")',
		),
	},
	activities: {
		counts: helper('Учитывается', 'Counts', 'IF(OR({is_auto}=TRUE;{is_deleted}=TRUE;{occurred_at}="";{occurred_at}>=#as_of+1);0;1)'),
		communication: helper(
			'Коммуникация',
			'Communication',
			`IF(AND({counts}=1;{status}="done";${anyOf('type', ...talks, 'email', 'message')});1;0)`,
		),
		effort: helper('Коммуникация или дозвон', 'Communication or dial', `IF(OR({communication}=1;AND({counts}=1;${dialled}));1;0)`),
		action: helper(
			'Действие',
			'Action',
			`IF(AND({counts}=1;OR(AND({status}="done";OR(${anyOf('type', ...talks, 'task')};AND(${letters};{direction}<>"in")));${dialled}));1;0)`,
		),
		first_contact: helper(
			'Контакт менеджера',
			'Contact by the manager',
			`IF(AND({counts}=1;OR(AND({status}="done";OR(${anyOf('type', ...talks)};AND(${letters};{direction}<>"in")));${dialled}));1;0)`,
		),
		first_of_deal: helper(
			'Первый контакт сделки',
			'First contact of the deal',
			`IF(AND({first_contact}=1;{deal_id}<>"");IF(COUNTIFS({activities.deal_id};{deal_id};{activities.first_contact};1;{activities.occurred_at};"<"&{occurred_at}-${SECOND})=0;{deal_id};"");"")`,
		),
		partner: helper('С кем', 'With whom', `IF({client_id}<>"";{client_id};IF({deal_id}="";"";${ofDeal('client', '"#"&{deal_id}')}))`),
		callback_minutes: helper(
			'Минут до перезвона',
			'Minutes until called back',
			`IF(AND({counts}=1;{type}="call";{status}="missed";{partner}<>"");IF(COUNTIFS(${answer};${later})=0;"";ROUND((MINIFS({activities.occurred_at};${answer};${later})-{occurred_at})*1440;3));"")`,
		),
		is_open_task: helper('Открытая задача', 'Open task', 'IF(AND({is_deleted}<>TRUE;{type}="task";{status}="planned");1;0)'),
		due: helper('Срок задачи', 'Task is due', 'IF({due_at}="";{occurred_at};{due_at})'),
	},
	payments: {
		deal: helper(
			'Сделка оплаты',
			'Deal paid for',
			`IF({deal_id}<>"";{deal_id};${foundIfAny('invoices.deal_id', 'invoice_id', 'invoices.invoice_id', '""')})`,
		),
		counts: helper('Учитывается', 'Counts', 'IF(COUNTIFS({deals.deal_id};{deal};{deals.is_deleted};TRUE)>0;0;1)'),
		value: helper('Сумма без знака', 'Amount without sign', 'ABS({amount})'),
		seller: helper(
			'Продавец',
			'Seller',
			foundIfAny('deals.seller', 'deal', 'deals.deal_id', foundIfAny('invoices.manager_id', 'invoice_id', 'invoices.invoice_id', '""')),
		),
		is_repeat: helper('Уже покупал', 'Bought before', foundIfAny('deals.is_repeat', 'deal', 'deals.deal_id', '0')),
	},
	invoices: {
		holder: helper(
			'У кого долг',
			'Who holds the debt',
			`IF(${foundIfAny('deals.manager_id', 'deal_id', 'deals.deal_id', '""')}="";{manager_id};${foundIfAny('deals.manager_id', 'deal_id', 'deals.deal_id', '""')})`,
		),
		rest: helper(
			'Остаток долга',
			'Still owed',
			'IF(OR({status}="draft";{status}="cancelled";{issued_at}>#to;COUNTIFS({deals.deal_id};{deal_id};{deals.is_deleted};TRUE)>0);0;MAX(0;{amount}-SUMIFS({payments.value};{payments.invoice_id};{invoice_id};{payments.kind};"<>refund";{payments.paid_at};"<="&#to)))',
		),
	},
	ledger: {
		first_day: helper('Первый день', 'First day', 'IF({date_from}="";{date_to};{date_from})'),
		last_day: helper('Последний день', 'Last day', 'IF({date_to}="";{first_day};{date_to})'),
		in_period: helper(
			'Доля периода',
			'Share of the period',
			'IF({last_day}<{first_day};0;{amount}*MAX(0;MIN(#to;{last_day})-MAX(#from;{first_day})+1)/({last_day}-{first_day}+1))',
		),
	},
	stage_changes: {
		alive: helper('Сделка учитывается', 'The deal counts', ofDeal('counts', '0')),
		to: helper(
			'Вышла с этапа',
			'Left the stage',
			`IF(COUNTIFS(${nextStage})=0;DATE(9999;12;31);MINIFS({stage_changes.changed_at};${nextStage}))`,
		),
		days: helper('Дней на этапе', 'Days in the stage', 'N({to})-N({changed_at})'),
		state: helper('Исход этапа', 'Outcome of the stage', `IF(${ofStage('outcome', '""')}="";"OPEN";${ofStage('outcome', '""')})`),
		temperature: helper('Температура этапа', 'Stage temperature', ofStage('temperature', '"none"')),
		price: helper('Сумма сделки', 'Amount of the deal', ofDeal('amount', '0')),
		expected_close: helper(
			'Ожидаемое закрытие',
			'Expected close',
			`IF(${ofDeal('expected_close', '""')}="";"";${ofDeal('expected_close', '0')})`,
		),
		weighted: helper(
			'Сумма × вероятность',
			'Amount × probability',
			`IF(${ofStage('probability', '""')}="";"";{price}*${ofStage('probability', '0')})`,
		),
		client: helper('Покупатель', 'Buyer', ofDeal('client', '""')),
	},
	clients: {
		holder: helper('Ответственный', 'Manager', found('deals.manager_id', 'client_id', 'deals.latest_of_client', '""')),
	},
};

/** Money of a deal where amounts are kept in several currencies. */
export const BASE_AMOUNT: HelperColumn = helper(
	'Сумма в базовой валюте',
	'Amount in base currency',
	'IF({amount}="";"";IF(OR({currency}="";{currency}=#currency);{amount};IF(N({fx_rate})>0;ROUND({amount}*{fx_rate};2);IF(COUNTIFS({rates.currency};{currency};{rates.date};"<="&IF({closed_at}="";#as_of;MIN(INT({closed_at});#as_of)))=0;"";ROUND({amount}*SUMIFS({rates.rate};{rates.currency};{currency};{rates.date};MAXIFS({rates.date};{rates.currency};{currency};{rates.date};"<="&IF({closed_at}="";#as_of;MIN(INT({closed_at});#as_of))));2)))))',
);
