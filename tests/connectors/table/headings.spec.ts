import { zone } from '../../../src/calendar/zone';
import { mapHeadings } from '../../../src/connectors/table/headings';
import { readTable } from '../../../src/connectors/table/read';
import { recogniseTable } from '../../../src/connectors/table/recognise';
import { tables } from '../../../src/facts/tables';

const context = { zone: zone('UTC'), locale: 'en_US', namesLines: true };
const one = (headings: string[], line: unknown[], more: object = {}) =>
	readTable(tables.deals, [headings, line], { ...context, ...more }).rows[0]!;

test.each([
	'deal_id',
	'Deal ID',
	'DEAL-ID',
	'dealId',
	'DealId',
	' deal id ',
	'Deal - ID',
	'Сделка: ID',
	'ID сделки',
	'Record ID',
	'Opportunity ID',
])('%s names the id of a deal', (heading) => {
	expect(mapHeadings(tables.deals, [heading])).toEqual(['deal_id']);
});

test.each([
	[
		'amount',
		[
			'Amount',
			'Сумма (RUB)',
			'Сумма, ₽',
			'Бюджет, руб.',
			'Amount (USD)',
			'Deal - Value',
			'DealAmount',
			'Сумма сделки',
			'close_value',
			'Бюджет ',
		],
	],
	['closed_at', ['CloseDate', 'close date', 'Дата закрытия', 'Дата завершения', 'Deal - Won time', 'Closed', 'Close_Date']],
	['created_at', ['CreatedDate', 'Create Date', 'Deal - Deal created', 'Дата создания сделки', 'Created on', 'Created At']],
	['manager_id', ['OwnerId', 'Deal owner', 'Ответственный', 'Opportunity Owner', 'Responsible person', 'Владелец сделки']],
	['client_id', ['Company name', 'AccountId', 'Основной контакт', 'Deal - Organization', 'Associated Company', 'Контрагент']],
	['stage_id', ['StageName', 'Deal Stage', 'Стадия сделки', 'Этап сделки', 'Deal - Stage']],
	['source_channel', ['Lead Source', 'LeadSource', 'Источник', 'source', 'Original Source']],
	['expected_close', ['Deal - Expected close date', 'Предполагаемая дата закрытия']],
	['loss_reason', ['Deal - Lost reason', 'Причина отказа', 'Closed Lost Reason']],
] as const)('headings of %s', (column, headings) => {
	for (const heading of headings) expect([heading, ...mapHeadings(tables.deals, [heading])]).toEqual([heading, column]);
});

test('several columns feed one, line by line', () => {
	const headings = ['Deal - ID', 'Deal - Lost time', 'Deal - Won time'];
	const { rows } = readTable(tables.deals, [headings, ['1', '', '2026-07-05'], ['2', '2026-07-06', ''], ['3', '', '']], context);
	expect(rows.map(({ closed_at }) => closed_at)).toEqual([Date.UTC(2026, 6, 5), Date.UTC(2026, 6, 6), null]);
	expect(one(['ID', 'Основной контакт', 'Компания'], ['1', 'Пётр', 'Альфа']).client_id).toBe('Альфа');
	expect(one(['ID', 'Основной контакт', 'Компания'], ['1', 'Пётр', '']).client_id).toBe('Пётр');
});

test('answers of yes and no are an outcome; over dates the same word is a date', () => {
	const outcome = (won: string, closed: string): unknown => one(['Id', 'IsWon', 'IsClosed'], ['1', won, closed]).outcome;
	expect([outcome('true', 'true'), outcome('false', 'true'), outcome('false', 'false')]).toEqual(['WON', 'LOST', 'OPEN']);
	expect(one(['ID', 'Closed', 'Won', 'Close Date'], ['1', '1', '1', '2026-07-05'])).toMatchObject({
		outcome: 'WON',
		closed_at: Date.UTC(2026, 6, 5),
	});
	expect(one(['ID', 'Closed'], ['1', '2026-07-05']).closed_at).toBe(Date.UTC(2026, 6, 5));
	// The status of the CRM's own goes before the answers.
	expect(one(['ID', 'Status', 'Is closed'], ['1', 'lost', 'true']).outcome).toBe('LOST');
});

test('a unit in the heading: thousands are multiplied, a currency fills its column', () => {
	expect(one(['ID', 'Сумма, тыс. руб.'], ['1', '12,5'], { locale: 'ru_RU' })).toMatchObject({ amount: 1_250_000, currency: 'RUB' });
	expect(one(['ID', 'Amount (USD)'], ['1', '100'])).toMatchObject({ amount: 10_000, currency: 'USD' });
	expect(one(['ID', 'Amount (USD)', 'Currency'], ['1', '100', 'EUR']).currency).toBe('EUR');
});

test('a constant stands for a missing column', () => {
	expect(one(['ID', 'Сумма'], ['1', '5'], { constants: { manager_id: 'Анна', outcome: 'won' } })).toMatchObject({
		manager_id: 'Анна',
		outcome: 'WON',
	});
});

test('«Источник» is the channel of the lead; only names of CRMs say where a record comes from', () => {
	const origins = new Set(['csv', 'amocrm']);
	expect(one(['ID', 'Источник'], ['1', 'Реклама'], { origins })).toMatchObject({ source: 'csv', source_channel: 'Реклама' });
	expect(one(['deal_id', 'source'], ['1', 'website'], { origins })).toMatchObject({ source: 'csv', source_channel: 'website' });
	expect(one(['deal_id', 'source'], ['1', 'amocrm'], { origins })).toMatchObject({ source: 'amocrm' });
	expect(one(['deal_id', 'Откуда'], ['1', 'Реклама'], { origins, chosen: { Откуда: 'source' } })).toMatchObject({ source: 'csv' });
});

test.each([
	['Opportunity.csv', 'deals', 'Id,Name,StageName,Amount,CloseDate,OwnerId,CreatedDate,IsWon,IsClosed,AccountId'],
	['hubspot-crm-exports-all-deals.csv', 'deals', 'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Create Date'],
	['hubspot-crm-exports-all-companies.csv', 'clients', 'Record ID,Company name,Company owner,Create Date,Phone Number,City'],
	['deals-123.csv', 'deals', 'Deal - ID,Deal - Title,Deal - Status,Deal - Value'],
	['выгрузка.csv', 'deals', 'ID;Название сделки;Ответственный;Этап сделки;Бюджет'],
	['history.csv', 'stage_changes', 'Сделка;Когда;С этапа;На этап;Ответственный'],
	['history.csv', 'owner_changes', 'Сделка;Когда;От кого;Кому'],
	['расходы.csv', 'ledger', 'Вид;Статья;Менеджер;С;По;Сумма'],
	['оплаты.csv', 'payments', 'Номер платежа;Дата платежа;Плательщик;Сумма'],
	['звонки.csv', 'activities', 'Менеджер;Тип;Дата и время;Длительность'],
	['report.csv', 'deals', 'Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Close Date,Created Date,Opportunity ID'],
	['Task.csv', 'activities', 'Id,WhoId,WhatId,ActivityDate,Status,OwnerId,CallDurationInSeconds,CallType,TaskSubtype'],
	// Could be sales, bills or payments: a person says which.
	['книга1.csv', null, 'Дата;Менеджер;Клиент;Сумма'],
	['team.csv', 'managers', 'ФИО;Отдел'],
])('%s is %s', (file, id, headings) => {
	expect(recogniseTable(file, headings.split(/[;,]/))).toBe(id);
});

test('a category is what people sort by, not the pipeline', () => {
	const mapped = mapHeadings(tables.deals, ['Deal ID', 'Category', 'Sub-Category', 'Category ID', 'Amount']);
	expect(mapped.map((key) => key === 'pipeline_id')).toEqual([false, false, false, true, false]);
});
