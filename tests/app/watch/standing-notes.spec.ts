import { hourlyRun } from '../../../src/app/panel/hourly-run';
import { rpc } from '../../../src/app/panel/rpc';
import { watchOf } from '../../../src/app/watch/warnings';
import type { SheetCell } from '../../../src/tabs/workbook';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

const reply = answering(smallAccount(60));

/** An account whose tab of deals somebody has changed, some hours later. */
function hoursAfter(change: (cells: SheetCell[][]) => void, hours = 3): TestDesk {
	const desk = testDesk(reply);
	connectTo(desk, credentials);
	importAll(desk);
	execution(desk, () => desk.book.edit('deals', change));
	for (let hour = 0; hour < hours; hour++) {
		desk.clock += 3_600_000;
		execution(desk, () => hourlyRun(desk.ports));
	}
	return desk;
}
const told = (desk: TestDesk): string =>
	watchOf(desk.ports)
		.warnings.map(({ ru }) => ru)
		.join('\n');
const swapManagers = (cells: SheetCell[][]): void => {
	const place = cells[0]!.indexOf('manager_id');
	const all = cells.slice(2).map((line) => line[place]!);
	all.reverse().forEach((cell, i) => {
		cells[i + 2]![place] = cell;
	});
};
const addRow = (cells: SheetCell[][]): void => {
	cells.push([...cells[2]!.map((cell, i) => (cells[0]![i] === 'deal_id' ? 'Итого' : cells[0]![i] === 'source' ? '' : cell))]);
};

const EDITED = /«Сделки»: столбец «Ответственный» изменён вручную/;
const ADDED = /«Сделки»: после загрузки добавлено вручную: 1 строка/;

test('what was written over by hand is told for as long as it counts: every hour, until everything is read again', () => {
	const desk = hoursAfter(swapManagers);
	expect(told(desk)).toMatch(EDITED);
	importAll(desk, true);
	expect(told(desk)).not.toMatch(EDITED);
});

test('a row that was added by hand stays, and so does the sentence, until somebody says that the figures are right', () => {
	const desk = hoursAfter(addRow);
	expect(told(desk)).toMatch(ADDED);
	importAll(desk, true);
	expect(told(desk)).toMatch(ADDED);
	execution(desk, () => rpc(desk.ports).releaseDigests());
	desk.clock += 3_600_000;
	execution(desk, () => hourlyRun(desk.ports));
	expect(told(desk)).not.toMatch(ADDED);
});

test('one sentence a column, however often it is changed', () => {
	const desk = hoursAfter(swapManagers, 1);
	execution(desk, () => desk.book.edit('deals', swapManagers));
	desk.clock += 3_600_000;
	execution(desk, () => hourlyRun(desk.ports));
	expect(told(desk).match(/изменён вручную/g)).toHaveLength(1);
});
