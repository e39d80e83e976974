import { rangeFormulas } from '../../src/formulas/catalog';
import { callRange } from '../../src/formulas/range';
import data from '../kpis/july-2026.json';

const context = { tz: 'Europe/Moscow', locale: 'ru_RU' };
const live = data.deals.filter(({ deleted }) => deleted === 0);
const deal = (key: keyof (typeof live)[0]): unknown[][] => [...live.map((one) => [one[key] ?? '']), [''], ['']];
const done = data.activities.filter(({ auto }) => auto === 0);
const july = ['01.07.2026', '31.07.2026'];
const call = (id: string, ...args: unknown[]) => callRange(id, args, context);

describe('signatures are those of the specification §2.3', () => {
	const criteria = 'criteria_range1; criterion1';
	test.each([
		['KPI_ACTIVITIES', `dates; from; to; ${criteria}`],
		['KPI_COMMS_PER_DEAL', 'activity_dates; activity_managers; deal_statuses; deal_closed; deal_managers; from; to; manager'],
		['KPI_ACTIONS_TO_CLOSE', `activity_deal_ids; activity_dates; deal_ids; deal_statuses; deal_closed; from; to; ${criteria}`],
		['KPI_RESPONSE_TIME', `start_times; first_contact_times; from; to; options; ${criteria}`],
		['KPI_WON_LOST_RATIO', `statuses; closed; from; to; ${criteria}`],
		['KPI_PROFIT', `amounts; costs; statuses; closed; from; to; ${criteria}`],
		['KPI_HOT_CLIENTS', `client_ids; temperatures; statuses; ${criteria}`],
		['KPI_WARM_TO_HOT', `client_ids; became_warm; became_hot; from; to; as_of; ${criteria}`],
		['KPI_REPEAT_DEALS', `client_ids; statuses; closed; from; to; ${criteria}`],
		['KPI_SALES_CYCLE', `created; closed; statuses; from; to; ${criteria}`],
		['KPI_RECEIVABLES', `invoice_amounts; paid_amounts; due_dates; as_of; part; ${criteria}`],
		['KPI_ROI', 'profits; costs'],
		['KPI_REVENUE_TO_INCOME', 'revenues; incomes'],
		['KPI_AVG_CHECK', `amounts; statuses; closed; from; to; ${criteria}`],
		['KPI_GROWTH_VS_TARGET', 'fact; base; target'],
		['KPI_AMOUNT_VS_TARGET', `amounts; statuses; closed; from; to; target; ${criteria}`],
		['KPI_DEALS_VS_TARGET', `statuses; closed; from; to; target; ${criteria}`],
	])('%s(%s)', (name, parameters) => {
		const formula = rangeFormulas().find((one) => one.name === name);
		expect(formula?.parameters.map((parameter) => parameter.name).join('; ')).toBe(parameters);
	});
});

describe('the article over tables of the analyst', () => {
	test('communications per deal, of all and of one manager', () => {
		const talks = done.filter(({ type, status, id }) => status === 'done' && type !== 'task' && id !== 'A21');
		const args = [
			talks.map(({ at }) => [at]),
			talks.map(({ mgr }) => [mgr]),
			deal('outcome'),
			deal('closed'),
			deal('owner_close'),
			...july,
		];
		expect(call('comms_per_deal', ...args)).toBe(4);
		expect(call('comms_per_deal', ...args, 'M1')).toBe(4.5);
		expect(call('comms_per_deal', ...args, 'M3')).toBeNull();
	});

	test('actions to close', () => {
		const actions = done.filter(({ dir, status }) => dir !== 'in' && (status === 'done' || status === 'no_answer'));
		const kept = data.activities.filter(({ id }) => id === 'A09');
		const list = [...actions, ...kept];
		const args = [list.map(({ deal: id }) => [id ?? '']), list.map(({ at }) => [at]), deal('id'), deal('outcome'), deal('closed'), ...july];
		expect(call('actions_to_close', ...args)).toBe(2.6);
		expect(call('actions_to_close', ...args, deal('owner_close'), 'M1')).toBe(2.5);
	});

	test('profit: blank when no cost is known, 0 when nothing was won', () => {
		const head = [deal('amount'), deal('cost'), deal('outcome'), deal('closed')];
		expect(call('profit', ...head, ...july)).toBe(280_000);
		expect(call('profit', [[100]], [['']], [['won']], [['2026-07-05']], ...july)).toBeNull();
		expect(call('profit', ...head, '01.01.2025', '31.01.2025')).toBe(0);
		expect(call('profit', [[100], [-30]], [[40], ['']], [['won'], ['won']], [['2026-07-05'], ['2026-07-06']], ...july)).toBe(30);
	});

	test('warm to hot, as of a day', () => {
		const table = [
			[['C1'], ['C2'], ['C2'], ['C3'], ['']],
			[['2026-07-02'], ['2026-07-03'], [''], ['2026-06-30'], ['']],
			[['2026-07-20'], [''], ['2026-07-25'], ['2026-07-05'], ['']],
		];
		expect(call('warm_to_hot', ...table, ...july)).toBe(1);
		expect(call('warm_to_hot', ...table, ...july, '22.07.2026')).toBe(0.5);
		expect(call('warm_to_hot', ...table, '01.01.2025', '31.01.2025')).toBeNull();
	});

	test('receivables and their parts', () => {
		const bills = [
			[[100_000], [250_000], [150_000], [90_000]],
			[[40_000], [''], [100_000], [95_000]],
			[['15.07.2026'], ['14.08.2026'], ['31.07.2026'], ['']],
		];
		expect(call('receivables', ...bills, '31.07.2026')).toBe(360_000);
		expect(call('receivables', ...bills, '31.07.2026', 'overdue')).toBe(60_000);
		expect(call('receivables', ...bills, '31.07.2026', 'share_overdue')).toBeCloseTo(1 / 6, 9);
		expect(call('receivables', ...bills, '01.08.2026', 'overdue', [['a'], ['b'], ['a'], ['a']], 'a')).toBe(110_000);
		expect(call('receivables', ...bills)).toBe(360_000);
		expect(() => call('receivables', ...bills, '', 'overdue')).toThrow(/as_of/);
		expect(() => call('receivables', ...bills, '31.07.2026', 'dso')).toThrow(/по загруженным данным/);
		expect(() => call('receivables', ...bills, '31.07.2026', 'late')).toThrow(/part=overdue/);
	});

	test.each<[string, unknown[], number | null]>([
		['roi', [90_000, 60_000], 0.5],
		[
			'roi',
			[
				[[40_000], [50_000], ['']],
				[['затраты'], [60_000]],
			],
			0.5,
		],
		['roi', [90_000, 0], null],
		['roi', ['', 60_000], null],
		['roi', [60_000, 60_000], 0],
		['revenue_to_income', [240_000, 720_000], 1 / 3],
		['revenue_to_income', [240_000, -1], null],
		['growth_vs_target', [240_000, 200_000, 400_000], 0.2],
		['growth_vs_target', [240_000, 400_000, 400_000], null],
		['growth_vs_target', [240_000, '', 400_000], null],
		['growth_vs_target', [100, 0, 400], 0.25],
		['growth_vs_target', ['100 ₽', 0, ''], null],
	])('%s(%j)', (id, args, value) => {
		const answer = call(id, ...args);
		if (value === null) expect(answer).toBeNull();
		else expect(answer).toBeCloseTo(value, 9);
	});

	test('ratios and attainments', () => {
		expect(call('won_lost_ratio', deal('outcome'), deal('closed'), ...july)).toBe(2.5);
		expect(call('won_lost_ratio', [['won']], [['2026-07-05']], ...july)).toBeNull();
		expect(call('deals_vs_target', deal('outcome'), deal('closed'), ...july, 10)).toBe(0.5);
		expect(call('deals_vs_target', deal('outcome'), deal('closed'), ...july, 0)).toBeNull();
		expect(call('amount_vs_target', deal('amount'), deal('outcome'), deal('closed'), ...july, '1 млн')).toBe(0.7);
	});

	test('options of the reaction', () => {
		const table = [
			[['2026-07-02T17:50'], ['2026-07-06T09:00'], ['2026-07-06T09:00']],
			[['2026-07-03T09:10'], ['2026-07-06T09:05'], ['']],
		];
		expect(call('response_time', ...table, ...july, 'stat=no_response')).toBe(1);
		expect(call('response_time', ...table, ...july, 'stat=within:10')).toBeCloseTo(1 / 3, 9);
		expect(call('response_time', ...table, ...july, 'stat=mean; mode=calendar')).toBe((920 + 5) / 2);
		expect(call('response_time', ...table, ...july, '', [['a'], ['b'], ['b']], 'b')).toBe(5);
	});
});

test('a column taken whole brings its heading and its empty tail', () => {
	const columns = [
		[['Сумма'], [100], [300], [''], ['']],
		[['Статус'], ['won'], ['won'], [''], ['']],
		[['Дата закрытия'], ['2026-07-05'], ['06.07.2026'], [''], ['']],
	];
	expect(call('avg_check', ...columns, ...july)).toBe(200);
});

test('dates without time are whole days over a change of clocks', () => {
	const answer = callRange('sales_cycle', [[['2026-03-07']], [['2026-03-09']], [['won']], '', ''], {
		tz: 'America/Los_Angeles',
		locale: 'en_US',
	});
	expect(answer).toBe(2);
});
