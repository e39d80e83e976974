import type { DemoAccount } from '../../../local/demo/account';
import { loadJob } from '../../../src/app/import/job';
import { acceptShrink, cancel, start, step } from '../../../src/app/import/run';
import { undoImport } from '../../../src/app/import/undo';
import { hourlyRun } from '../../../src/app/panel/hourly-run';
import { rpc } from '../../../src/app/panel/rpc';
import { sidebarState } from '../../../src/app/panel/state';
import type { Reply, Request } from '../../../src/connectors/kit/contract';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

jest.setTimeout(600_000);

/** Every so many calls a kill is tried; all of them by `npm run whole`. */
const EVERY = Number(process.env.SWEEP_EVERY ?? 5);

const account = smallAccount(80);
const HISTORY = ['deals', 'activities', 'clients', 'managers', 'stages', 'stage_changes', 'owner_changes'];

function imported(of: DemoAccount = account): { desk: TestDesk; becomes(next: DemoAccount): void } {
	let answer = answering(of);
	const desk = testDesk((request: Request): Reply => answer(request));
	connectTo(desk, credentials);
	importAll(desk);
	return {
		desk,
		becomes(next) {
			answer = answering(next);
		},
	};
}

const lines = (desk: TestDesk, id: string): unknown[][] => ((desk.book.content([id])[id] as unknown[][] | null) ?? []).slice(2);
const records = (desk: TestDesk, id: string): Record<string, unknown>[] => {
	const keys = (desk.book.content([id])[id] as unknown[][])[0]!.map(String);
	return lines(desk, id).map((line) => Object.fromEntries(line.map((cell, i) => [keys[i]!, cell])));
};
const fewer = { ...account, deals: account.deals.slice(0, 30) };

describe('a full read that brings much less than before', () => {
	const held = () => {
		const one = imported();
		one.becomes(fewer);
		const before = one.desk.book.content(HISTORY);
		importAll(one.desk, true);
		return { ...one, before };
	};

	test('is not believed: nothing changes, and the panel says what to do', () => {
		const { desk, before } = held();
		expect(loadJob(desk.ports)!.phase).toBe('held');
		expect(desk.book.content(HISTORY)).toEqual(before);
		const { held: isHeld, running, failed, message } = sidebarState(desk.ports).import;
		expect({ isHeld, running, failed }).toEqual({ isHeld: true, running: true, failed: true });
		expect(message).toMatch(/только 29 строк для «Сделки», а в таблице их 78\. Ничего не изменено.*«Заменить всё равно»/);
	});

	test('is not pushed through by the hour', () => {
		const { desk, before } = held();
		execution(desk, () => hourlyRun(desk.ports));
		expect(loadJob(desk.ports)!.phase).toBe('held');
		expect(desk.book.content(HISTORY)).toEqual(before);
	});

	test('replaces the data once a person says so', () => {
		const { desk } = held();
		execution(desk, () => acceptShrink(desk.ports));
		execution(desk, () => step(desk.ports, 1000));
		expect(loadJob(desk.ports)!.phase).toBe('done');
		expect(lines(desk, 'deals')).toHaveLength(30);
	});

	test('is dropped, or read again, as a person wishes', () => {
		const { desk, becomes, before } = held();
		execution(desk, () => cancel(desk.ports));
		expect(loadJob(desk.ports)!.phase).toBe('cancelled');
		expect(desk.book.content(HISTORY)).toEqual(before);
		importAll(desk, true);
		becomes(account);
		execution(desk, () => start(desk.ports, true));
		importAll(desk, true);
		expect(loadJob(desk.ports)!.phase).toBe('done');
		expect(lines(desk, 'deals')).toHaveLength(80);
	});
});

describe('the last import can be taken back', () => {
	const changed = {
		...account,
		deals: account.deals
			.slice(0, 70)
			.map((deal, i) => (i === 3 ? { ...deal, name: 'Другое имя', updatedAt: deal.updatedAt + 60_000 } : deal)),
	};

	test('row by row: what it changed and removed returns, what it brought goes', () => {
		const { desk, becomes } = imported(changed);
		const before = desk.book.content(HISTORY);
		becomes(account);
		importAll(desk, true);
		expect(desk.book.content(HISTORY)).not.toEqual(before);
		execution(desk, () => undoImport(desk.ports));
		const sorted = (content: Record<string, unknown>) =>
			Object.values(content).map((cells) => ((cells as unknown[][]) ?? []).map((line) => JSON.stringify(line)).sort());
		expect(sorted(desk.book.content(HISTORY))).toEqual(sorted(before));
		expect(sidebarState(desk.ports)).toMatchObject({
			import: { message: expect.stringMatching(/вернулись прежние данные/) },
			facts: { canUndo: false },
		});
		expect(() => execution(desk, () => undoImport(desk.ports))).toThrow(/Отменять нечего/);
		importAll(desk, true);
		expect(lines(desk, 'deals')).toHaveLength(80);
	});

	test('and only whole: killed anywhere, the tabs are as before the undoing or after it', () => {
		const { desk: straight, becomes } = imported(changed);
		becomes(account);
		importAll(straight, true);
		const imported80 = straight.book.content(HISTORY);
		const from = straight.book.calls;
		execution(straight, () => undoImport(straight.ports));
		const undone = straight.book.content(HISTORY);
		const calls = straight.book.calls - from;
		for (let at = 1; at <= calls; at += EVERY) {
			const one = imported(changed);
			one.becomes(account);
			importAll(one.desk, true);
			one.desk.book.killAt = one.desk.book.calls + at;
			expect(execution(one.desk, () => undoImport(one.desk.ports))).toBe('killed');
			expect([imported80, undone]).toContainEqual(one.desk.book.content(HISTORY));
		}
		expect(calls).toBeGreaterThan(10);
	});

	test('not while another import is under way', () => {
		const { desk } = imported();
		execution(desk, () => start(desk.ports, true));
		execution(desk, () => step(desk.ports, 0));
		expect(() => execution(desk, () => rpc(desk.ports).undoImport())).toThrow(/Сейчас идёт загрузка/);
	});
});

describe('the change ledger', () => {
	test('says what of deals and plans changed, from what to what, when it was seen; and is only added to', () => {
		const { desk, becomes } = imported();
		expect(desk.book.content(['changes']).changes).toBeNull();
		const other = account.people.find(({ id, role }) => role === 'manager' && id !== account.deals[5]!.ownerId)!.id;
		const at = desk.clock + 3_600_000;
		becomes({
			...account,
			deals: account.deals.map((deal, i) => (i === 5 ? { ...deal, ownerId: other, amount: 777_000, updatedAt: at } : deal)),
		});
		desk.clock = at + 60_000;
		importAll(desk);
		const seen = records(desk, 'changes');
		expect(seen.map(({ object, object_id, field, after }) => [object, object_id, field, after])).toEqual([
			['deal', String(account.deals[5]!.id), 'owner', String(other)],
			['deal', String(account.deals[5]!.id), 'amount', '777000'],
		]);
		expect(seen[0]).toMatchObject({ before: String(account.deals[5]!.ownerId), origin: 'amocrm', seen_by: 'director@example.com' });
		importAll(desk, true);
		expect(records(desk, 'changes')).toEqual(seen);
	});
});

test('a link in an answer that leads to another address is not followed', () => {
	const answer = answering(account);
	const desk = testDesk((request) => answer(request));
	connectTo(desk, credentials);
	execution(desk, () => start(desk.ports, true));
	const job = loadJob(desk.ports)!;
	const next = { method: 'GET' as const, url: 'https://evil.example/api/v4/leads?page=2', headers: {} };
	desk.documentMemory.set({ 'kpi.import.0': `1:${JSON.stringify({ ...job, entity: 5, next })}` });
	const before = desk.sent.length;
	execution(desk, () => step(desk.ports, 1000));
	expect(desk.sent.slice(before).map(({ url }) => new URL(url).host)).not.toContain('evil.example');
	expect(loadJob(desk.ports)!.fault?.ru).toMatch(/не похож на данные CRM \(«https:\/\/evil\.example»\)/);
});

describe('a person in the data tabs', () => {
	const cellAt = (desk: TestDesk, key: string): [number, number] => [
		2,
		(desk.book.content(['deals']).deals as unknown[][])[0]!.indexOf(key),
	];

	test('an edit of an imported cell stays until everything is read again; then the value of the CRM returns and that is told', () => {
		const { desk } = imported();
		const [row, column] = cellAt(desk, 'name');
		const name = lines(desk, 'deals')[0]![column];
		desk.book.edit('deals', (cells) => {
			cells[row]![column] = 'Правка';
		});
		importAll(desk);
		expect(lines(desk, 'deals')[0]![column]).toBe('Правка');
		importAll(desk, true);
		expect(lines(desk, 'deals')[0]![column]).toBe(name);
		expect(sidebarState(desk.ports).facts!.problems).toEqual([
			expect.stringMatching(/^«Сделки», ID \d+, «Сделка»: правка «Правка» заменена значением из CRM/),
		]);
		importAll(desk, true);
		expect(sidebarState(desk.ports).facts!.problems).toEqual([]);
	});

	test('a deleted data tab is made anew, with a note', () => {
		const { desk } = imported();
		desk.book.remove('clients');
		importAll(desk, true);
		expect(lines(desk, 'clients').length).toBeGreaterThan(5);
		expect(sidebarState(desk.ports).facts!.problems).toEqual([expect.stringMatching(/^Вкладки «Клиенты» не было: она построена заново/)]);
	});
});

describe('another pair of hands', () => {
	test('another editor with a token of their own finishes what was begun', () => {
		const { desk } = imported();
		execution(desk, () => start(desk.ports, true));
		execution(desk, () => step(desk.ports, 0));
		const begun = loadJob(desk.ports)!;
		// The first editor's own memory stays with the first editor.
		desk.userMemory.all.clear();
		expect(() => execution(desk, () => step(desk.ports, 1000))).toThrow(/подключён к .* другим редактором/);
		connectTo(desk, credentials);
		const { job } = importAll(desk);
		expect(job.id).toBe(begun.id);
		expect(job.phase).toBe('done');
		expect(lines(desk, 'deals')).toHaveLength(80);
	});

	test('a copy of the file knows its tabs, asks to be connected, and doubles nothing', () => {
		const { desk } = imported();
		desk.book.edit('deals', (cells) => {
			cells[0]!.push('');
			cells[1]!.push('Моя заметка');
			for (const line of cells.slice(2)) line.push(`про ${line[1]}`);
		});
		const before = lines(desk, 'deals');
		// Google copies cells and marks, but no properties.
		desk.documentMemory.all.clear();
		desk.userMemory.all.clear();
		expect(sidebarState(desk.ports).connection).toBeNull();
		expect(() => execution(desk, () => start(desk.ports, false))).toThrow(/CRM ещё не подключена/);
		connectTo(desk, credentials);
		importAll(desk);
		expect(lines(desk, 'deals')).toEqual(before);
	});
});
