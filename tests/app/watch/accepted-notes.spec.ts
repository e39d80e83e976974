import { recomputeWhole } from '../../../src/app/figures/stopped/half-figures';
import { undoImport } from '../../../src/app/import/undo';
import { rpc } from '../../../src/app/panel/rpc';
import { importTables } from '../../../src/app/tables/import-tables';
import { watchOf } from '../../../src/app/watch/warnings';
import type { SheetCell } from '../../../src/tabs/workbook';
import { connectTo, execution, importAll, silent, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

const told = (desk: TestDesk): string =>
	watchOf(desk.ports)
		.warnings.map(({ ru }) => ru)
		.join('\n');

const FILE = `deal_id,manager_id,created_at,closed_at,outcome,amount
${Array.from({ length: 12 }, (_, i) => `D${i},Анна,2026-06-0${(i % 9) + 1},2026-06-1${i % 9},won,${1000 * (i + 1)}`).join('\n')}`;

function deskOfFile(): TestDesk {
	const desk = silent();
	execution(desk, () => importTables(desk.ports, { 'deals.csv': FILE }));
	return desk;
}

const amounts = (cells: SheetCell[][]): void => {
	const place = cells[0]!.indexOf('amount');
	cells[2]![place] = 777_777;
};
const addRow = (cells: SheetCell[][]): void => {
	const line = [...cells[2]!];
	line[cells[0]!.indexOf('deal_id')] = `by-hand-${cells.length}`;
	cells.push(line);
};
const figures = (desk: TestDesk): unknown => {
	desk.clock += 60_000;
	return execution(desk, () => recomputeWhole(desk.ports));
};
const EDITED = /«Сделки»: столбец «Бюджет» изменён вручную/;

test('what somebody has called right is not told again when figures are computed anew from the same tabs', () => {
	const desk = deskOfFile();
	execution(desk, () => desk.book.edit('deals', amounts));
	figures(desk);
	expect(told(desk)).toMatch(EDITED);
	execution(desk, () => rpc(desk.ports).releaseDigests());
	expect(told(desk)).toBe('');
	figures(desk);
	expect(told(desk)).not.toMatch(EDITED);
});

test('rows added one by one are told in one sentence', () => {
	const desk = deskOfFile();
	for (let i = 0; i < 3; i++) {
		execution(desk, () => desk.book.edit('deals', addRow));
		figures(desk);
	}
	expect(told(desk).match(/добавлено вручную/g)).toHaveLength(1);
	expect(told(desk)).toMatch(/добавлено вручную: 3 строки/);
});

test('what was edited is told after files that were imported before anybody computed figures', () => {
	const desk = deskOfFile();
	execution(desk, () => desk.book.edit('deals', amounts));
	desk.clock += 60_000;
	execution(desk, () => importTables(desk.ports, { 'managers.csv': 'manager_id,name\nАнна,Анна Петрова' }));
	expect(told(desk)).toMatch(EDITED);
});

const reply = answering(smallAccount(60));
function connected(): TestDesk {
	const desk = testDesk(reply);
	connectTo(desk, credentials);
	importAll(desk);
	desk.clock += 3_600_000;
	importAll(desk);
	return desk;
}

test('what was edited is told after an import was taken back', () => {
	const desk = connected();
	execution(desk, () => desk.book.edit('deals', amounts));
	execution(desk, () => undoImport(desk.ports));
	expect(told(desk)).toMatch(EDITED);
});

test('what was edited is told after an import that was killed while it was written, and gone on with', () => {
	const lost: number[] = [];
	// Before that the import has not begun.
	let call = 5;
	for (; call < 1000; call += 6) {
		const desk = connected();
		execution(desk, () => desk.book.edit('deals', amounts));
		desk.clock += 3_600_000;
		desk.book.killAt = desk.book.calls + call;
		importAll(desk);
		if (Number.isFinite(desk.book.killAt)) break;
		if (!EDITED.test(told(desk))) lost.push(call);
	}
	expect([call > 30, lost]).toEqual([true, []]);
});
