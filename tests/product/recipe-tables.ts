import { julyTables } from './july-tables';

/** Lines more for a file of the July data set; columns are those of the heading given. */
function more(file: string, heads: string, lines: readonly string[], files = julyTables): string {
	const [own, ...rows] = files[file]!.split('\n');
	const ids = own!.split(',');
	const given = heads.split(',');
	const all = [...ids, ...given.filter((id) => !ids.includes(id))];
	const pad = rows.filter((row) => row !== '').map((row) => row + ','.repeat(all.length - ids.length));
	const added = lines.map((line) => {
		const cells = line.split(',');
		return all.map((id) => cells[given.indexOf(id)] ?? '').join(',');
	});
	return [all.join(','), ...pad, ...added].join('\n');
}

/**
 * The July data set and a line for every trap: a credit note, a deal sold without an owner at close, an unsorted lead, a deleted one,
 * an outbound deal, two purchases at one moment, deals without a client, a bill without a deal, tasks, missed calls, ratings.
 */
export const recipeTables: Readonly<Record<string, string>> = {
	...julyTables,
	'deals.csv': more(
		'deals.csv',
		'deal_id,client_id,manager_id,owner_at_close_id,outcome,amount,cost,created_at,assigned_at,closed_at,is_deleted,stage_id,lead_origin,expected_close,is_repeat_flag',
		[
			'T01,C2,M1,M1,WON,-30000,,2026-07-12T10:00,,2026-07-20T10:00,,142,,,',
			'T02,C20,M2,,WON,55000,30000,2026-06-28T10:00,2026-06-29T11:30,2026-07-14T18:00,,142,outbound,,',
			'T03,C21,M1,,OPEN,10000,,2026-07-16T10:00,,,,queue,,,',
			'T04,C22,M2,,OPEN,90000,,2026-07-03T10:00,2026-07-03T12:00,,1,qual,,2026-07-25,',
			'T05,,M1,M1,WON,40000,25000,2026-07-06T10:00,2026-07-06T10:30,2026-07-06T15:00,,142,,,',
			'T06,,M1,M1,WON,20000,,2026-07-06T11:00,,2026-07-06T15:00,,142,,,1',
			'T07,C23,M2,M2,WON,15000,9000,2026-07-10T10:00,,2026-07-21T10:00,,142,,,',
			'T08,C23,M2,M2,WON,16000,,2026-07-10T10:00,,2026-07-21T10:00,,142,,,',
			'T09,C24,M1,M1,WON,5000,1000,2026-07-25T10:00,,2026-07-24T09:00,,142,,,',
			'T10,C25,,,OPEN,77000,,2026-07-22T10:00,2026-07-22T16:00,,,offer,inbound,2026-07-30,',
			'T11,C26,M2,,OPEN,60000,,2026-06-24T10:00,,,,offer,,2026-07-15,',
			'T12,C26,M1,M2,LOST,-1000,,2026-07-02T10:00,,2026-07-09T10:00,,143,,,',
			'T13,C27,M2,,OPEN,33000,,2026-05-20T10:00,,,,qual,,2026-08-15,',
		],
	),
	'stage_changes.csv': more('stage_changes.csv', 'change_id,deal_id,changed_at,to_stage_id,manager_id', [
		'901,T10,2026-07-22T10:00,qual,',
		'902,T10,2026-07-23T10:00,offer,',
		'903,T11,2026-06-24T10:00,offer,M2',
		'904,T13,2026-05-20T10:00,qual,M2',
		'905,T03,2026-07-16T10:00,queue,M1',
		'906,T04,2026-07-03T10:00,qual,M2',
		'907,T02,2026-06-28T10:00,new,M2',
		'908,T02,2026-07-14T18:00,142,M2',
	]),
	'stages.csv':
		'stage_id,name,order,outcome,temperature,probability,is_unsorted\nqueue,Неразобранное,0,OPEN,none,,1\nnew,Новый,1,OPEN,cold,0.1,\nqual,Квалификация,2,OPEN,warm,0.3,\noffer,Предложение,3,OPEN,hot,0.7,\n142,Успешно,4,WON,none,1,\n143,Не реализовано,5,LOST,none,0,\n',
	'activities.csv': more(
		'activities.csv',
		'activity_id,deal_id,client_id,manager_id,type,direction,status,occurred_at,is_auto,due_at,is_deleted',
		[
			'B01,,C30,M1,call,in,missed,2026-07-14T10:00,,,',
			'B02,,C30,M1,call,out,no_answer,2026-07-14T10:40,,,',
			'B03,D11,,M2,call,in,missed,2026-07-15T10:00,,,',
			'B04,D11,,M2,message,out,done,2026-07-15T12:10,,,',
			'B05,,,M2,call,in,missed,2026-07-16T10:00,,,',
			'B06,T10,C25,M1,task,none,planned,2026-07-20T10:00,,2026-07-30T18:00,',
			'B07,D11,C4,M2,task,none,planned,2026-07-20T10:00,,2026-08-03T12:00,',
			'B08,D05,C4,M1,task,none,planned,2026-07-22T10:00,,,',
			'B09,T02,C20,M2,email,in,done,2026-06-29T12:00,,,',
			'B10,T02,C20,M1,call,out,done,2026-06-29T12:45,,,',
			'B11,T02,C20,M2,meeting,none,done,2026-07-14T18:00,,,',
			'B12,T05,,M1,call,out,done,2026-07-06T10:20,,,',
			'B13,T06,,M1,call,out,done,2026-07-06T16:00,,,',
			'B14,D05,C4,M1,call,out,done,2026-07-17T10:00,,,1',
			'B15,T10,C25,M2,call,out,no_answer,2026-07-23T09:30,,,',
		],
	),
	'invoices.csv': more('invoices.csv', 'invoice_id,deal_id,manager_id,amount,issued_at,due_date,status', [
		'I7,,M1,33000,2026-07-20,2026-07-31,issued',
		'I8,D06,,9000,2026-07-09,2026-07-10,issued',
		'I9,T07,,15000,2026-07-21,,draft',
		'I10,T05,M2,12000,2026-06-05,2026-06-20,partially_paid',
	]),
	'payments.csv': more('payments.csv', 'payment_id,invoice_id,deal_id,amount,kind,paid_at', [
		'P7,I7,,-3000,payment,2026-07-22',
		'P8,,D06,5000,refund,2026-07-20',
		'P9,I7,,2000,refund,2026-07-23',
		'P10,I10,,2000,payment,2026-06-21',
		'P11,,D09,-1500,refund,2026-07-31',
		'P12,,D01,4000,refund,2026-06-30',
	]),
	'ledger.csv': more('ledger.csv', 'entry_id,date_from,date_to,manager_id,kind,category,amount', [
		'L5,2026-06-15,2026-07-14,M1,cost,rent,30000',
		'L6,2026-07-20,,M2,cost,bonus,7000',
		'L7,,2026-06-10,,other_income,interest,900',
	]),
	'clients.csv': 'client_id,name,nps\nC1,Альфа,9\nC2,Бета,10\nC4,Гамма,3\nC6,Дельта,7\nC10,Эпсилон,0\nC20,Дзета,6\nC21,Эта,\nC99,Ничья,8\n',
};

/** The same with deals in other currencies: by a rate of the day, by a rate of their own, and with none. */
export const mixedTables: Readonly<Record<string, string>> = {
	...recipeTables,
	'deals.csv': more(
		'deals.csv',
		'deal_id,client_id,manager_id,owner_at_close_id,outcome,amount,currency,fx_rate,cost,created_at,closed_at',
		[
			'U01,C31,M1,M1,WON,1000,USD,,50000,2026-07-01T10:00,2026-07-20T23:30',
			'U02,C32,M2,M2,WON,500,USD,79.5,,2026-07-01T10:00,2026-07-08T10:00',
			'U03,C33,M2,M2,WON,700,EUR,,10000,2026-07-01T10:00,2026-07-08T10:00',
			'U04,C34,M2,M2,LOST,900,USD,,,2026-06-11T10:00,2026-06-30T10:00',
			'U05,C35,M1,M1,WON,8000,RUB,,6000,2026-07-02T10:00,2026-07-12T10:00',
			'U06,C36,M1,M1,WON,-100,USD,,,2026-07-02T10:00,2026-07-13T10:00',
		],
		recipeTables,
	),
	'rates.csv': 'date,currency,rate\n2026-06-20,USD,78.25\n2026-07-10,USD,80.5\n2026-07-20,USD,81\n2026-07-21,USD,99\n2026-07-09,EUR,90\n',
	'settings.csv': `${julyTables['settings.csv']}base_currency,RUB\n`,
};

/** A file with one column more; `of`: its cell by the line's own cells and number. */
function withColumn(file: string, id: string, of: (cell: (key: string) => string, line: number) => string): string {
	const [heads = '', ...lines] = recipeTables[file]!.split('\n').filter((line) => line !== '');
	const ids = heads.split(',');
	const next = lines.map((line, i) => {
		const cells = line.split(',');
		return [...ids.map((_, place) => cells[place] ?? ''), of((key) => cells[ids.indexOf(key)] ?? '', i)].join(',');
	});
	return [[...ids, id].join(','), ...next].join('\n');
}

const [stageHeads, ...stageLines] = recipeTables['stages.csv']!.trim().split('\n');
/** In the second pipeline the ids of the first mean something else, save the closing ones. */
const SECOND: Readonly<Record<string, string>> = {
	queue: 'queue,Новый,0,OPEN,cold,0.1,',
	new: 'new,Неразобранное,1,OPEN,none,,1',
	qual: 'qual,Предложение,2,OPEN,hot,0.8,',
	offer: 'offer,Знакомство,3,OPEN,warm,0.2,',
};

/** The same in two pipelines whose stages have the same ids; every third move does not say in which of them it was. */
export const pipelineTables: Readonly<Record<string, string>> = {
	...recipeTables,
	'stages.csv': [
		`${stageHeads},pipeline_id,pipeline_name`,
		...stageLines.map((line) => `${line},p1,Первая`),
		...stageLines.map((line) => `${SECOND[line.split(',')[0]!] ?? line},p2,Вторая`),
		'alone,Одиночный,9,OPEN,hot,0.9,,p2,Вторая',
	].join('\n'),
	'deals.csv': withColumn('deals.csv', 'pipeline_id', (cell) => pipelineOf(cell('deal_id'))),
	'stage_changes.csv': withColumn('stage_changes.csv', 'to_pipeline_id', (cell, i) => (i % 3 === 0 ? '' : pipelineOf(cell('deal_id')))),
};

function pipelineOf(deal: string): string {
	return Number(deal.replace(/\D/g, '')) % 2 === 0 ? 'p2' : 'p1';
}
