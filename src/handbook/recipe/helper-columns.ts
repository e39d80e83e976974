import type { HelperColumn } from '../../columns/kit/define';
import { lookedUpIfAny, ofDeal, SECOND } from '../../columns/kit/native-words';
import { sources } from '../../columns/kit/sources';
import { text } from '../../language/text';
import { columnPages } from '../columns/pages.gen';

export type { HelperColumn };

/**
 * A column that an analyst adds to the right of a data tab, because no data tab has it. In a formula `{closed_at}` is the cell of the
 * same line, `{^closed_at}` the cells from the first line to this one, `{deals.closed_at}` a whole column, `#to` a cell of the check tab.
 */
type Helpers = Readonly<Record<string, Readonly<Record<string, HelperColumn>>>>;

const helper = (ru: string, en: string, formula: string): HelperColumn => ({ title: text(ru, en), formula });

/** Columns that stand for no column of a definition: steps that other helper columns need. */
const STEPS: Helpers = {
	deals: {
		first_contact: helper(
			'Первый контакт',
			'First contact',
			'IF(COUNTIFS({activities.deal_id};{deal_id};{activities.first_contact};1)=0;"";MINIFS({activities.occurred_at};{activities.deal_id};{deal_id};{activities.first_contact};1))',
		),
		latest_of_client: helper(
			'Последняя у клиента',
			'Latest of the client',
			'IF(AND({exists}=1;{created_at}=MAXIFS({deals.created_at};{deals.client_id};{client_id};{deals.exists};1));{client_id};"")',
		),
	},
	activities: {
		first_of_deal: helper(
			'Первый контакт сделки',
			'First contact of the deal',
			`IF(AND({first_contact}=1;{deal_id}<>"");IF(COUNTIFS({activities.deal_id};{deal_id};{activities.first_contact};1;{activities.occurred_at};"<"&{occurred_at}-${SECOND})=0;{deal_id};"");"")`,
		),
		partner: helper('С кем', 'With whom', `IF({client_id}<>"";{client_id};IF({deal_id}="";"";${ofDeal('client', '"#"&{deal_id}')}))`),
	},
	payments: {
		deal: helper(
			'Сделка оплаты',
			'Deal paid for',
			`IF({deal_id}<>"";{deal_id};${lookedUpIfAny('invoices.deal_id', 'invoice_id', 'invoices.invoice_id', '""')})`,
		),
	},
	invoices: {
		outstanding: helper(
			'Остаток долга',
			'Still owed',
			'IF(OR({status}="draft";{status}="cancelled";{issued_at}>#to;COUNTIFS({deals.deal_id};{deal_id};{deals.is_deleted};TRUE)>0);0;MAX(0;{amount}-SUMIFS({payments.value};{payments.invoice_id};{invoice_id};{payments.kind};"<>refund";{payments.paid_at};"<="&#to)))',
		),
	},
	ledger: {
		in_period: helper(
			'Доля периода',
			'Share of the period',
			'IF({last_day}<{first_day};0;{amount}*MAX(0;MIN(#to;{last_day})-MAX(#from;{first_day})+1)/({last_day}-{first_day}+1))',
		),
	},
	stage_changes: {
		deal_counts: helper('Сделка учитывается', 'The deal counts', ofDeal('exists', '0')),
	},
};

/** The helper columns of every tab: those that columns of definitions name, and the steps between. */
export const HELPERS: Helpers = (() => {
	const helpers: Record<string, Record<string, HelperColumn>> = {};
	for (const [{ table, key }, { native }] of columnPages)
		if ('formula' in native) {
			const tab = sources[table]?.tab ?? table;
			helpers[tab] = { ...helpers[tab], [key]: native };
		}
	for (const [tab, steps] of Object.entries(STEPS)) helpers[tab] = { ...helpers[tab], ...steps };
	return helpers;
})();

/** Money of a deal where amounts are kept in several currencies. */
export const BASE_AMOUNT: HelperColumn = helper(
	'Сумма в базовой валюте',
	'Amount in base currency',
	'IF({amount}="";"";IF(OR({currency}="";{currency}=#currency);{amount};IF(N({fx_rate})>0;{amount}*{fx_rate};IF(COUNTIFS({rates.currency};{currency};{rates.date};"<="&IF({closed_at}="";#as_of;MIN(INT({closed_at});#as_of)))=0;"";{amount}*SUMIFS({rates.rate};{rates.currency};{currency};{rates.date};MAXIFS({rates.date};{rates.currency};{currency};{rates.date};"<="&IF({closed_at}="";#as_of;MIN(INT({closed_at});#as_of))))))))',
);
