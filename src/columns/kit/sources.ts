import type { TableId } from '../../facts/tables';
import { type Text, text } from '../../language/text';

/**
 * What a definition may read. Beside the tables of facts: `dealIntervals`, in which a deal changed neither stage nor owner;
 * `stageEntries`, one for every time a deal stood in a stage; `bills`, or won deals where the account takes them for bills, and `settlements`,
 * what was paid on them.
 */
export type SourceId = TableId | DerivedTableId;
export type DerivedTableId = 'dealIntervals' | 'stageEntries' | 'bills' | 'settlements';

interface Source {
	/** What its rows are called: of many, as in «число сделок». */
	readonly rows: Text;
	/** The column whose distinct values are its rows; '' where no column is. */
	readonly id: string;
	/** The column by which the handbook's examples name a row. */
	readonly name?: string;
	/** The tab whose lines stand for its rows in native formulas. */
	readonly tab: TableId;
}

const deals = text('сделок', 'deals');
const bills = text('счетов', 'bills');
const payments = text('оплат', 'payments');

/** Tables that definitions speak of; of any other a figure says its name. */
export const sources: Readonly<Partial<Record<SourceId, Source>>> = {
	deals: { rows: deals, id: 'deal_id', name: 'deal_id', tab: 'deals' },
	dealIntervals: { rows: deals, id: 'deal', tab: 'stage_changes' },
	stageEntries: { rows: text('входов в этапы', 'stage entries'), id: '', name: 'deal_id', tab: 'stage_changes' },
	activities: { rows: text('действий', 'activities'), id: 'activity_id', name: 'activity_id', tab: 'activities' },
	payments: { rows: payments, id: '', name: 'payment_id', tab: 'payments' },
	ledger: { rows: text('записей затрат и доходов', 'ledger entries'), id: '', name: 'entry_id', tab: 'ledger' },
	bills: { rows: bills, id: '', tab: 'invoices' },
	settlements: { rows: payments, id: '', tab: 'payments' },
	clients: { rows: text('клиентов', 'clients'), id: 'client_id', tab: 'clients' },
	managers: { rows: text('менеджеров', 'managers'), id: '', tab: 'managers' },
	invoices: { rows: bills, id: '', tab: 'invoices' },
};

/** Rows count themselves when the column tells them apart. */
export const isRowId = (table: SourceId, column: string): boolean => sources[table]?.id === column;

/** What columns of the facts tell apart when their file says nothing else, by the thing that their ids name. */
export const DISTINCT: Readonly<Record<string, Text>> = {
	deal: deals,
	client: text('клиентов', 'clients'),
	manager: text('менеджеров', 'managers'),
	stage: text('этапов', 'stages'),
	invoice: bills,
	currency: text('валют', 'currencies'),
};
