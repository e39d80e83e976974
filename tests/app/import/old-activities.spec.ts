import type { DemoAccount } from '../../../local/demo/account';
import { generateAccount } from '../../../local/demo/generate';
import { answer } from '../../../src/app/figures/answer';
import { countedFacts } from '../../../src/app/figures/fact-counts';
import { keepActivitiesFrom, oldActivities } from '../../../src/app/import/old-activities/choices';
import { undoImport } from '../../../src/app/import/undo';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials } from '../small-crm';

jest.setTimeout(600_000);

/** Every so many calls a kill is tried. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 40);
const NEW_YEAR = Date.UTC(2027, 1, 15, 9);
const DAY = '2026-02-01';

/** A part of the deals of the demo firm, seen half a year later: some were closed more than a year ago. */
function agedAccount(): DemoAccount {
	const whole = generateAccount({ seed: 3, today: '2026-07-31' });
	const deals = whole.deals.filter((_, i) => i % 15 === 0);
	const ids = new Set(deals.map(({ id }) => id));
	const isOn = (on: { kind: string; id: number } | null): boolean => on?.kind === 'deal' && ids.has(on.id);
	return {
		...whole,
		deals,
		calls: whole.calls.filter(({ on }) => on.some(isOn)),
		tasks: whole.tasks.filter(({ on }) => isOn(on)),
		messages: whole.messages.filter(({ on }) => isOn(on)),
	};
}

const account = agedAccount();

/** Three calls of years before the first deal, on a deal that was closed long ago. */
function withCallsBeforeDeals(): DemoAccount {
	const closed = account.deals.find(({ closedAt }) => closedAt !== null && closedAt < Date.UTC(2026, 0, 20))!;
	const model = account.calls[0]!;
	const extra = [0, 1, 2].map((i) => ({
		...model,
		id: 900_000_001 + i,
		uniq: `before-${i}`,
		at: Date.UTC(2023, 4, 10 + i, 9),
		on: [{ kind: 'deal' as const, id: closed.id }],
	}));
	return { ...account, calls: [...extra, ...account.calls] };
}

function imported(first = account): { desk: TestDesk; becomes(next: DemoAccount): void } {
	let reply = answering(first);
	const desk = testDesk((request) => reply(request));
	desk.clock = NEW_YEAR;
	connectTo(desk, credentials);
	importAll(desk);
	return {
		desk,
		becomes(next) {
			reply = answering(next);
		},
	};
}

const records = (desk: TestDesk, id: string): Record<string, unknown>[] => {
	const [keys = [], ...lines] = desk.book.content([id])[id] as unknown[][];
	return lines.map((line) => Object.fromEntries(line.map((cell, i) => [String(keys[i]), cell])));
};
const activities = (desk: TestDesk): number => countedFacts(desk.ports)!.activities;
/** All figures by scope and period. */
const figures = (desk: TestDesk): Map<string, Record<string, unknown>> =>
	new Map(
		records(desk, 'aggregates')
			.filter(({ key, scope }) => String(key).includes('|') && scope !== '')
			.map((line) => [String(line.key), line]),
	);
const setting = (desk: TestDesk, key: string): unknown => records(desk, 'settings').find((line) => line.key === key)?.value;
const thin = (desk: TestDesk, day = DAY): void => {
	execution(desk, () => keepActivitiesFrom(desk.ports, day));
	importAll(desk);
};
const settingsOf = (desk: TestDesk): unknown[] => [setting(desk, 'activities_from') ?? '', setting(desk, 'activities_kept_from') ?? ''];
const problems = (desk: TestDesk): string => countedFacts(desk.ports)!.problems.join('\n');

test('the activities go with their deals, as many as was said before; every figure of every period stays', () => {
	const { desk } = imported();
	const before = figures(desk);
	const all = activities(desk);
	const { choices, kept } = oldActivities(desk.ports);
	const choice = choices.find(({ from }) => from === DAY)!;
	expect([kept, choice.rows > 100, choice.cells > choice.rows * 10]).toEqual(['', true, true]);
	thin(desk);
	expect(activities(desk)).toBe(all - choice.rows);
	expect(settingsOf(desk)).toEqual([DAY, DAY]);
	const calls = before.get('ALL|2025-11')!.calls;
	expect(calls).toBeGreaterThan(10);
	expect(figures(desk)).toEqual(before);
	expect(problems(desk)).toMatch(/Активности сделок, закрытых до 2026-02-01, в файле не хранятся/);
	// The same after another import of changes, and after one of everything, which has had all of them in hand.
	importAll(desk);
	expect([activities(desk), figures(desk)]).toEqual([all - choice.rows, before]);
	importAll(desk, true);
	expect([activities(desk), figures(desk)]).toEqual([all - choice.rows, before]);
});

test('periods in which nothing but old activities took place keep their figures, too', () => {
	const { desk } = imported(withCallsBeforeDeals());
	const [before, all] = [figures(desk), activities(desk)];
	expect(before.get('ALL|2023-05')!.calls).toBe(3);
	for (const whole of [false, false, true]) {
		if (setting(desk, 'activities_from') === DAY) importAll(desk, whole);
		else thin(desk);
		expect(activities(desk)).toBeLessThan(all);
		expect(figures(desk)).toEqual(before);
		expect(answer(desk.ports, 'calls', 'ALL', '2023-05', '')).toBe(3);
	}
	execution(desk, () => keepActivitiesFrom(desk.ports, ''));
	importAll(desk);
	expect([activities(desk), settingsOf(desk), setting(desk, 'activities_first_day') ?? '']).toEqual([all, ['', ''], '']);
	expect(figures(desk)).toEqual(before);
});

test('what is asked of rows that are gone is blank; what begins later is whole', () => {
	const { desk } = imported();
	const ask = (period: string, options = '') => answer(desk.ports, 'calls', 'ALL', period, options);
	const [whole, later] = [ask('2025-11'), ask('2026-03')];
	expect(ask('2025-11-03..2025-11-14')).toBeGreaterThan(0);
	const sliced = ask('2026-03', 'channel<>Выставка');
	thin(desk);
	expect([ask('2025-11'), ask('2026-03'), ask('2026-03', 'channel<>Выставка')]).toEqual([whole, later, sliced]);
	expect([ask('2025-11-03..2025-11-14'), ask('2025-11', 'channel<>Выставка')]).toEqual([null, null]);
	// Money needs no activities.
	expect(answer(desk.ports, 'won_count', 'ALL', '2025-11-03..2025-11-28', '')).not.toBeNull();
});

test('taken back: the rows return, and do not go again an hour later', () => {
	const { desk } = imported();
	const [before, all] = [figures(desk), activities(desk)];
	thin(desk);
	execution(desk, () => undoImport(desk.ports));
	expect([activities(desk), settingsOf(desk)]).toEqual([all, ['', '']]);
	expect(figures(desk)).toEqual(before);
	desk.clock += 3_600_000;
	importAll(desk);
	expect([activities(desk), figures(desk)]).toEqual([all, before]);
});

test('further on: the figures kept first are kept still, and taking that back leaves the first', () => {
	const { desk } = imported();
	const before = figures(desk);
	thin(desk, '2025-10-01');
	const [first, rows] = [activities(desk), settingsOf(desk)];
	thin(desk);
	expect(activities(desk)).toBeLessThan(first);
	expect(figures(desk)).toEqual(before);
	execution(desk, () => undoImport(desk.ports));
	expect([activities(desk), settingsOf(desk), figures(desk)]).toEqual([first, rows, before]);
});

test('all are wanted again: everything is read, and everything is there', () => {
	const { desk } = imported();
	const [before, all] = [figures(desk), activities(desk)];
	thin(desk);
	execution(desk, () => keepActivitiesFrom(desk.ports, ''));
	const { job } = importAll(desk);
	expect([job.full, activities(desk), settingsOf(desk)]).toEqual([true, all, ['', '']]);
	expect(figures(desk)).toEqual(before);
	expect(problems(desk)).toMatch(/Старые активности снова нужны в файле/);
});

test('a deal that is open again has its activities again', () => {
	const { desk, becomes } = imported();
	const all = records(desk, 'activities');
	thin(desk);
	const left = new Set(records(desk, 'activities').map((line) => line.deal_id));
	const gone = all.find((line) => line.deal_id !== '' && !left.has(line.deal_id))!.deal_id;
	const deal = account.deals.find(({ id }) => String(id) === String(gone))!;
	const open = account.pipelines.find(({ id }) => id === deal.pipelineId)!.stages.find(({ id }) => id === deal.firstStageId)!;
	desk.clock += 3_600_000;
	const again = { ...deal, stageId: open.id, outcome: 'open' as const, closedAt: null, updatedAt: desk.clock };
	becomes({ ...account, deals: account.deals.map((one) => (one === deal ? again : one)) });
	desk.clock += 3_600_000;
	const { job } = importAll(desk);
	expect(job.full).toBe(true);
	expect(problems(desk)).toMatch(/снова в работе или закрыты другим днём/);
	const count = (lines: Record<string, unknown>[]) => lines.filter((line) => String(line.deal_id) === String(gone)).length;
	expect(count(records(desk, 'activities'))).toBe(count(all));
});

test('a day that is too near is refused in the panel; typed into the Settings tab it is told, and nothing goes', () => {
	const { desk } = imported();
	const all = activities(desk);
	expect(() => keepActivitiesFrom(desk.ports, '2026-06-01')).toThrow(/не позже 2026-02-01/);
	expect(() => keepActivitiesFrom(desk.ports, 'давно')).toThrow(/Нужно: дата/);
	execution(desk, () => keepActivitiesFrom(desk.ports, DAY));
	desk.book.edit('settings', (lines) => {
		for (const line of lines) if (line.includes('activities_from')) line[line.indexOf(DAY)] = '2026-12-01';
	});
	importAll(desk);
	expect([activities(desk), problems(desk)]).toEqual([all, expect.stringMatching(/может быть не позже 2026-02-01. Пока ничего не убрано/)]);
});

test('a kept figure of another definition is not shown', () => {
	const { desk } = imported();
	thin(desk);
	desk.book.edit('kept_figures', (lines) => {
		for (const line of lines) if (line[1] === 'definitions') line[2] = String(line[2]).replace(/"calls":"\w+"/, '"calls":"other"');
	});
	desk.documentMemory.set({ 'kpi.figures': '' });
	importAll(desk);
	expect(figures(desk).get('ALL|2025-11')!.calls).toBe('');
	expect(figures(desk).get('ALL|2026-03')!.calls).toBeGreaterThan(0);
});

test('a lost tab of kept figures leaves blanks and a sentence, and comes back with everything', () => {
	const { desk } = imported();
	const before = figures(desk);
	thin(desk);
	desk.book.remove('kept_figures');
	importAll(desk);
	expect(figures(desk).get('ALL|2025-11')!.calls).toBe('');
	expect(problems(desk)).toMatch(/Загрузите всё заново, и показатели вернутся/);
	importAll(desk, true);
	expect(figures(desk)).toEqual(before);
});

test.each([false, true])('a kill in the middle ends as a quiet run does; what was written stays: %s', (keeps) => {
	const quiet = imported().desk;
	const start = quiet.book.calls;
	thin(quiet);
	const end = quiet.book.calls - start;
	const state = (desk: TestDesk) => [figures(desk), activities(desk), settingsOf(desk)];
	for (let at = 20; at < end; at += EVERY) {
		const one = imported().desk;
		execution(one, () => keepActivitiesFrom(one.ports, DAY));
		one.book.keepsUnflushed = keeps;
		one.book.killAt = one.book.calls + at;
		importAll(one);
		one.book.killAt = Number.POSITIVE_INFINITY;
		importAll(one);
		expect([at, ...state(one)]).toEqual([at, ...state(quiet)]);
	}
});
