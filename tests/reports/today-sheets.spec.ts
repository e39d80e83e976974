import { ask, openDesk } from '../../local/cli/desk';
import { cloudFilesOf, wholeSheet } from '../product/people/file-desk';
import { build, type Desk, tabOf, tabOfId } from './built';
import { type Firm, firmTables } from './firm';

jest.setTimeout(300_000);

const firm: Firm = {
	managers: [
		['M1', 'Анна Иванова', 'Север', 'Тверь'],
		['M2', 'Борис Петров', 'Юг', 'Тула'],
	],
	deals: 30,
	months: ['2026-06', '2026-07'],
	canary: { M2: 'КАНАРЕЙКА ' },
};
const EVIL = '=HYPERLINK("https://evil.example";"x")&"';

/** The firm's tables with a link in every deal, and a deal, a stage and a client that would be formulas. */
function tables(): Record<string, string> {
	const files = firmTables(firm, '2026-07-31');
	const [head, first, ...rest] = files['deals.csv']!.split('\n') as [string, string, ...string[]];
	const evil = first.replace(/"Сделка M1-0"/, `"${EVIL.replace(/"/g, '""')}"`).replace(/"(WON|LOST|OPEN)","\d+"/, '"OPEN","300000"');
	const linked = [evil, ...rest].map((line, i) => `${line},"${i === 1 ? 'javascript:alert(1)' : `https://files.example/deal?n=${i}`}"`);
	// A plan that some of the deals fill.
	return {
		...files,
		'targets.csv': files['targets.csv']!.replaceAll('"100000"', '"800000"'),
		'deals.csv': [`${head},"Ссылка"`, ...linked].join('\n'),
	};
}

let desk: Desk;
beforeAll(() => {
	process.env.KPI_NO_BROWSER = '1';
	desk = openDesk({ locale: 'ru_RU', language: 'ru', scripts: [], editors: [] });
	ask(desk, 'importTables', tables());
	build(desk);
});
afterAll(() => desk.close());

const formulasOf = (name: string): string[] =>
	tabOf(desk, name)
		.formulas.flat()
		.filter((text) => text !== '');
const listOf = (name: string, first: string): unknown[][] => {
	const { values } = tabOf(desk, name);
	const head = values.findIndex((line) => line[1] === first);
	return values.slice(head + 1);
};
const hidden = (): unknown[][] => tabOfId(desk, 'work_list')!.values;
const lines = (scope: string): unknown[][] => hidden().filter(([key]) => new RegExp(`^${scope}\\|[1-9]`).test(String(key)));
const shownTitles = (rows: readonly (readonly unknown[])[]): string[] =>
	rows.map(([, title, link]) => `${String(title)}${link === '' ? '' : '\u00a0↗'}`);

test('the page of today shows the department’s list, and whose list is chosen', () => {
	const all = lines('ALL');
	expect(all).toHaveLength(15);
	expect(
		listOf('Сегодня', 'Сделка')
			.slice(0, 15)
			.map((line) => line[1]),
	).toEqual(shownTitles(all));
	const rest = Number(hidden().find(([key]) => key === 'ALL|0')![5]);
	expect(rest).toBeGreaterThan(0);
	expect(listOf('Сегодня', 'Сделка')[15]![1]).toBe(`и ещё ${rest}`);
});

test('whose list it is can be chosen: a manager, a team, everybody; no cell shows an error', () => {
	for (const [choice, scope] of [
		['Борис Петров', 'M2'],
		['Команда Юг', 'team:Юг'],
		['Весь отдел', 'ALL'],
	] as const) {
		desk.type('Сегодня', 1, 2, choice);
		const mine = lines(scope);
		expect(
			listOf('Сегодня', 'Сделка')
				.slice(0, mine.length)
				.map((line) => line[1]),
		).toEqual(shownTitles(mine));
	}
	for (const name of ['Сегодня', 'Анна Иванова'])
		expect(
			tabOf(desk, name)
				.values.flat()
				.filter((value) => /^#[A-Z]/.test(String(value))),
		).toEqual([]);
});

test('a manager’s sheet lists the manager’s own deals alone, each with its reason', () => {
	for (const [id, name] of firm.managers) {
		const all = lines(id);
		expect(all.length).toBeGreaterThan(5);
		// Five deals, the others beside them; below each its reason. More than ten are counted: the tab lists them.
		const mine = all.slice(0, 10);
		const rows = listOf(name, 'Сделка').slice(0, 11);
		const deals = rows.slice(0, 10);
		const cells = (below: 0 | 1): unknown[] =>
			[1, 12].flatMap((column) => deals.filter((_, i) => i % 2 === below).map((line) => line[column])).filter((text) => text !== '');
		expect(cells(0)).toEqual(shownTitles(mine));
		expect(cells(1)).toEqual(mine.map((line) => line[3]));
		const more = all.length - mine.length + Number(hidden().find(([key]) => key === `${id}|0`)![5]);
		expect(rows[10]?.[1] ?? '').toBe(more === 0 ? '' : `и ещё ${more}`);
		const [top] = tabOf(desk, name).values.filter((line) => line[1] === 'Сделка');
		expect([top![12], top![15], top![17]]).toEqual(['Сделка', 'Сумма', 'Без контакта']);
		// The marks fill what is left of the plan in the order of the list, over both halves.
		const left = Number(
			/осталось ([\d\u00a0]+)/
				.exec(
					String(
						tabOf(desk, name)
							.values.flat()
							.find((text) => /^До плана месяца/.test(String(text))),
					),
				)?.[1]
				?.replace(/\u00a0/g, ''),
		);
		let filled = 0;
		const expected = mine.map((line) => {
			const open = Number(line[5] || 0);
			const mark = open > 0 && filled < left ? '✓' : '';
			filled += open;
			return mark;
		});
		const marks = [4, 16].flatMap((column) => deals.filter((_, i) => i % 2 === 0).map((line) => line[column]));
		expect(marks.slice(0, mine.length)).toEqual(expected);
	}
	expect(JSON.stringify(lines('M1'))).not.toContain('КАНАРЕЙКА');
});

test('a name that is no more shows nobody’s list and asks to choose again; an empty cell is everybody', () => {
	const shown = (): [number, string] => {
		const rows = listOf('Сегодня', 'Сделка').slice(0, 15);
		return [rows.filter((line) => line[1] !== '').length, String(tabOf(desk, 'Сегодня').values[1]![3])];
	};
	const row = hidden().findIndex(([key]) => key === 'M1|0');
	const name = String(hidden()[row]![10]);
	desk.type('Сегодня', 1, 2, name);
	expect(shown()).toEqual([lines('M1').length, '']);
	desk.type('_Сегодня', row, 10, 'Другое имя');
	expect(shown()).toEqual([0, 'Такого имени в списке нет: выберите снова.']);
	desk.type('_Сегодня', row, 10, name);
	desk.type('Сегодня', 1, 2, '');
	expect(shown()).toEqual([15, '']);
});

test('the deals marked are the first ones that fill what is left of the plan', () => {
	const rows = listOf('Сегодня', 'Сделка').slice(0, 15);
	const { values } = tabOf(desk, 'Сегодня');
	const left = Number(/осталось ([\d\u00a0]+)/.exec(String(values[3]![1]))?.[1]?.replace(/\u00a0/g, ''));
	let filled = 0;
	const expected = lines('ALL').map((line) => {
		const open = Number(line[5] || 0);
		const mark = open > 0 && filled < left ? '✓' : '';
		filled += open;
		return mark;
	});
	expect(new Set(expected)).toEqual(new Set(['✓', '']));
	expect(rows.map((line) => line[5])).toEqual(expected);
});

test('text from outside is a value in every list, and only a plain https address is a link', () => {
	const at = hidden().findIndex((line) => line[1] === EVIL);
	expect(at).toBeGreaterThan(0);
	for (const name of ['Сегодня', 'Анна Иванова', 'Отдел', '_Сегодня']) expect(formulasOf(name).join()).not.toMatch(/evil|javascript/);
	expect(JSON.stringify(hidden())).not.toContain('javascript');
	expect(hidden()[at]![2]).toBe('https://files.example/deal?n=0');
});

test('the private file leads to the cards without a formula, and knows no other manager', () => {
	ask(desk, 'shareFile', 'M1', 'anna@example.com', false, false);
	const [file] = cloudFilesOf(desk);
	const cells = wholeSheet(file!).rows.flatMap(({ values }) => values);
	const links = cells.flatMap(({ userEnteredFormat, userEnteredValue }) => {
		const uri = userEnteredFormat?.textFormat?.link?.uri;
		return uri === undefined ? [] : [[String(userEnteredValue?.stringValue), uri]];
	});
	const mine = lines('M1')
		.slice(0, 10)
		.filter((line) => line[2] !== '');
	expect(links).toEqual(expect.arrayContaining(mine.map(([, title, link]) => [`${String(title)}\u00a0↗`, link])));
	expect(JSON.stringify(file)).not.toMatch(/formulaValue|КАНАРЕЙКА/);
});
