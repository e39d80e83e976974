import { recompute } from '../../src/app/figures/recompute';
import type { Facts } from '../../src/facts/tables';
import { writeFacts } from '../../src/tabs/data-tab';
import { LineTable } from '../../src/tabs/line-table';
import { deskWith, silent, type TestDesk } from './desk';

const facts: Facts = {
	deals: [
		{ source: 'amocrm', deal_id: '1', client_id: 'c1', manager_id: '7', pipeline_id: '3', stage_id: '142', outcome: 'WON' },
		{ source: 'amocrm', deal_id: '2', client_id: 'c2', manager_id: '8', pipeline_id: '4', stage_id: '142', outcome: 'WON' },
		{ source: 'amocrm', deal_id: '3', client_id: null, manager_id: '9', pipeline_id: '4', stage_id: '1', outcome: 'OPEN' },
	],
	clients: [
		{ source: 'amocrm', client_id: 'c1', name: '=HYPERLINK("x")' },
		{ source: 'amocrm', client_id: 'c2', name: 'Ромашка' },
	],
	managers: [
		{ manager_id: '7', name: 'Анна Иванова' },
		{ manager_id: '8', name: 'Борис Петров' },
	],
	stages: [
		{ pipeline_id: '3', stage_id: '142', pipeline_name: 'Новые', name: 'Оплачено' },
		{ pipeline_id: '4', stage_id: '142', pipeline_name: 'Повторные', name: 'Продлено' },
	],
};

const read = (desk: TestDesk): LineTable => new LineTable(desk.book.read('deals')!);
const column = (lines: LineTable, id: string): unknown[] => lines.body.map((line) => line[lines.place(id)] ?? '');

test('a name stands right of its id: a stage is named within its pipeline, and a name is never a formula', () => {
	const desk = deskWith(facts);
	const lines = read(desk);
	for (const [id, name] of [
		['client_id', 'client_name'],
		['manager_id', 'manager_name'],
		['pipeline_id', 'pipeline_name'],
		['stage_id', 'stage_name'],
	] as const)
		expect([name, lines.place(name)]).toEqual([name, lines.place(id) + 1]);
	expect(column(lines, 'stage_name')).toEqual(['Оплачено', 'Продлено', '1']);
	expect(column(lines, 'pipeline_name')).toEqual(['Новые', 'Повторные', 'Повторные']);
	expect(column(lines, 'manager_name')).toEqual(['Анна Иванова', 'Борис Петров', '9']);
	expect(column(lines, 'client_name')).toEqual(['=HYPERLINK("x")', 'Ромашка', '']);
});

test('whoever is renamed is renamed in every line, and what did not change is not written', () => {
	const desk = deskWith(facts);
	const before = desk.book.calls;
	recompute(desk.ports, { rows: facts, problems: [] });
	const idle = desk.book.calls - before;
	const managers = [{ manager_id: '7', name: 'Анна Сидорова' }, facts.managers![1]!];
	recompute(desk.ports, { rows: { ...facts, managers }, problems: [] });
	expect(column(read(desk), 'manager_name')).toEqual(['Анна Сидорова', 'Борис Петров', '9']);
	expect(desk.book.calls - before - idle).toBeGreaterThan(0);
});

test('where nobody knows a name the id stands there, which may be the name itself', () => {
	const desk = deskWith({ deals: [{ source: 'csv', deal_id: '1', client_id: 'Ромашка', manager_id: 'Анна', outcome: 'WON' }] });
	expect(['client_name', 'manager_name', 'stage_name'].map((id) => column(read(desk), id)[0])).toEqual(['Ромашка', 'Анна', '']);
});

test('an older tab gets them as its last columns, and a person’s own column stays', () => {
	const desk = silent();
	for (const [id, rows] of Object.entries(facts)) writeFacts(desk.book, id as never, rows!, 'ru');
	for (const name of ['stage_name', 'pipeline_name', 'manager_name', 'client_name'])
		desk.book.dropColumn('deals', read(desk).place(name) + 1);
	const width = read(desk).ids.length;
	desk.book.write('deals', 1, width + 1, [[''], ['Моё'], ['a'], ['b'], ['c']]);
	recompute(desk.ports, { rows: facts, problems: [] });
	const lines = read(desk);
	expect(lines.cells[1]![width]).toBe('Моё');
	expect(lines.place('client_name')).toBe(width + 1);
	expect(column(lines, 'manager_name')).toEqual(['Анна Иванова', 'Борис Петров', '9']);
});
