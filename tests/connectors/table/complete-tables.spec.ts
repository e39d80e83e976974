import { zone } from '../../../src/calendar/zone';
import { completeTables } from '../../../src/connectors/table/complete-tables';

const deal = (more: object) => ({ source: 'csv', deal_id: '1', manager_id: null, amount: 1, created_at: null, ...more });

test('a manager written by name becomes the id of the one who bears it', () => {
	const managers = [
		{ manager_id: 'M1', name: 'Аня Котова', aliases: 'Аня Белова' },
		{ manager_id: 'M2', name: 'Боря' },
		{ manager_id: 'M3', name: 'Боря' },
	];
	const { facts } = completeTables(
		{ deals: [deal({ manager_id: 'аня  котова' }), deal({ manager_id: 'Аня Белова' }), deal({ manager_id: 'Боря' })] },
		{ managers },
	);
	expect(facts.deals!.map(({ manager_id }) => manager_id)).toEqual(['M1', 'M1', 'Боря']);
});

test('who holds deals is a manager even where no table lists people', () => {
	const { facts } = completeTables(
		{ deals: [deal({ manager_id: 'M1', outcome: 'WON' })], activities: [{ activity_id: '1', manager_id: 'M2' }] },
		{},
	);
	expect(facts.managers).toEqual([
		{ manager_id: 'M1', name: 'M1' },
		{ manager_id: 'M2', name: 'M2' },
	]);
});

test('a stage column may hold the outcome; a stage of the dictionary keeps its own', () => {
	const { facts, notes } = completeTables(
		{
			deals: [
				deal({ stage_id: 'Успешно реализовано', closed_at: 1 }),
				deal({ stage_id: 'Закрыто и не реализовано', closed_at: 1 }),
				deal({ stage_id: 'Переговоры' }),
				deal({ stage_id: 'offer', closed_at: 1 }),
				deal({ stage_id: 'Архив', closed_at: 1 }),
			],
			stages: [{ stage_id: 'offer', outcome: 'OPEN' }],
		},
		{},
	);
	expect(facts.deals!.map(({ outcome }) => outcome ?? null)).toEqual(['WON', 'LOST', 'OPEN', null, 'UNMAPPED']);
	expect(notes.map(({ ru }) => ru)).toEqual([expect.stringMatching(/^У 1 сделки непонятен статус/)]);
});

test('a deal in a stage that differs between pipelines, and names none, is told', () => {
	const stages = [
		{ stage_id: 'done', pipeline_id: 'A', outcome: 'WON' },
		{ stage_id: 'done', pipeline_id: 'B', outcome: 'LOST' },
	];
	const { facts, notes } = completeTables(
		{ deals: [deal({ stage_id: 'done', pipeline_id: 'A' }), deal({ stage_id: 'done' })], stages },
		{},
	);
	expect(facts.deals!.map(({ outcome }) => outcome ?? null)).toEqual([null, null]);
	expect(notes.map(({ en }) => en)).toEqual([expect.stringMatching(/^The status of 1 deal is not understood/)]);
});

test('closed deals of a file without a column of closing dates have the expected one; told, and never over a date that is known', () => {
	const moscow = zone('Europe/Moscow');
	const known = Date.UTC(2026, 6, 1);
	const { facts, notes } = completeTables(
		{
			deals: [
				deal({ outcome: 'WON', expected_close: '2026-07-05' }),
				deal({ deal_id: '2', outcome: 'LOST', expected_close: '2026-07-06' }),
				deal({ deal_id: '3', outcome: 'OPEN', expected_close: '2026-09-01' }),
				deal({ deal_id: '4', outcome: 'WON', closed_at: null, expected_close: '2026-07-07' }),
			],
		},
		{ deals: [deal({ deal_id: '2', closed_at: known })] },
		{ zone: moscow },
	);
	expect(facts.deals!.map(({ closed_at }) => closed_at)).toEqual([Date.UTC(2026, 6, 4, 21), undefined, undefined, null]);
	expect(notes.map(({ ru }) => ru)).toEqual([
		expect.stringMatching(/у 1 закрытой сделки за неё взята предполагаемая/),
		expect.stringMatching(/У 1 закрытой сделки нет даты закрытия/),
	]);
});

test('a person who is on no list is one person in whatever case the name is written', () => {
	const deals = ['Иванов Иван', 'ИВАНОВ ИВАН', ' иванов  иван', 'u1A', 'u1a'].map((manager_id, i) => ({
		source: 'csv',
		deal_id: String(i),
		manager_id,
	}));
	const { facts } = completeTables({ deals }, {});
	expect(facts.deals!.map(({ manager_id }) => manager_id)).toEqual(['Иванов Иван', 'Иванов Иван', 'Иванов Иван', 'u1A', 'u1a']);
	expect(facts.managers!.map(({ manager_id }) => manager_id)).toEqual(['Иванов Иван', 'u1A', 'u1a']);
});

test('costs, payments and calls of no time are told, since they count in no period', () => {
	const { notes } = completeTables(
		{
			ledger: [
				{ entry_id: '1', kind: 'cost', amount: 100 },
				{ entry_id: '2', kind: 'cost', amount: 100, date_to: '2026-07-31' },
			],
			payments: [{ source: 'csv', payment_id: '1', amount: 100, kind: 'payment' }],
		},
		{},
	);
	expect(notes.map(({ ru }) => ru)).toEqual([
		expect.stringMatching(/^«Затраты и доходы»: 1 строка без значения в столбце «С» – неясно, за какое время это/),
		expect.stringMatching(/^«Оплаты»: 1 строка без значения .* неясно, когда это оплачено/),
	]);
});
