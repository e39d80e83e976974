import { importProgress } from '../../../src/app/import/progress';
import { start, step } from '../../../src/app/import/run';
import { hourlyRun } from '../../../src/app/panel/hourly-run';
import { recomputeNow } from '../../../src/app/panel/menu-commands';
import { rpc } from '../../../src/app/panel/rpc';
import { writeFacts } from '../../../src/tabs/data-tab';
import type { SheetCell } from '../../../src/tabs/workbook';
import { connectTo, execution, importAll, type TestDesk, testDesk } from '../desk';
import { answering, credentials, smallAccount } from '../small-crm';

const account = smallAccount(60);
const reply = answering(account);

function imported(): TestDesk {
	const desk = testDesk(reply);
	connectTo(desk, credentials);
	importAll(desk);
	return desk;
}

type Cells = SheetCell[][];
const columnAt = (cells: Cells, key: string): number => cells[0]!.indexOf(key);
const cut = (cells: Cells, key: string): void => {
	const place = columnAt(cells, key);
	for (const line of cells) line.splice(place, 1);
};
const deals = (change: (cells: Cells) => void) => (desk: TestDesk) => desk.book.edit('deals', change);

/** What people do to a tab of deals without knowing. */
const ACCIDENTS: Readonly<Record<string, (desk: TestDesk) => void>> = {
	'the column of amounts is deleted': deals((cells) => cut(cells, 'amount')),
	'the column of managers is deleted': deals((cells) => cut(cells, 'manager_id')),
	'half of the rows are deleted': deals((cells) => cells.splice(30)),
	'all rows are deleted': deals((cells) => cells.splice(2)),
	'the id of a column is written over': deals((cells) => {
		cells[0]![columnAt(cells, 'amount')] = 'Сумма';
	}),
	'the row of ids is sorted to the end': deals((cells) => cells.push(...cells.splice(0, 1))),
	'one column is sorted alone': deals((cells) => {
		const place = columnAt(cells, 'amount');
		const sorted = cells
			.slice(2)
			.map((line) => line[place]!)
			.sort((a, b) => Number(a) - Number(b));
		sorted.forEach((cell, i) => {
			cells[i + 2]![place] = cell;
		});
	}),
	'a block is pasted over ids and all': deals((cells) => {
		for (let row = 2; row < 22; row++) cells[row] = [...cells[row + 25]!];
	}),
	'a block of zeros is pasted over amounts': deals((cells) => {
		for (const line of cells.slice(2)) line[columnAt(cells, 'amount')] = 0;
	}),
	'cells are merged, and all but the first are lost': deals((cells) => {
		for (const line of cells.slice(3)) line[columnAt(cells, 'closed_at')] = '';
	}),
	'the tab is deleted': (desk) => desk.book.remove('deals'),
	'amounts are turned into words': deals((cells) => {
		for (const line of cells.slice(2)) line[columnAt(cells, 'amount')] = `около ${line[columnAt(cells, 'amount')]}`;
	}),
	'cells of one column slip down by one': deals((cells) => {
		const place = columnAt(cells, 'amount');
		for (let row = cells.length - 1; row > 2; row--) cells[row]![place] = cells[row - 1]![place]!;
		cells[2]![place] = '';
	}),
	'all rows are pasted once more below': deals((cells) => {
		cells.push(...cells.slice(2).map((line) => [...line]));
	}),
	'two columns change places under their ids': deals((cells) => {
		const [amount, name] = [columnAt(cells, 'amount'), columnAt(cells, 'name')];
		for (const line of cells.slice(2)) [line[amount], line[name]] = [line[name]!, line[amount]!];
	}),
	'a manager is replaced everywhere by another': deals((cells) => {
		const place = columnAt(cells, 'manager_id');
		const other = cells.slice(2).find((line) => line[place] !== cells[2]![place])?.[place] ?? '900';
		for (const line of cells.slice(2)) line[place] = other;
	}),
	'closing dates are filled down from the first': deals((cells) => {
		const place = columnAt(cells, 'closed_at');
		const first = cells.slice(2).find((line) => line[place] instanceof Date)![place]!;
		for (const line of cells.slice(2)) if (line[place] instanceof Date) line[place] = first;
	}),
	'the column of ids is sorted alone': deals((cells) => {
		const place = columnAt(cells, 'deal_id');
		const ids = cells.slice(2).map((line) => line[place]!);
		ids.reverse().forEach((id, i) => {
			cells[i + 2]![place] = id;
		});
	}),
	'the file gets another time zone': (desk) => {
		Object.assign(desk.book, { timeZone: 'America/New_York' });
		desk.book.edit('deals', (cells) => {
			for (const line of cells.slice(2))
				line.forEach((cell, i) => {
					if (cell instanceof Date) line[i] = new Date(cell.getTime() + 7 * 3_600_000);
				});
		});
	},
};
const HARMLESS: Readonly<Record<string, (desk: TestDesk) => void>> = {
	'whole rows are sorted': deals((cells) => cells.push(...cells.splice(2).reverse())),
	'a column is moved': deals((cells) => {
		const place = columnAt(cells, 'amount');
		for (const line of cells) line.push(...line.splice(place, 1));
	}),
	'a heading is renamed': deals((cells) => {
		cells[1]![columnAt(cells, 'amount')] = 'Деньги';
	}),
	'a column of one’s own is added': deals((cells) => {
		for (const line of cells) line.unshift('');
	}),
};

const bookings = (desk: TestDesk): string => {
	const cells = desk.book.content(['aggregates']).aggregates as Cells;
	return JSON.stringify(cells.filter((line) => line[1] === 'ALL').map((line) => [line[2], line[cells[0]!.indexOf('bookings')]]));
};
/** Every word that a person gets to see of it. */
function words(desk: TestDesk): string[] {
	const { watch, facts } = rpc(desk.ports).sidebarState();
	return [watch.loss, ...watch.warnings, ...facts!.problems, importProgress(desk.ports).message].filter(
		(word) => word !== null,
	) as string[];
}

const right = bookings(imported());

describe.each(Object.entries(ACCIDENTS))('%s', (_, accident) => {
	test('the hourly run brings the figures back, or leaves the last good ones with a sentence', () => {
		const desk = imported();
		execution(desk, () => accident(desk));
		desk.clock += 3_600_000;
		execution(desk, () => hourlyRun(desk.ports));
		expect({ isRight: bookings(desk) === right, words: words(desk).join('\n') }).toEqual({
			isRight: expect.any(Boolean),
			words: expect.stringMatching(/«Сделки»|часовой пояс/i),
		});
		if (!/изменён вручную/.test(words(desk).join())) expect(bookings(desk)).toBe(right);
	});

	test('"refresh changes" publishes nothing wrong without a word', () => {
		const desk = imported();
		execution(desk, () => accident(desk));
		let sentence = '';
		try {
			execution(desk, () => recomputeNow(desk.ports));
		} catch (error) {
			sentence = String(error);
		}
		if (sentence === '')
			expect(words(desk).join('\n')).toMatch(/«Сделки»: (столбец «[^»]+» изменён вручную|после загрузки добавлено вручную: 60 строк)/);
		else {
			expect(sentence).toMatch(/«Сделки»|пояс/);
			expect(bookings(desk)).toBe(right);
		}
	});
});

test.each<[string, string, (cells: Cells) => void, RegExp]>([
	[
		'an id of a manager is written over',
		'managers',
		(cells) => cells[2]!.splice(columnAt(cells, 'manager_id'), 1, 'x'),
		/«Менеджеры»: после загрузки изменены ID/,
	],
	['a manager is deleted', 'managers', (cells) => cells.splice(2, 1), /«Менеджеры»: после загрузки изменены ID или удалены/],
	[
		'a manager is called otherwise',
		'managers',
		(cells) => cells[2]!.splice(columnAt(cells, 'name'), 1, 'x'),
		/«Менеджеры»: столбец «Имя» изменён вручную/,
	],
	[
		'the outcome of a stage is another',
		'stages',
		(cells) => cells[2]!.splice(columnAt(cells, 'outcome'), 1, 'WON'),
		/«Этапы»: столбец «Исход» изменён вручную/,
	],
])('%s: the figures count it, and that is told until everything is read again', (_, tab, change, sentence) => {
	const desk = imported();
	execution(desk, () => desk.book.edit(tab, change));
	execution(desk, () => recomputeNow(desk.ports));
	expect(words(desk).join('\n')).toMatch(sentence);
	importAll(desk, true);
	execution(desk, () => recomputeNow(desk.ports));
	expect(words(desk).join('\n')).not.toMatch(sentence);
	expect(bookings(desk)).toBe(right);
});

test('lines taken out of a list that people keep are told, until the next import', () => {
	const desk = imported();
	const day = (date: string) => ({ date, is_working: false, hours: 0 });
	execution(desk, () => writeFacts(desk.book, 'calendar', [day('2026-07-10'), day('2026-07-13')], 'ru'));
	importAll(desk);
	execution(desk, () => desk.book.edit('calendar', (cells) => cells.splice(3, 1)));
	execution(desk, () => recomputeNow(desk.ports));
	expect(words(desk).join()).toMatch(/«[^»]+»: строк было 2, стало 1/);
	importAll(desk);
	execution(desk, () => recomputeNow(desk.ports));
	expect(words(desk).join()).not.toMatch(/строк было/);
});

test('a day of the calendar whose country is a word that nobody knows is told', () => {
	const desk = imported();
	const day = (date: string, country: string) => ({ date, is_working: false, hours: 0, country });
	execution(desk, () => writeFacts(desk.book, 'calendar', [day('2026-07-10', 'Россия'), day('2026-07-13', 'kz')], 'ru'));
	execution(desk, () => recomputeNow(desk.ports));
	const problems = () => rpc(desk.ports).sidebarState().facts!.problems.join();
	expect(problems()).not.toContain('код страны');
	execution(desk, () => writeFacts(desk.book, 'calendar', [day('2026-07-10', 'Россия'), day('2026-07-13', 'Казахстан')], 'ru'));
	execution(desk, () => recomputeNow(desk.ports));
	expect(problems()).toContain('«Календарь», 2026-07-13: «Казахстан» – не код страны, и этот день не учитывается.');
});

test.each(Object.entries(HARMLESS))('%s: nobody is told anything', (_, change) => {
	const desk = imported();
	execution(desk, () => change(desk));
	execution(desk, () => recomputeNow(desk.ports));
	expect(bookings(desk)).toBe(right);
	expect(rpc(desk.ports).sidebarState().watch).toEqual({ loss: null, delay: null, unfinished: null, warnings: [], isHeld: false });
});

test('what a tab has lost by intention is accepted, and figures are computed from what is left', () => {
	const desk = imported();
	desk.book.edit('deals', (cells) => cells.splice(40));
	expect(() => execution(desk, () => recomputeNow(desk.ports))).toThrow(/было 60, осталось 38/);
	expect(rpc(desk.ports).sidebarState().watch.loss).toMatch(/осталось 38/);
	const { watch } = execution(desk, () => rpc(desk.ports).acceptTabs()) as ReturnType<ReturnType<typeof rpc>['acceptTabs']>;
	expect(watch.loss).toBeNull();
	expect(bookings(desk)).not.toBe(right);
});

test('a column that people fill is not given back by the CRM: the import stops with a sentence', () => {
	const desk = imported();
	desk.book.edit('deals', (cells) => {
		for (const line of cells.slice(2)) line[columnAt(cells, 'fx_rate')] = 90;
	});
	importAll(desk);
	desk.book.edit('deals', (cells) => cut(cells, 'fx_rate'));
	execution(desk, () => start(desk.ports, false));
	for (let i = 0; i < 3; i++) execution(desk, () => step(desk.ports, 60_000));
	expect(importProgress(desk.ports).message).toMatch(/«Сделки» больше нет столбца «Курс/);
	execution(desk, () => rpc(desk.ports).acceptTabs());
	expect(importAll(desk).job.phase).toBe('done');
});
