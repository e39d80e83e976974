import { undoImport } from '../../../src/app/import/undo';
import { importTables } from '../../../src/app/tables/import-tables';
import { readFacts } from '../../../src/tabs/read-data-tab';
import { execution, silent, type TestDesk } from '../desk';

const FIRST = 'ID;Сумма;Статус\n1;10;won\n2;20;won\n3;30;won\n';
const SECOND = 'ID;Сумма;Статус\n2;25;won\n4;40;won\n';
const THIRD = 'ID;Сумма;Статус\n5;50;won\n';

const amounts = (desk: TestDesk): Record<string, number> =>
	Object.fromEntries(readFacts(desk.book, 'deals')!.rows.map(({ deal_id, amount }) => [String(deal_id), Number(amount) / 100]));
function load(desk: TestDesk, text: string): unknown {
	desk.clock += 60_000;
	return execution(desk, () => importTables(desk.ports, { 'deals.csv': text }, {}, { everything: ['deals'] }));
}
function loaded(keepsUnflushed: boolean): TestDesk {
	const desk = silent();
	load(desk, FIRST);
	desk.book.keepsUnflushed = keepsUnflushed;
	return desk;
}

test.each([true, false])(
	'stopped at any call, what was written in part %p: the next import ends right, and can be taken back',
	(keepsUnflushed) => {
		const whole = loaded(keepsUnflushed);
		const first = whole.book.calls;
		load(whole, SECOND);
		const calls = whole.book.calls - first;
		let stops = 0;
		for (let at = 1; at <= calls; at++) {
			const desk = loaded(keepsUnflushed);
			desk.book.killAt = desk.book.calls + at;
			if (load(desk, SECOND) !== 'killed') continue;
			stops++;
			// Another file comes next: it begins from the state before, or from the whole of the second.
			load(desk, THIRD);
			expect([at, amounts(desk)]).toEqual([at, { 5: 50 }]);
			execution(desk, () => undoImport(desk.ports));
			expect([
				{ 1: 10, 2: 20, 3: 30 },
				{ 2: 25, 4: 40 },
			]).toContainEqual(amounts(desk));
		}
		expect(stops).toBeGreaterThan(5);
	},
);
