import type { DemoAccount, DemoCustomField } from '../../../local/demo/account';
import { answerSlice } from '../../../src/app/answers/table-answers';
import { listFields, pickFields } from '../../../src/app/crm/custom-fields';
import { answer } from '../../../src/app/figures/answer';
import { undoImport } from '../../../src/app/import/undo';
import { connectTo, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

const FIELDS: readonly DemoCustomField[] = [
	{ id: 1, of: 'deal', name: 'Отрасль', kind: 'select', options: ['Розница', 'Стройка'] },
	{ id: 2, of: 'deal', name: 'Интересы', kind: 'multiselect', options: ['Насосы', 'Котлы; печи', 'Сервис'] },
	{ id: 3, of: 'deal', name: 'Срочный', kind: 'checkbox' },
	{ id: 4, of: 'deal', name: 'Отгрузка', kind: 'date' },
	{ id: 5, of: 'deal', name: 'Скидка', kind: 'numeric' },
	{ id: 6, of: 'deal', name: 'Команда', kind: 'text' },
	{ id: 7, of: 'company', name: 'Размер', kind: 'select', options: ['малый', 'большой'] },
	{ id: 8, of: 'contact', name: 'Должность', kind: 'text' },
];
const MIDNIGHT = Date.parse('2026-07-05T00:00:00+03:00');

function account(): DemoAccount {
	const whole = smallAccount(40);
	const small = { ...whole, deals: whole.deals.filter(({ deletedAt }) => deletedAt === null) };
	small.deals.forEach((deal, i) => {
		deal.custom = i % 4 === 3 ? {} : { 1: i % 2 === 0 ? 'Розница' : 'Стройка', 2: i % 2 === 0 ? ['Насосы', 'Котлы; печи'] : ['Насосы'] };
		if (i < 6) deal.custom = { ...deal.custom, 3: i < 3, 4: MIDNIGHT, 5: 7.5, 6: 'А' };
	});
	small.companies.forEach((company, i) => {
		company.custom = { 7: i % 2 === 0 ? 'малый' : 'большой' };
	});
	small.contacts.forEach((contact) => {
		contact.custom = { 8: 'Директор' };
	});
	return { ...small, customFields: FIELDS };
}

let crm = account();
let desk: TestDesk;
beforeEach(() => {
	crm = account();
	desk = testDesk((request) => answering(crm)(request));
	connectTo(desk, credentials);
});

const pick = (...names: string[]): void =>
	pickFields(
		desk.ports,
		listFields(desk.ports).fields.filter(({ name }) => names.includes(name)),
	);
const heads = (tab = 'deals'): unknown[] => desk.book.read(tab)![1]!;
const column = (heading: string, tab = 'deals'): unknown[] => {
	const lines = desk.book.read(tab)!;
	return lines.slice(2).map((line) => line[heads(tab).indexOf(heading)]);
};
/** Of the deal of this number in the CRM. */
const cell = (heading: string, i: number): unknown =>
	column(heading)[column('ID').findIndex((id) => String(id) === String(crm.deals[i]!.id))];
const of = (metric: string, options: string): unknown => answer(desk.ports, metric, '', '2026', options);
const importAgain = (full = false): string => {
	desk.clock += 3_600_000;
	return importAll(desk, full).job.result!.ru;
};

test('the account’s own fields are offered with kind and samples, and picking asks for no token', () => {
	expect(listFields(desk.ports).fields.slice(3, 6)).toEqual([
		{ of: 'deal', code: '1', name: 'Отрасль', kind: 'text', samples: ['Розница', 'Стройка'], column: null },
		{ of: 'deal', code: '2', name: 'Интересы', kind: 'list', samples: ['Насосы', 'Котлы; печи', 'Сервис'], column: null },
		{ of: 'deal', code: '3', name: 'Срочный', kind: 'flag', samples: [], column: null },
	]);
	pick('Отрасль');
	expect(listFields(desk.ports).fields.find(({ code }) => code === '1')!.column).toBe('Отрасль');
});

test('picked fields of deals become columns that cut figures; lists keep all their values, dates and flags are read', () => {
	pick('Отрасль', 'Интересы', 'Срочный', 'Отгрузка', 'Скидка', 'Команда');
	importAll(desk);
	expect(cell('Интересы', 0)).toBe('Насосы; Котлы печи');
	expect([0, 1, 2, 4].map((i) => cell('Срочный', i))).toEqual([true, true, true, false]);
	expect((cell('Отгрузка', 0) as Date).getTime()).toBe(MIDNIGHT);
	expect(cell('Скидка', 0)).toBe(7.5);
	// A name that formulas take for a dimension of the add-on's own.
	expect(cell('Команда (сделка)', 0)).toBe('А');
	const all = of('new_leads', '') as number;
	const parts = ['Розница', 'Стройка', '(нет)'].map((value) => of('new_leads', `отрасль=${value}`) as number);
	expect(parts[0]! + parts[1]! + parts[2]!).toBe(all);
	expect(parts.every((part) => part > 0)).toBe(true);
	// Of several values each counts the deal.
	const [pumps, boilers] = ['Насосы', 'котлы печи'].map((value) => of('new_leads', `интересы=${value}`) as number);
	expect(pumps).toBe(parts[0]! + parts[1]!);
	expect(boilers).toBe(parts[0]!);
	expect(of('new_leads', 'интересы=Насосы|Котлы печи')).toBe(pumps);
	expect(of('new_leads', 'интересы<>Котлы печи')).toBe(all - boilers!);
	expect(of('new_leads', 'интересы=(нет)')).toBe(all - pumps!);
	expect(answerSlice(desk.ports, ['new_leads', 'Интересы', '2026'])).toEqual([
		['Насосы', pumps],
		['Котлы печи', boilers],
		['(нет)', all - pumps!],
		['Итого', all],
	]);
	expect(() => of('new_leads', 'интересы=Насос')).toThrow(/нет значения «Насос». Есть: Насосы/);
});

test('fields of companies and contacts stand with the client, and a company stands for its contacts', () => {
	pick('Размер', 'Должность');
	importAll(desk);
	const [small, large, none] = ['малый', 'большой', '(нет)'].map((value) => of('new_leads', `размер=${value}`) as number);
	expect(small! + large! + none!).toBe(of('new_leads', ''));
	expect(small! > 0 && large! > 0).toBe(true);
	const withContact = of('new_leads', 'должность=Директор') as number;
	expect(withContact).toBeGreaterThanOrEqual(small! + large!);
	crm = { ...crm, contacts: crm.contacts.map((contact, i) => (i === 0 ? { ...contact, custom: { 8: 'Инженер' } } : contact)) };
	importAgain(true);
	expect(column('Должность', 'clients')).toContain('Инженер');
});

test('the same state of the CRM twice changes nothing, by changes and in full', () => {
	pick('Отрасль', 'Интересы', 'Срочный', 'Отгрузка', 'Скидка', 'Должность');
	importAll(desk);
	const before = JSON.stringify([desk.book.read('deals'), desk.book.read('clients')]);
	for (const full of [false, true]) {
		expect(importAgain(full)).toContain('новых сделок 0, изменённых 0');
		expect(JSON.stringify([desk.book.read('deals'), desk.book.read('clients')])).toBe(before);
	}
});

test('another pick makes the next import read everything; a renamed field keeps its column, and so does one that is no longer picked', () => {
	pick('Отрасль');
	expect(importAll(desk).job.full).toBe(true);
	expect(importAll(desk).job.full).toBe(false);
	crm = { ...crm, customFields: FIELDS.map((field) => (field.id === 1 ? { ...field, name: 'Сфера' } : field)) };
	expect(listFields(desk.ports).fields.find(({ code }) => code === '1')).toMatchObject({ name: 'Сфера', column: 'Отрасль' });
	pick('Сфера', 'Скидка');
	desk.clock += 3_600_000;
	const again = importAll(desk);
	expect(again.job.full).toBe(true);
	expect(heads()).toContain('Отрасль');
	expect(heads()).not.toContain('Сфера');
	expect(cell('Скидка', 0)).toBe(7.5);
	const values = column('Скидка');
	pick('Сфера');
	crm.deals[0]!.custom = {};
	importAgain();
	expect(column('Скидка')).toEqual(values);
	expect(cell('Отрасль', 0)).toBe('');
	expect(importAll(desk).job.full).toBe(false);
});

test('a field that the CRM no longer has is still shown as picked', () => {
	pick('Отрасль');
	crm = { ...crm, customFields: FIELDS.slice(1) };
	expect(listFields(desk.ports).fields.at(-1)).toMatchObject({ code: '1', name: 'Отрасль', column: 'Отрасль', isGone: true });
});

test('more than thirty are refused', () => {
	const many = Array.from({ length: 31 }, (_, i) => ({ of: 'deal' as const, code: `${i}`, name: `Поле ${i}`, kind: 'text' as const }));
	expect(() => pickFields(desk.ports, many)).toThrow(/не больше 30/);
});

test('undo brings back what the columns held', () => {
	pick('Отрасль', 'Отгрузка');
	importAll(desk);
	const before = [column('Отрасль'), column('Отгрузка')];
	for (const deal of crm.deals) deal.custom = { 1: 'Стройка' };
	importAgain(true);
	expect(cell('Отрасль', 0)).toBe('Стройка');
	expect(cell('Отгрузка', 0)).toBe('');
	undoImport(desk.ports);
	expect([column('Отрасль'), column('Отгрузка')]).toEqual(before);
});

test('a column that a person made keeps its cells: the field gets another heading; a name that looks like a formula stays text', () => {
	importAll(desk);
	const width = desk.book.read('deals')![0]!.length;
	desk.book.write('deals', 2, width + 1, [['Отрасль'], ['моё']]);
	crm = { ...crm, customFields: crm.customFields!.map((field) => (field.id === 3 ? { ...field, name: '=1+1' } : field)) };
	pick('Отрасль', '=1+1');
	importAgain();
	expect(column('Отрасль')[0]).toBe('моё');
	expect(heads()).toEqual(expect.arrayContaining(['Отрасль (сделка)', '=1+1']));
	expect(column('Отрасль (сделка)').filter((one) => one !== '').length).toBeGreaterThan(1);
});
