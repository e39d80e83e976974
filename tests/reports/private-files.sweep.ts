import { ask, openDesk } from '../../local/cli/desk';
import type { CloudFile } from '../../local/host/cloud/files';
import type { SharingState } from '../../src/app/panel/types';
import type { RolloutState } from '../../src/app/sets/types';
import { cloudFilesOf, wholeSheet } from '../product/people/file-desk';
import { build, type Desk, openBuilt, tabOf, tabOfId } from './built';
import { type Firm, firmTables } from './firm';
import { tableRow } from './kpi-table';

jest.setTimeout(300_000);

const CANARY = 'КАНАРЕЙКА';
const firm: Firm = {
	managers: [
		['M1', 'Анна Иванова', 'Север', 'Тверь'],
		['M2', `${CANARY} Борис`, `${CANARY}-команда`, `${CANARY}-регион`],
		['M3', 'Вера Сидорова', 'Север', 'Тверь'],
	],
	deals: 12,
	months: ['2026-06', '2026-07'],
	canary: { M2: CANARY },
};
let desk: Desk;
beforeEach(() => {
	process.env.KPI_NO_BROWSER = '1';
	desk = openBuilt(firm, '2026-07-31');
});
afterEach(() => desk.close());

const files = (): CloudFile[] => cloudFilesOf(desk);
const outbox = (): { to: string; kind?: string }[] => structuredClone(desk.beside().outbox) as unknown as { to: string; kind?: string }[];
const values = (file: CloudFile): unknown[][] =>
	wholeSheet(file).rows.map((row) =>
		row.values.map(({ userEnteredValue: value }) => value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? ''),
	);

test('the private file shows what the sheet shows, as values alone', () => {
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	const [file] = files();
	const shown = values(file!);
	const sheet = tabOf(desk, 'Анна Иванова').values;
	const numbers = (of: unknown[][]): unknown[] => of.flatMap((line) => line.slice(0, 19).filter((cell) => typeof cell === 'number'));
	expect(numbers(shown)).toEqual(expect.arrayContaining(numbers(sheet)));
	expect(shown[0]![1]).toBe('Анна Иванова');
	// But for the days since the data were fresh.
	expect(JSON.stringify(file).replace(/\{"formulaValue":"=TODAY\(\)-\d+"\}/, '')).not.toMatch(/formulaValue|"=/);
	expect(file!.sheets.map(({ properties }) => properties.title)).toEqual(['Телефон', 'Анна Иванова']);
	expect(wholeSheet(file!).charts.length).toBeGreaterThanOrEqual(5);
});

test('not a byte of another manager, of the department or of the add-on’s own tabs is in it', () => {
	const alone = files();
	expect(alone).toEqual([]);
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	// Its own id and those of its permissions are drawn by lot, and may spell anything.
	const bytes = JSON.stringify(files()[0], (key, value) => (key === 'id' ? '' : value));
	expect(bytes).not.toContain(CANARY);
	expect(bytes).not.toMatch(/M2|M3|Вера|_Показатели|_Детали|_Сейчас|_Сегодня|Планы/);
	// Every number of the other managers' sheets that this one does not show itself.
	const ownValues = new Set(tabOf(desk, 'Анна Иванова').values.flat().map(String));
	const secrets = ['M2', 'M3']
		.flatMap((id) => {
			const { values: lines } = tabOfId(desk, `summary:${id}`)!;
			return lines.slice(tableRow(lines), tableRow(lines) + 20).map((line) => line[3]);
		})
		.filter((value) => typeof value === 'number' && value > 5000);
	expect(secrets.length).toBeGreaterThan(3);
	const fileValues = new Set(values(files()[0]!).flat().map(String));
	for (const secret of secrets) if (!ownValues.has(String(secret))) expect(fileValues.has(String(secret))).toBe(false);
	for (const { ranges } of wholeSheet(files()[0]!).charts.map((chart) => ({ ranges: JSON.stringify(chart.spec).match(/"sheetId":\d+/g)! })))
		expect(new Set(ranges)).toEqual(new Set(['"sheetId":0']));
});

test('a planted name would be found: the file of its owner holds it', () => {
	ask(desk, 'shareFile', 'M2', '', false, false);
	expect(JSON.stringify(files()[0])).toContain(CANARY);
});

test('a second sharing brings the same file up to date, moves access to the new address, and writes to nobody unless asked', () => {
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	const first = files()[0]!;
	desk.type('Анна Иванова', 2, 2, '2026-06');
	ask(desk, 'shareFile', 'M1', 'anna@new.example.com', false, false);
	expect(files()).toHaveLength(1);
	const [file] = files();
	expect(file!.id).toBe(first.id);
	expect(file!.permissions.map(({ role, emailAddress }) => [role, emailAddress])).toEqual([
		['owner', 'director@example.com'],
		['writer', 'anna@new.example.com'],
	]);
	expect(wholeSheet(file!).charts).toHaveLength(wholeSheet(first).charts.length);
	expect(values(file!)).not.toEqual(values(first));
	expect(outbox()).toEqual([]);
	ask(desk, 'shareFile', 'M3', 'vera@example.com', true, false);
	expect(outbox().map(({ to, kind }) => [to, kind])).toEqual([['vera@example.com', 'invitation']]);
});

test('a manager who left loses access, keeps a sheet in the archive, and is listed no more', () => {
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, true);
	const [left, ...rest] = firm.managers;
	ask(desk, 'importTables', {
		'managers.csv': firmTables({ ...firm, managers: [[left![0], left![1], left![2], left![3], '2026-07-01'], ...rest] }, '2026-07-31')[
			'managers.csv'
		]!,
	});
	const state = ask<SharingState>(desk, 'sharing');
	expect(state.people.find(({ id }) => id === 'M1')).toMatchObject({ hasLeft: true });
	ask(desk, 'refreshFiles', 0);
	expect(files()[0]!.permissions.map(({ role }) => role)).toEqual(['owner']);
	build(desk);
	const archived = tabOfId(desk, 'archived:summary:M1')!;
	expect([archived.name, archived.hidden]).toEqual(['Архив · Анна Иванова', true]);
	expect(ask<SharingState>(desk, 'sharing').people.map(({ id }) => id)).toEqual(['ALL', 'M2', 'M3']);
});

test('protections: the director edits plans, a manager the own comment, everybody the selectors', () => {
	expect(ask<{ tabs: number }>(desk, 'protectTabs', true).tabs).toBeGreaterThanOrEqual(5);
	const { protections } = tabOf(desk, 'Анна Иванова');
	const whole = protections.find(({ type }) => type === 'SHEET')!;
	expect(whole.editors).toEqual(['director@example.com']);
	expect(whole.unprotected).toHaveLength(6);
	const own = protections.filter(({ type }) => type === 'RANGE');
	expect(own).toHaveLength(3);
	for (const { range } of own) expect(whole.unprotected).toContain(range);
	ask(desk, 'protectTabs', true);
	expect(tabOf(desk, 'Анна Иванова').protections).toHaveLength(4);
	desk.setPerson({ email: 'anna@example.com', locale: 'ru' });
	expect(() => desk.type('Планы', 2, 5, '1')).toThrow(/protected/);
	expect(() => desk.type('Анна Иванова', 10, 3, '1')).toThrow(/protected/);
	desk.type('Анна Иванова', 2, 2, '2026-06');
	desk.setPerson({ email: 'director@example.com', locale: 'ru' });
	desk.type('Планы', 2, 5, '1');
	ask(desk, 'protectTabs', false);
	expect(tabOf(desk, 'Анна Иванова').protections).toEqual([]);
});

test('a person on trial rates the KPIs in the private file, and nothing else there is open; the words come home', () => {
	let { sets } = ask<RolloutState>(desk, 'createKpiSet', 'manager', null);
	sets = ask<RolloutState>(desk, 'saveDraft', sets[0]!.id, { ...sets[0]!.form, fund: 40_000 }).sets;
	ask(desk, 'startTrial', sets[0]!.id, '2026-07');
	build(desk);
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	const [file] = files();
	expect(file!.permissions.map(({ role }) => role)).toEqual(['owner', 'writer']);
	expect(file).toMatchObject({ writersCanShare: false });
	const shown = values(file!);
	const top = shown.findIndex((line) => line[2] === '1 – мешает, 5 – помогает');
	const [{ unprotectedRanges } = { unprotectedRanges: [] }] = wholeSheet(file!).protectedRanges;
	expect(unprotectedRanges).toMatchObject([
		{ startRowIndex: top + 1, startColumnIndex: 2 },
		{ startColumnIndex: 1, endColumnIndex: 6 },
		{ startColumnIndex: 2, endColumnIndex: 3 },
	]);

	// What the person types there.
	const saved = JSON.parse(JSON.stringify(desk.save())) as { outside: { files: CloudFile[] } };
	const line = wholeSheet(saved.outside.files[0]!).rows[top + 1]!.values;
	line[2] = { userEnteredValue: { numberValue: 2 } };
	line[3] = { userEnteredValue: { stringValue: '=слишком много' } };
	desk.close();
	desk = openDesk({ saved, locale: 'ru_RU', language: 'ru' });
	const { feedback } = ask<RolloutState>(desk, 'collectFeedback');
	expect(feedback).toMatchObject([{ who: 'Анна Иванова', rating: 2, comment: '=слишком много' }]);
	ask(desk, 'refreshFiles', 0);
	expect(values(files()[0]!)[top + 1]!.slice(2, 4)).toEqual([2, '=слишком много']);
	expect(wholeSheet(files()[0]!).protectedRanges).toHaveLength(1);

	ask(desk, 'mailReview', 'manager');
	expect(outbox()).toMatchObject([{ to: 'director@example.com' }]);
	const review = files()[1]!;
	expect(review.permissions.map(({ role }) => role)).toEqual(['owner']);
	expect(values(review).flat()).toEqual(expect.arrayContaining(['Предложение', 'Анна Иванова']));
});
