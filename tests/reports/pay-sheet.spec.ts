import { ask, openDesk } from '../../local/cli/desk';
import type { ClosingState, PaySheet } from '../../src/app/panel/types';
import { cloudFilesOf } from '../product/people/file-desk';
import { type Desk, tabOfId } from './built';
import { firmTables, people } from './firm';

jest.setTimeout(300_000);

const HEADS =
	'kpi_set_id,version,role,manager_id,status,effective_from,kind,metric,weight,plan_source,plan,better,threshold,cap,multiplier,fund,bonus_max,is_stepped';
const SETS = [HEADS, 'manager,1,manager,,active,2026-05-01,kpi,bookings,1,targets,,,,,,50000,,'].join('\n');
const JUNE = '2026-06';
const EVIL = '=HYPERLINK("https://evil.example";"x"), =1+1;\n\uff1d2+2';

process.env.KPI_NO_BROWSER = '1';
let desk: Desk;
beforeAll(() => {
	desk = openDesk({ locale: 'ru_RU', language: 'ru', scripts: [], editors: [] });
	const tables = firmTables({ managers: people(2), deals: 12, months: ['2026-06', '2026-07'] }, '2026-07-20');
	ask(desk, 'importTables', { ...tables, 'kpi_sets.csv': SETS });
});
afterAll(() => desk.close());

const closed = (): Map<unknown, number> => {
	const [ids, , ...lines] = tabOfId(desk, 'closed')!.values;
	return new Map(
		lines
			.filter((line) => line[ids!.indexOf('period')] === JUNE)
			.map((line) => [line[ids!.indexOf('scope')], Number(line[ids!.indexOf('bonus')])]),
	);
};

test('a pay sheet is made of a closed month alone, with the bonuses that were frozen', () => {
	expect(() => ask(desk, 'makePaySheet', JUNE)).toThrow(/закройте 2026-06/);
	ask<ClosingState>(desk, 'closeMonth', JUNE);
	expect(ask(desk, 'paySheet', JUNE)).toBeNull();
	const sheet = ask<PaySheet>(desk, 'makePaySheet', JUNE);
	expect(sheet.approved).toBeNull();
	expect(sheet.lines.map(({ person }) => person)).toEqual(['M1', 'M2']);
	for (const { person, bonus, pay, deduction } of sheet.lines)
		expect([person, bonus, pay, deduction]).toEqual([person, closed().get(person), bonus, 0]);
	expect(sheet.lines.some(({ bonus }) => bonus > 0)).toBe(true);
});

test('a deduction needs a reason, and is no more than the bonus', () => {
	const [first] = ask<PaySheet>(desk, 'paySheet', JUNE).lines.filter(({ bonus }) => bonus > 10);
	const deduct = (amount: number, reason: string): PaySheet =>
		ask<PaySheet>(desk, 'deductPay', JUNE, [{ person: first!.person, amount, reason }]);
	expect(() => deduct(5, ' ')).toThrow(/за что/);
	expect(() => deduct(first!.bonus + 1, 'аванс')).toThrow(/от 0 до премии/);
	expect(() => deduct(-1, 'аванс')).toThrow(/от 0 до премии/);
	const line = deduct(5.5, EVIL).lines.find(({ person }) => person === first!.person)!;
	expect(line).toMatchObject({ deduction: 5.5, reason: EVIL });
	expect(line.pay).toBeCloseTo(first!.bonus - 5.5, 9);
	// Made anew, a draft keeps what was deducted.
	expect(ask<PaySheet>(desk, 'makePaySheet', JUNE).lines.find(({ person }) => person === first!.person)!.deduction).toBe(5.5);
});

test('approved it is locked, exported and keeps its month closed; reopening needs a reason and leaves a trace', () => {
	for (const call of ['paySheetCsv', 'paySheetPdf']) expect(() => ask(desk, call, JUNE)).toThrow(/утвердите/);
	expect(cloudFilesOf(desk)).toEqual([]);
	const { approved } = ask<PaySheet>(desk, 'approvePaySheet', JUNE);
	expect(approved).toMatchObject({ by: 'director@example.com' });
	for (const [call, ...args] of [
		['makePaySheet', JUNE],
		['approvePaySheet', JUNE],
		['deductPay', JUNE, [{ person: 'M1', amount: 1, reason: 'x' }]],
		['reopenMonth', JUNE, 'оплата пришла позже'],
	] as const)
		expect(() => ask(desk, call, ...args)).toThrow(/утвержд/);
	const csv = ask<string>(desk, 'paySheetCsv', JUNE);
	const lines = csv.split('\r\n');
	expect(lines).toHaveLength(3);
	expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"";""x""), '=1+1;\n'\uff1d2+2"`);
	// A Russian accountant's program parts cells by semicolons and reads numbers with a comma.
	expect(lines[0]!.split(';')).toHaveLength(12);
	expect(csv).toContain(';5,5;');
	const pdf = Buffer.from(ask<string>(desk, 'paySheetPdf', JUNE), 'base64').toString('latin1');
	expect(pdf.slice(0, 5)).toBe('%PDF-');
	// Nobody else may open what was printed, and it lies in no second place.
	const [printed] = cloudFilesOf(desk);
	expect(printed).toMatchObject({ trashed: true, permissions: [{ role: 'owner' }] });
	expect(JSON.stringify(printed)).not.toContain('formulaValue');
	const tab = tabOfId(desk, 'pay')!;
	expect(tab.formulas.flat().filter((text) => text !== '')).toEqual([]);
	expect(tab.protections[0]).toMatchObject({ type: 'SHEET', unprotected: [] });
	expect(() => ask(desk, 'reopenPaySheet', JUNE, ' ')).toThrow(/причину/);
	expect(ask<PaySheet>(desk, 'reopenPaySheet', JUNE, 'ошибка в удержании').approved).toBeNull();
	expect(JSON.stringify(tabOfId(desk, 'decisions')!.values)).toMatch(/ведомость премий.*ошибка в удержании/);
});

test('a month that was closed anew with other bonuses has its sheet updated before it is approved', () => {
	ask(desk, 'reopenMonth', JUNE, 'оплата пришла позже');
	expect(() => ask(desk, 'approvePaySheet', JUNE)).toThrow(/закройте 2026-06/);
	const tables = firmTables({ managers: people(2), deals: 12, months: ['2026-06', '2026-07'] }, '2026-07-20');
	ask(desk, 'importTables', { 'targets.csv': tables['targets.csv']!.replaceAll('"100000"', '"900000"') });
	ask(desk, 'closeMonth', JUNE);
	expect(() => ask(desk, 'approvePaySheet', JUNE)).toThrow(/Обновите ведомость/);
	ask(desk, 'makePaySheet', JUNE);
	const sheet = ask<PaySheet>(desk, 'approvePaySheet', JUNE);
	for (const { person, bonus } of sheet.lines) expect(bonus).toBe(closed().get(person));
	// The page to be signed tells each person, the sum, who approved it, and that it had been opened again.
	ask(desk, 'paySheetPdf', JUNE);
	const said = cloudFilesOf(desk)
		.at(-1)!
		.sheets[0]!.rows.flatMap(({ values }) => values.map(({ userEnteredValue: value }) => value?.stringValue ?? value?.numberValue));
	expect(said).toContain('Ведомость премий: июнь 2026');
	for (const { name, pay } of sheet.lines) expect(said).toEqual(expect.arrayContaining([name, pay]));
	expect(said).toContain(Math.round(sheet.lines.reduce((sum, { pay }) => sum + pay, 0) * 100) / 100);
	expect(said.join('\n')).toMatch(/Утверждена: director@example\.com, \d\d\.\d\d\.\d{4}/);
	expect(said.join('\n')).toMatch(/Открывалась снова: director@example\.com, .* – ошибка в удержании/);
});

test('whatever becomes of the settings, the page to be signed says the same sums in the same currency', () => {
	const page = (): string => {
		ask(desk, 'paySheetPdf', JUNE);
		return JSON.stringify(cloudFilesOf(desk).at(-1)!.sheets[0]!.rows);
	};
	ask(desk, 'importTables', { 'settings.csv': 'key,value\nbase_currency,USD\n' });
	const before = page();
	expect(before).toContain('$');
	const { name, values } = tabOfId(desk, 'settings')!;
	const line = values.findIndex(([key]) => key === 'base_currency');
	desk.type(name, line, 1, 'нет такой');
	expect(tabOfId(desk, 'settings')!.values[line]!.slice(0, 2)).toEqual(['base_currency', 'нет такой']);
	expect(page()).toBe(before);
	desk.changeTab(name, { to: 'deleted' });
	expect(page()).toBe(before);
});
