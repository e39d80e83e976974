import { digestState, isDigestDue, sendDigest } from '../../src/app/digest/send';
import { saveDigestSettings } from '../../src/app/digest/settings';
import { rememberImport } from '../../src/app/import/log';
import { readRegister, type SharedFile, writeRegister } from '../../src/app/sharing/register';
import { share } from '../../src/app/sharing/share';
import { silent, type TestDesk } from './desk';

const HOUR = 3_600_000;
const person = (manager: string, more: Partial<SharedFile> = {}): SharedFile => ({
	manager,
	name: `Name ${manager}`,
	email: `${manager}@example.com`,
	file: `file-${manager}`,
	created: 1_000,
	updated: 2_000,
	revoked: null,
	isMailed: true,
	...more,
});
const settings = { isOn: true, weekday: 0, hour: 9, chat: '' };

function ready(...people: SharedFile[]): TestDesk {
	const desk = silent();
	writeRegister(desk.book, people, 'ru');
	rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt: desk.clock - HOUR, finishedAt: desk.clock - HOUR });
	return desk;
}

test('old figures are no news: a digest waits for an import of the last 26 hours', () => {
	const desk = ready(person('M1'));
	const finished = (hoursAgo: number): string | null => {
		rememberImport(desk.ports, { crm: 'amocrm', account: '1', startedAt: 0, finishedAt: desk.clock - hoursAgo * HOUR });
		return digestState(desk.ports).reason;
	};
	expect([finished(1), finished(26)]).toEqual([null, null]);
	expect(finished(26 + 1 / HOUR)).toMatch(/больше суток/);
	rememberImport(desk.ports, null);
	expect(sendDigest(desk.ports, 1000).ru).toMatch(/больше суток/);
});

test('a digest goes to those who are marked, have an address and a file, and may still open it', () => {
	const refused = [{ isMailed: false }, { email: '' }, { file: '' }, { revoked: 5_000 }].map((more, i) => person(`M${i + 2}`, more));
	expect(digestState(ready(person('M1'), ...refused).ports).people).toEqual(['Name M1 · M1@example.com']);
	expect(digestState(ready(...refused).ports).reason).toMatch(/Никто не отмечен/);
});

test('a digest is due from its hour on, on its day of the week, in the spreadsheet’s own zone', () => {
	const desk = ready();
	// Saturday, 1 August 2026; Moscow is three hours ahead.
	const due = (change: object, hour: number, minute = 0): boolean => {
		saveDigestSettings(desk.ports, { ...settings, ...change });
		desk.clock = Date.UTC(2026, 7, 1, hour - 3, minute);
		return isDigestDue(desk.ports);
	};
	expect([due({}, 8, 59), due({}, 9), due({}, 23)]).toEqual([false, true, true]);
	expect([due({ isOn: false }, 9), due({ weekday: 6 }, 9), due({ weekday: 5 }, 9), due({ weekday: 1 }, 9)]).toEqual([
		false,
		true,
		false,
		false,
	]);
	for (const hour of [-1, 24, 9.5]) expect(() => saveDigestSettings(desk.ports, { ...settings, hour })).toThrow(/от 0 до 23/);
	for (const hour of [0, 23]) expect(() => saveDigestSettings(desk.ports, { ...settings, hour })).not.toThrow();
});

test('the list of files is read as it was written, and as a director corrects it; a shorter one leaves no line behind', () => {
	const { book } = silent();
	const people = [person('M1'), person('M2', { file: '', created: null, updated: null, revoked: 3_000, isMailed: false })];
	writeRegister(book, people, 'ru');
	expect(readRegister(book)).toEqual(people);
	book.edit('sharing', (lines) => {
		const at = lines[0]!.indexOf('mailed');
		lines[3]![at] = 'Да';
		lines[2]![lines[0]!.indexOf('email')] = ' new@example.com ';
	});
	expect(readRegister(book)).toEqual([
		{ ...people[0], email: 'new@example.com' },
		{ ...people[1], isMailed: true },
	]);
	writeRegister(book, people.slice(1), 'ru');
	expect(readRegister(book)).toEqual(people.slice(1));
});

test('what is no address is refused before anything is made', () => {
	const desk = ready();
	for (const email of ['one', 'one@two', 'a@b.ru, c@d.ru', 'a b@c.ru', 'a@@b.ru'])
		expect(() => share(desk.ports, { id: 'M1', email, isTold: true, isMailed: true })).toThrow(/не адрес почты/);
	expect(readRegister(desk.book)).toEqual([]);
});
