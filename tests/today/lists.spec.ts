import { dayOf, parseDay } from '../../src/calendar/day';
import type { EnrichedFacts } from '../../src/columns/enrich';
import { codesOf } from '../../src/facts/columns';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { scopesOf } from '../../src/reports/aggregates';
import { scopesByManager } from '../../src/reports/details/members';
import { HEAD, headKey, listLines } from '../../src/reports/today/list-lines';
import { type Entry, entriesOf } from '../../src/today/entries';
import { MOST_LINES, todayLists } from '../../src/today/lists';
import { rules } from '../../src/today/rules/rules.gen';
import { factsOf, listed, madeUpAccount, NOW, TODAY, ZONE } from './made-up-account';

const DAY = 86_400_000;
const SEEDS = [1, 2, 3, 4, 5];

const dealIds = (facts: EnrichedFacts, entries: readonly Entry[]): string[] => {
	const [codes, texts] = [codesOf(facts.base.table('deals'), 'deal_id'), facts.base.dictionary('deal').texts];
	return [...new Set(entries.map(({ deal }) => (deal < 0 ? '–' : texts[codes[deal]!]!)))].sort();
};
const figure = (facts: EnrichedFacts, metric: string, who = 'ALL', options = '', period = '2026-07'): number =>
	askModel({ metric, managers: [who], periods: [period], options }, facts, [])[0]![0] ?? Number.NaN;
const creditedTo = (facts: EnrichedFacts, entries: readonly Entry[], who: string): Entry[] =>
	who === 'ALL' ? [...entries] : entries.filter(({ credit }) => facts.base.dictionary('manager').texts[credit] === who);
const distinct = (entries: readonly Entry[], of: (entry: Entry) => number): number => new Set(entries.map(of)).size;

describe.each(SEEDS)('account %i', (seed) => {
	const rows = madeUpAccount(seed);
	const facts = factsOf(rows);
	const open = rows.deals.filter(({ outcome, is_deleted }) => outcome === 'OPEN' && is_deleted !== true);
	const ids = (list: readonly Row[]): string[] => list.map(({ deal_id }) => String(deal_id)).sort();
	const dayAt = (at: unknown): number => ZONE.dayAt(Number(at));
	const of = (deal: Row, list: readonly Row[]): Row[] => list.filter(({ deal_id }) => deal_id === deal.deal_id);
	const done = rows.activities.filter(({ status }) => status === 'done');
	const tasks = rows.activities.filter(({ status }) => status === 'planned');
	const lastTouch = (deal: Row): number =>
		Math.max(
			Number(deal.created_at),
			...of(deal, done).map(({ occurred_at }) => Number(occurred_at)),
			...of(deal, rows.stage_changes).map(({ changed_at }) => Number(changed_at)),
		);
	const silence = (deal: Row): number => TODAY - dayAt(lastTouch(deal));

	test('each rule lists what plain reading of the rows finds', () => {
		expect(dealIds(facts, listed(facts, 'stale'))).toEqual(ids(open.filter((deal) => silence(deal) > 14)));
		expect(dealIds(facts, listed(facts, 'without_step'))).toEqual(
			ids(open.filter((deal) => !of(deal, tasks).some(({ due_at }) => Number(due_at) >= ZONE.instantOf(TODAY)))),
		);
		const late = tasks.filter(({ due_at }) => dayAt(due_at) < TODAY);
		expect(listed(facts, 'overdue_task')).toHaveLength(late.length);
		const expected = open.filter(({ expected_close }) => expected_close !== null);
		const until = (deal: Row): number => parseDay(String(deal.expected_close))! - TODAY;
		// The day is a Wednesday: four more days to Sunday.
		expect(dealIds(facts, listed(facts, 'closing_this_week'))).toEqual(
			ids(expected.filter((deal) => until(deal) >= 0 && until(deal) <= 4)),
		);
		expect(dealIds(facts, listed(facts, 'closing_late'))).toEqual(ids(expected.filter((deal) => until(deal) < 0)));
		expect(dealIds(facts, listed(facts, 'hot_silent'))).toEqual(ids(open.filter((deal) => deal.stage_id === 'offer' && silence(deal) > 3)));
	});

	test('unanswered leads wait for longer than the norm of working minutes', () => {
		const waits = (deal: Row): number => {
			let minutes = 0;
			for (let at = Number(deal.created_at); at < NOW; at += 60_000) {
				const local = new Date(at + 3 * 3_600_000);
				if (local.getUTCDay() % 6 !== 0 && local.getUTCHours() >= 9 && local.getUTCHours() < 18) minutes++;
			}
			return minutes;
		};
		const unanswered = open.filter((deal) => deal.lead_origin !== 'outbound' && of(deal, done).length === 0);
		const sure = (deal: Row): boolean => Math.abs(waits(deal) - 30) > 1;
		const long = unanswered.filter((deal) => waits(deal) > 30);
		expect(dealIds(facts, listed(facts, 'unanswered')).filter((id) => sure(open.find(({ deal_id }) => deal_id === id)!))).toEqual(
			ids(long.filter(sure)),
		);
	});

	test.each(['ALL', 'M1', 'M2', 'M3'])('the lists of %s are as long as the KPIs say', (who) => {
		const mine = (id: string, from = facts): Entry[] => creditedTo(from, listed(from, id), who);
		const openDeals = figure(facts, 'open_deals', who);
		expect(distinct(mine('stale'), ({ deal }) => deal)).toBeCloseTo(figure(facts, 'stale_deals', who) * openDeals, 9);
		expect(distinct(mine('without_step'), ({ deal }) => deal)).toBeCloseTo(figure(facts, 'no_next_step', who) * openDeals, 9);
		const openTasks = tasks.filter(({ manager_id }) => who === 'ALL' || manager_id === who).length;
		expect(mine('overdue_task')).toHaveLength(Math.round(figure(facts, 'overdue_tasks', who) * openTasks));
		const owed = mine('overdue_invoice').reduce((sum, entry) => sum + entry.owed, 0) / 100;
		expect(owed).toBeCloseTo(figure(facts, 'receivables', who, 'part=overdue'), 6);
		const all = factsOf(rows, { today_hot_days: -1 });
		expect(distinct(mine('hot_silent', all), ({ client }) => client)).toBe(figure(all, 'hot_clients', who));
		const soon = factsOf(rows, { today_stale_days: 5 });
		expect(distinct(mine('stale', soon), ({ deal }) => deal)).toBeCloseTo(figure(soon, 'stale_deals', who, 'days=5') * openDeals, 9);
		// The KPI also counts those who were closed without an answer.
		const never = factsOf(rows, { today_answer_minutes: -1 });
		const closed = rows.deals.filter(
			(deal) =>
				deal.outcome !== 'OPEN' &&
				deal.is_deleted !== true &&
				deal.lead_origin !== 'outbound' &&
				of(deal, done).length === 0 &&
				(who === 'ALL' || deal.manager_id === who),
		).length;
		expect(mine('unanswered', never).length + closed).toBe(figure(never, 'response_time', who, 'stat=no_response', '2026'));
	});

	test('one line a deal, by money × urgency × chance, fifteen at most, the rest counted; a manager sees what is the manager’s alone', () => {
		const scopes = scopesOf(facts.base);
		const lists = todayLists(facts, scopes.length, scopesByManager(scopes), 'ru');
		scopes.forEach((scope, s) => {
			const mine = rules.flatMap((rule) => {
				const entries = entriesOf(rule, facts) ?? [];
				return scope.all === true ? entries : entries.filter(({ credit }) => scope.managers.includes(credit));
			});
			const subjects = new Set(
				mine.map(({ deal, client, rule, row }) => (deal >= 0 ? `d${deal}` : client >= 0 ? `c${client}` : rule.id + row)),
			);
			const { lines, total, counts } = lists[s]!;
			expect([scope.key, total, lines.length]).toEqual([scope.key, subjects.size, Math.min(MOST_LINES, subjects.size)]);
			expect(new Set(lines.map(({ title, client }) => title + client)).size).toBe(lines.length);
			for (const { rule, count } of counts) expect(count).toBe(mine.filter((entry) => entry.rule === rule).length);
		});
		const weights = weightsOf(rules.flatMap((rule) => entriesOf(rule, facts) ?? []));
		const greatest = [...weights.values()].sort((a, b) => b - a).slice(0, MOST_LINES);
		for (const [i, { title }] of lists[0]!.lines.entries()) expect(weights.get(title)! / greatest[i]!).toBeCloseTo(1, 9);
	});

	/** What these entries weigh by title: money × urgency × what a fortnight of silence leaves, for sales take less here. */
	function weightsOf(entries: readonly Entry[]): Map<string, number> {
		const priced = open
			.map(({ amount }) => Number(amount ?? 0))
			.filter((amount) => amount > 0)
			.sort((a, b) => a - b);
		const usual = (priced[(priced.length - 1) >> 1]! + priced[priced.length >> 1]!) / 2;
		const lines = new Map<string, { title: string; rules: Set<Entry['rule']>; owed: number; open: number; chance: number }>();
		for (const entry of entries) {
			const row = entry.deal < 0 ? null : rows.deals[entry.deal]!;
			const client = facts.base.dictionary('client').texts[entry.client] ?? '';
			const named = facts.base.table('clients');
			const place = codesOf(named, 'client_id').indexOf(entry.client);
			const about = rows.clients![place];
			const title = row === null ? (about?.kind === 'contact' ? `ID ${client}` : String(about?.name)) : String(row.name);
			const price = row !== null && open.includes(row) ? Number(row.amount ?? 0) : 0;
			const chance = row !== null && open.includes(row) ? Math.max(1 / 16, 0.5 ** (silence(row) / 14)) : 1;
			const line = lines.get(title) ?? { title, rules: new Set(), owed: 0, open: price, chance };
			line.rules.add(entry.rule);
			line.owed += entry.owed;
			lines.set(title, line);
		}
		const weight = (of: { rules: Set<Entry['rule']>; owed: number; open: number; chance: number }): number =>
			(of.open || of.owed || usual) * of.chance * [...of.rules].reduce((sum, { urgency }) => sum + urgency, 0);
		return new Map([...lines].map(([title, line]) => [title, weight(line)]));
	}
});

test('what was not loaded calls for nothing, and says nothing', () => {
	const { deals, managers, stages } = madeUpAccount(1);
	const facts = factsOf({ deals: deals!, managers: managers!, stages: stages! });
	for (const id of ['without_step', 'overdue_task', 'overdue_invoice', 'unanswered']) expect([id, listed(facts, id)]).toEqual([id, []]);
	expect(listed(facts, 'closing_late').length).toBeGreaterThan(0);
});

test('several reasons of one deal are one line, the gravest first, and what another reason says is not said twice', () => {
	const deal: Row = {
		source: 'csv',
		deal_id: '1',
		name: '=IMPORTXML("https://evil.example")',
		manager_id: 'M1',
		pipeline_id: 'p',
		stage_id: 'offer',
		outcome: 'OPEN',
		amount: 100_00,
		created_at: NOW - 40 * DAY,
		expected_close: dayOf(TODAY - 2),
		card: 'javascript:alert(1)',
	};
	const { stages, managers } = madeUpAccount(1);
	const call = { source: 'csv', activity_id: '1', deal_id: '1', manager_id: 'M1', type: 'call', direction: 'out', status: 'done' };
	const facts = factsOf({
		deals: [deal],
		stages: stages!,
		managers: managers!,
		activities: [{ ...call, occurred_at: NOW - 20 * DAY, duration_s: 9 }],
		stage_changes: [{ source: 'csv', change_id: '1', deal_id: '1', changed_at: NOW - 30 * DAY, to_stage_id: 'offer', manager_id: 'M1' }],
	});
	const line = (language: 'ru' | 'en') => todayLists(facts, 1, () => [0], language)[0]!.lines;
	expect(line('ru')).toEqual([
		{
			title: '=IMPORTXML("https://evil.example")',
			link: '',
			why: 'Горячий клиент ждёт 20 дней; срок закрытия прошёл 2 дня назад; нет следующего шага',
			money: 100_00,
			open: 100_00,
			silence: 20,
			stage: 'Счёт',
			client: '',
			owner: 'Менеджер M1',
		},
	]);
	expect(line('en')[0]!.why).toBe('Hot client waiting 20 days; closing day passed 2 days ago; no next step');
});

test('a task on a colleague’s deal is in the list of who has it, without the amount that would fill the colleague’s plan', () => {
	const { stages, managers } = madeUpAccount(1);
	const deal: Row = {
		source: 'csv',
		deal_id: '1',
		name: 'Big',
		manager_id: 'M1',
		outcome: 'OPEN',
		amount: 500_00,
		created_at: NOW - 5 * DAY,
	};
	const task: Row = {
		source: 'csv',
		activity_id: '1',
		deal_id: '1',
		manager_id: 'M2',
		type: 'task',
		status: 'planned',
		occurred_at: NOW - 3 * DAY,
		due_at: NOW - 2 * DAY,
	};
	const facts = factsOf({ deals: [deal], activities: [task, { ...task, activity_id: '2' }], stages: stages!, managers: managers! });
	const scopes = scopesOf(facts.base);
	const lists = todayLists(facts, scopes.length, scopesByManager(scopes), 'en');
	const of = (key: string) => lists[scopes.findIndex((scope) => scope.key === key)]!;
	expect(of('M2').lines.map(({ title, money, open }) => [title, money, open])).toEqual([['Big', null, 0]]);
	expect(of('M1').lines.map(({ title, money, open }) => [title, money, open])).toEqual([['Big', 500_00, 500_00]]);
	// Two tasks are two, on one line.
	expect(of('M2').counts.map(({ rule, count }) => [rule.id, count])).toEqual([['overdue_task', 2]]);
});

test('rules that cannot be judged for lack of data are named, and nobody is told that all is well', () => {
	const { stages, managers } = madeUpAccount(1);
	const deal: Row = { source: 'csv', deal_id: '1', manager_id: 'M1', outcome: 'WON', amount: 1, created_at: NOW - DAY, closed_at: NOW };
	const lines = listLines(factsOf({ deals: [deal], stages: stages!, managers: managers! }), 'en');
	const head = lines.find(([key]) => key === headKey('ALL'))!;
	expect(head[HEAD.shown - 1]).toBe(0);
	expect(Number(head[HEAD.unjudged - 1])).toBeGreaterThan(0);
	expect(head[HEAD.counts - 1]).toMatch(/^cannot be checked without data: .*overdue tasks/);
});
