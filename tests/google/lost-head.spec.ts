import { heads } from '../../src/google/workbook/heads';
import { lostHead } from '../../src/google/workbook/lost-head';
import { googleScript, scripted } from './desk';

let google: string;
beforeAll(async () => {
	google = await googleScript();
});

describe('ids that a tab has lost are told by its headings', () => {
	test.each([...heads])('of the tab %s, in both languages', (_, columns) => {
		const ids = columns.map(({ key }) => key);
		for (const language of ['ru', 'en'] as const) {
			const headings = columns.map(({ header }) => header[language]);
			expect(lostHead(columns, [headings, ids.map(() => 1)])).toEqual({ ids, isRowGone: true });
			expect(lostHead(columns, [ids.map(() => ''), headings])).toEqual({ ids, isRowGone: false });
			expect(lostHead(columns, [ids, headings])).toBeNull();
		}
	});

	const columns = heads.get('rates')!;
	const ids = columns.map(({ key }) => key);
	const headings = columns.map(({ header }) => header.ru);

	test('one id written over comes back; a column without an id stays a person’s, whatever its heading', () => {
		expect(lostHead(columns, [['#REF!', ...ids.slice(1)], headings])).toEqual({ ids, isRowGone: false });
		expect(lostHead(columns, [['', ...ids.slice(1)], headings])).toBeNull();
		expect(
			lostHead(columns, [
				['x', ...ids.slice(1)],
				['Моё', ...headings.slice(1)],
			]),
		).toBeNull();
	});

	test('two columns under one heading are not guessed at', () => {
		expect(lostHead(columns, [[], [...headings, headings[0]!]])).toBeNull();
	});

	test('in the sheet: the row comes back hidden above the headings, lines and a person’s own column stay as they were', () => {
		const block = [
			[...ids, ''],
			[...headings, 'Моё'],
			[...ids.map((_, i) => i), '=1+1'],
		];
		const { run } = scripted(google, {
			make: `book.ensureData([{ id: 'rates', name: 'Rates', columns: ${ids.length + 1} }]); book.write('rates', 1, 1, ${JSON.stringify(block)});`,
			spoil: `file.getSheetByName('Rates').deleteRow(1);`,
			over: `file.getSheetByName('Rates').getRange(1, 1, 1, ${ids.length}).setValue('=1/0');`,
			read: `const cells = book.read('rates'); const sheet = file.getSheetByName('Rates');
				return [cells, sheet.isRowHiddenByUser(1), sheet.isRowHiddenByUser(2), sheet.getFrozenRows(), sheet.getRange(3, ${ids.length + 1}).getFormula()];`,
		});
		const whole = [[block[0], block[1], [...block[2]!.slice(0, -1), 2]], true, false, 2, '=1+1'];
		run('make');
		run('spoil');
		expect(run('read')).toEqual(whole);
		run('over');
		expect(run('read')).toEqual(whole);
	});
});
