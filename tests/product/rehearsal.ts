import { createCalculator } from '../../local/calc/calculator';
import { readBundle } from '../../local/host/bundle';
import type { Host } from '../../local/host/contract/host';
import { createHost } from '../../local/host/host';
import type { BuildProgress } from '../../src/app/panel/types';
import type { RolloutState } from '../../src/app/sets/types';

jest.setTimeout(240_000);

/** Four managers and their head, from a draft in July to pay in October; the firm is small enough to count by hand. */
const PEOPLE = [
	['M1', 'Анна Иванова'],
	['M2', 'Борис Петров'],
	['M3', 'Вера Сидорова'],
	['M4', 'Глеб Орлов'],
] as const;
const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];

const csv = (lines: readonly (readonly unknown[])[]): string => lines.map((line) => line.join(',')).join('\n');

/** Two deals a month each, one of them lost in even months; the sum grows with the person and the month. */
function tables(until: string, refund: boolean): Record<string, string> {
	const deals = PEOPLE.flatMap(([id], p) =>
		MONTHS.filter((month) => month <= until).flatMap((month, m) =>
			[0, 1].map((n) => {
				const isLost = n === 1 && m % 2 === 1;
				return [
					`${id}-${month}-${n}`,
					`C${p}${m}${n}`,
					id,
					isLost ? 'LOST' : 'WON',
					100_000 + p * 10_000 + m * 5_000,
					`${month}-02 10:00`,
					`${month}-20 12:00`,
				];
			}),
		),
	);
	return {
		'deals.csv': csv([['deal_id', 'client_id', 'manager_id', 'outcome', 'amount', 'created_at', 'closed_at'], ...deals]),
		'managers.csv': csv([
			['manager_id', 'name', 'role'],
			...PEOPLE.map(([id, name]) => [id, name, 'manager']),
			['H', 'Дарья Главная', 'head'],
		]),
		'targets.csv': csv([
			['scope', 'metric', 'period', 'value'],
			...PEOPLE.flatMap(([id]) => MONTHS.map((month) => [id, 'amount', month, 200_000])),
			...PEOPLE.flatMap(([id]) => MONTHS.map((month) => [id, 'deals', month, 2])),
		]),
		'ledger.csv': csv([
			['entry_id', 'date_from', 'date_to', 'manager_id', 'kind', 'category', 'amount'],
			...PEOPLE.flatMap(([id]) =>
				['2026-08', '2026-09'].map((month) => [`${id}-${month}`, `${month}-01`, `${month}-28`, id, 'cost', 'salary', 30_000]),
			),
		]),
		'payments.csv': csv([
			['payment_id', 'deal_id', 'amount', 'kind', 'paid_at'],
			...(refund ? [['P1', 'M1-2026-08-0', 40_000, 'refund', '2026-08-25']] : []),
		]),
	};
}

interface Tab {
	readonly name: string;
	readonly values: unknown[][];
	readonly metadata: readonly { key: string; value: string }[];
}

export function rehearse(language: 'ru' | 'en'): void {
	let clock = Date.UTC(2026, 6, 28, 9);
	let host: Host;
	const at = (day: string): void => {
		clock = Date.parse(`${day}T09:00:00Z`);
	};
	const ask = <T>(name: string, ...args: unknown[]): T => {
		const outcome = host.call(name, args, 'sidebar');
		if (!outcome.ok) throw new Error(outcome.message.replace(/^(Error|Exception): /, ''));
		return outcome.value as T;
	};
	const tab = (id: string): Tab =>
		host.tabs<Tab>().find(({ metadata }) => metadata.some(({ key, value }) => key === 'kpi.tab' && value === id))!;
	/** Lines of a data tab by their column ids. */
	const lines = (id: string): Record<string, unknown>[] => {
		const [ids = [], , ...rows] = tab(id).values;
		return rows.map((row) => Object.fromEntries(ids.map((key, i) => [String(key), row[i] ?? ''])));
	};
	const load = (until: string, refund = false): void => {
		ask('importTables', tables(until, refund), {});
	};
	const build = (): void => {
		for (let progress: BuildProgress = { done: 0, total: 1, title: '' }; progress.done < progress.total; )
			progress = ask<BuildProgress>('buildSummaries', progress.done);
	};
	const set = (state: RolloutState) => state.sets.find(({ id }) => id === 'manager')!;
	const because = (reason: string, feedbackId: string | null = null) => ({ reason, feedbackId });
	const bonus = (month: string): Record<string, unknown[]> => {
		ask('buildBonus');
		const { name } = tab('bonus');
		host.type(name, 2, 2, month);
		return Object.fromEntries(tab('bonus').values.map((line) => [String(line[1]), line.slice(1, 6)]));
	};

	beforeAll(() => {
		host = createHost({
			bundle: readBundle('dist'),
			calculator: createCalculator(),
			http: () => {
				throw new Error('no network in this test');
			},
			now: () => clock,
			person: { email: 'director@example.com', locale: language },
			locale: language === 'ru' ? 'ru_RU' : 'en_US',
			timeZone: 'Europe/Moscow',
		});
		load('2026-07');
	});
	afterAll(() => host.dispose());

	test('July: a draft after the manager’s template; nobody is concerned yet, faults are told', () => {
		let state = ask<RolloutState>('createKpiSet', 'manager', null);
		expect(set(state)).toMatchObject({ status: 'draft', people: PEOPLE.map(([, name]) => name) });
		const [, ...rest] = set(state).form.lines;
		const lines = [
			{ ...set(state).form.lines[0]!, weight: 0.6 },
			...rest.filter(({ metric }) => metric === 'win_rate').map((line) => ({ ...line, weight: 0.3 })),
			...rest.filter(({ metric }) => metric === 'activities').map((line) => ({ ...line, metric: 'won_count', weight: 0.2 })),
		];
		state = ask<RolloutState>('saveDraft', 'manager', { ...set(state).form, fund: 50_000, lines });
		expect(set(state).advice.some(({ isFault }) => isFault)).toBe(true);
		expect(() => ask('startTrial', 'manager', '2026-08')).toThrow(language === 'ru' ? 'Веса дают 110 %' : 'The weights make 110%');
		lines[0] = { ...lines[0]!, weight: 0.5 };
		state = ask<RolloutState>('saveDraft', 'manager', { ...set(state).form, lines });
		state = ask<RolloutState>('startTrial', 'manager', '2026-08');
		expect(set(state)).toMatchObject({ status: 'trial', version: 1 });
	});

	test('August: all is computed and shown, the bonus is 0, the shadow bonus beside it; nothing can be put into force', () => {
		at('2026-08-28');
		load('2026-08');
		const [, score, , shadow, paid] = bonus('2026-08')['Анна Иванова']!;
		// Bookings 220,000 of 200,000: 110 %; win rate 100 % of the norm of 30 %: capped at 120 %; two deals of two: 100 %.
		expect(score).toBeCloseTo(0.5 * 1.1 + 0.3 * 1.2 + 0.2 * 1, 9);
		expect([shadow, paid]).toEqual([55_500, 0]);
		expect(() => ask('activateKpiSet', 'manager', '2026-10', because('торопимся'))).toThrow(
			language === 'ru' ? 'Закройте первый месяц' : 'Close the first one',
		);
		build();
		expect(tab('summary:M1').values.flat()).toContain(55_500);
	});

	test('September: August is closed; its rules and figures stay', () => {
		at('2026-09-02');
		load('2026-09');
		for (const month of ['2026-06', '2026-07', '2026-08']) ask('closeMonth', month);
		const closed = lines('closed').find(({ period, scope }) => period === '2026-08' && scope === 'M1')!;
		expect(closed).toMatchObject({ set_status: 'trial', set_version: 1, bonus: 0, shadow_bonus: 55_500, bookings: 220_000 });
		const { form } = set(ask<RolloutState>('rollout'));
		expect(() => ask('adjustKpiSet', 'manager', form, '2026-08', because('пробую'))).toThrow('2026-08');
	});

	test('managers rate their KPIs on their own sheets; who is silent is named', () => {
		at('2026-09-25');
		const ratings: Record<string, [number, string]> = { M1: [2, 'Вес денег слишком велик'], M2: [4, ''], M3: [5, 'Понятно'] };
		for (const [id, [rating, comment]] of Object.entries(ratings)) {
			const { name, values } = tab(`summary:${id}`);
			const row = values.findIndex((line) => line.some((cell) => String(cell).startsWith('feedback|manager|bookings')));
			expect(row).toBeGreaterThan(0);
			host.type(name, row, 2, String(rating));
			if (comment !== '') host.type(name, row, 3, comment);
		}
		let state = ask<RolloutState>('collectFeedback');
		expect(state.feedback).toHaveLength(3);
		expect(set(state).opinions).toMatchObject({ asked: 4, answered: 3 });
		expect(
			set(state)
				.trial!.obstacles.map(({ text }) => text)
				.join(),
		).toContain('Глеб Орлов');
		expect(() => ask('activateKpiSet', 'manager', '2026-10', null)).toThrow('Глеб Орлов');
		// Collected twice is collected once.
		state = ask<RolloutState>('collectFeedback');
		expect(state.feedback).toHaveLength(3);
		const { name, values } = tab('summary:M4');
		const row = values.findIndex((line) => line.some((cell) => String(cell).startsWith('feedback|manager|bookings')));
		host.type(name, row, 2, '3');
		state = ask<RolloutState>('collectFeedback');
		expect(set(state).trial!.obstacles).toEqual([]);
	});

	test('a complaint is accepted, a weight changes from October on and cites it', () => {
		const complaint = ask<RolloutState>('rollout').feedback.find(({ who }) => who === 'Анна Иванова')!;
		ask('answerFeedback', complaint.id, 'accepted', 'Согласны: 40 % вместо 50 %');
		ask('buildReview', 'manager');
		const review = tab('review:manager').values.flat().map(String).join('\n');
		expect(review).toContain('Анна Иванова');
		expect(review).toContain('30000');
		const { form } = set(ask<RolloutState>('rollout'));
		const changed = form.lines.map((line) =>
			line.metric === 'bookings' ? { ...line, weight: 0.4 } : line.metric === 'won_count' ? { ...line, weight: 0.3 } : line,
		);
		expect(() => ask('adjustKpiSet', 'manager', { ...form, lines: changed }, '2026-10', because(' '))).toThrow(
			language === 'ru' ? 'Напишите причину' : 'Give the reason',
		);
		ask('adjustKpiSet', 'manager', { ...form, lines: changed }, '2026-10', because('По отзыву Анны', complaint.id));
		const line = lines('decisions').find(({ metric, after }) => metric === 'bookings' && String(after) === '0.4')!;
		expect(line).toMatchObject({ before: '0.5', reason: 'По отзыву Анны', feedback_id: complaint.id });
		expect(bonus('2026-08')['Анна Иванова']![3]).toBe(55_500);
	});

	test('October: the set is put into force; pay follows the new weights, August keeps the old ones', () => {
		at('2026-10-05');
		load('2026-10');
		ask('closeMonth', '2026-09');
		const state = ask<RolloutState>('activateKpiSet', 'manager', '2026-10', null);
		expect(set(state)).toMatchObject({ status: 'active', fixedUntil: '2027-01-01' });
		at('2026-10-30');
		load('2026-10');
		const [, score, , shadow, paid] = bonus('2026-10')['Анна Иванова']!;
		// Bookings 240,000 of 200,000: 120 %; win rate capped at 120 %; two deals of two.
		expect(score).toBeCloseTo(0.4 * 1.2 + 0.3 * 1.2 + 0.3 * 1, 9);
		expect([shadow, paid]).toEqual([57_000, 57_000]);
		expect(bonus('2026-08')['Анна Иванова']!.slice(3)).toEqual([55_500, 0]);
		expect(() => ask('adjustKpiSet', 'manager', set(state).form, '2026-11', because('ещё раз'))).toThrow('2027-01-01');
	});

	test('a late refund for August shows as a change since closing and is not merged into it', () => {
		load('2026-10', true);
		const closed = lines('closed').find(({ period, scope }) => period === '2026-08' && scope === 'M1')!;
		expect(closed).toMatchObject({ net_revenue: 220_000, bonus: 0, shadow_bonus: 55_500 });
		const { closed: months } = ask<{ closed: { period: string; changed: number }[] }>('closing');
		expect(months.find(({ period }) => period === '2026-08')!.changed).toBeGreaterThan(0);
		expect(months.find(({ period }) => period === '2026-06')!.changed).toBe(0);
	});

	test('the log has every step in order, with who and why; a plan changed by hand is found, too', () => {
		const { name, values } = tab('targets');
		const [ids = []] = values;
		const row = values.findIndex(
			(line) =>
				line[ids.indexOf('scope')] === 'M2' && line[ids.indexOf('period')] === '2026-10' && line[ids.indexOf('metric')] === 'amount',
		);
		host.type(name, row, ids.indexOf('value'), '210000');
		ask('rollout');
		host.call('recomputeNow', [], 'menu');
		const log = lines('decisions');
		expect(log.every(({ who, at: when }) => who === 'director@example.com' && when !== '')).toBe(true);
		const states = log
			.filter(
				({ scope, after }) =>
					scope === 'manager' && ['черновик', 'тест', 'действует', 'draft', 'trial', 'in force'].includes(String(after)),
			)
			.map(({ after }) => after);
		expect(states).toEqual(language === 'ru' ? ['черновик', 'тест', 'действует'] : ['draft', 'trial', 'in force']);
		expect(log[log.length - 1]).toMatchObject({ scope: 'M2', metric: 'amount', period: '2026-10', before: '200000', after: '210000' });
	});
}
