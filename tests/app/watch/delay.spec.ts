import { hourlyRun } from '../../../src/app/panel/hourly-run';
import { rpc } from '../../../src/app/panel/rpc';
import type { Letter } from '../../../src/app/ports/letter';
import type { Reply, Request } from '../../../src/connectors/kit/contract';
import { UserError } from '../../../src/language/user-error';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

const good = answering(smallAccount(20));
const revoked = (): Reply => ({ status: 401, headers: {}, body: '{}' });
let answer: (request: Request) => Reply;

function desk() {
	answer = good;
	const here = testDesk((request) => answer(request));
	connectTo(here, credentials);
	importAll(here);
	const letters: Letter[] = [];
	const ports = { ...here.ports, mail: { remainingToday: () => 100, send: (letter: Letter) => void letters.push(letter) } };
	const hour = (): void => {
		here.clock += 3_600_000;
		execution(here, () => hourlyRun(ports));
	};
	return { here, hour, letters };
}
const line = ({ book }: TestDesk): string => String(book.read('aggregates')!.find(([key]) => key === 'warning')![1]);

test('an update by the clock that does not get through is told on the sheet at once, and by one letter after three runs', () => {
	const { here, hour, letters } = desk();
	hour();
	expect(line(here)).toBe('');
	answer = revoked;
	hour();
	expect(line(here)).toMatch(/^Данные от \d{4}-\d\d-\d\d \d\d:\d\d, обновление по расписанию не идёт: amoCRM не приняла токен/);
	expect(rpc(here.ports).sidebarState().watch.delay).toBe(line(here));
	hour();
	expect(letters).toEqual([]);
	for (let i = 0; i < 5; i++) hour();
	expect(letters).toHaveLength(1);
	expect(letters[0]!.to).toBe(here.ports.userEmail());
	expect(letters[0]!.text).toContain(line(here));
});

test('the line goes when the update gets through, and the next stop has a letter of its own', () => {
	const { here, hour, letters } = desk();
	for (let round = 1; round <= 2; round++) {
		answer = revoked;
		for (let i = 0; i < 3; i++) hour();
		expect(letters).toHaveLength(round);
		// What was given up is taken up again once the CRM answers.
		answer = good;
		hour();
		expect(line(here)).toBe('');
	}
});

test('figures computed by hand meanwhile keep the line', () => {
	const { here, hour } = desk();
	answer = revoked;
	hour();
	const before = line(here);
	execution(here, () => rpc(here.ports).acceptTabs());
	expect(line(here)).toBe(before);
});

test('where the sheet itself refuses the line, the panel and the letter tell it', () => {
	const { here, hour, letters } = desk();
	answer = revoked;
	const { write } = here.book;
	here.book.write = (id, row, column, cells) => {
		if (id === 'aggregates') throw new Error('You are trying to edit a protected cell or object.');
		write.call(here.book, id, row, column, cells);
	};
	for (let i = 0; i < 3; i++) hour();
	expect(letters).toHaveLength(1);
	expect(rpc(here.ports).sidebarState().watch.delay).toMatch(/обновление по расписанию не идёт/);
});

test('sheets that cannot be drawn anew by the clock are told like data that do not come, and the line goes when they can', () => {
	const { here, hour, letters } = desk();
	const { unfinished } = here.book;
	here.book.unfinished = () => {
		throw new UserError({ ru: 'На вкладке «Анна» объединены ячейки B8:C9.', en: 'Cells are merged.' });
	};
	for (let i = 0; i < 6; i++) expect(hour).toThrow(/объединены/);
	expect(line(here)).toBe('Листы по расписанию не обновлены: На вкладке «Анна» объединены ячейки B8:C9.');
	expect(letters).toHaveLength(1);
	expect(letters[0]!.subject).toMatch(/листы не обновляются/);
	expect(letters[0]!.text).toContain(line(here));
	here.book.unfinished = unfinished.bind(here.book);
	expect(rpc(here.ports).sidebarState().watch.delay).toBe(line(here));
	hour();
	expect(line(here)).toBe('');
	expect(rpc(here.ports).sidebarState().watch.delay).toBeNull();
});

test('a clock that has fallen silent is told to whoever opens the panel, and the panel imports; somebody else’s gets a day to run in', () => {
	const { here, hour } = desk();
	const panel = (email: string) => rpc({ ...here.ports, userEmail: () => email });
	const refresh = (email: string): void => void execution(here, () => panel(email).startImport(false));
	refresh('one@example.com');
	hour();
	const told = (email: string) => {
		const { watch, isRefreshDue } = panel(email).sidebarState();
		return [watch.delay, isRefreshDue];
	};
	const SILENT = [expect.stringMatching(/Google больше суток не запускал обновление: у того, кто его включил, нет доступа/), true];
	here.clock += 25 * 3_600_000;
	expect(told('one@example.com')).toEqual([null, false]);
	here.clock += 2 * 3_600_000;
	expect(told('one@example.com')).toEqual(SILENT);
	// Importing by hand is no sign of the clock.
	importAll(here);
	refresh('one@example.com');
	importAll(here);
	expect(told('one@example.com')[0]).toEqual(SILENT[0]);
	refresh('two@example.com');
	importAll(here);
	expect(told('two@example.com')).toEqual([null, false]);
	here.clock += 27 * 3_600_000;
	expect(told('two@example.com')).toEqual(SILENT);
	hour();
	expect(told('two@example.com')).toEqual([null, false]);
	panel('two@example.com').setSchedule('off');
	here.clock += 100 * 3_600_000;
	expect(told('two@example.com')).toEqual([null, false]);
});
