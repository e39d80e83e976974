import { cellOf } from '../host/desk';
import { googleScript, reportOf, scripted } from './desk';

let google: string;
beforeAll(async () => {
	google = await googleScript();
});

const text = (row: number, column: number, content: string | number, more = {}) => ({
	row,
	column,
	content,
	style: 'label' as const,
	...more,
});

const SHEET = `const sheet = file.getSheetByName('Page');`;

describe('inside the block, what a person put there', () => {
	test('merged cells of a person in the block or across its edge stop the redraw before it touches anything', () => {
		const { run } = scripted(google, {
			draw: `book.render(report); ${SHEET} return sheet.getRange('A1').getValue();`,
			mergeOwn: `${SHEET} sheet.getRange(report).merge();`,
			apart: `${SHEET} sheet.getRange(report).breakApart();`,
			merges: `${SHEET} return sheet.getRange('A1:F9').getMergedRanges().map((range) => range.getA1Notation());`,
			value: `${SHEET} return sheet.getRange('A1').getValue();`,
		});
		const titled = (title: string) => reportOf({ cells: [text(1, 1, title, { columns: 2 })] });
		run('draw', titled('first'));
		expect(run('merges')).toEqual(['A1:B1']);
		for (const a1 of ['B2:C3', 'C4:D5']) {
			run('mergeOwn', a1);
			expect(() => run('draw', titled('second'))).toThrow(a1);
			expect(run('value')).toBe('first');
			run('apart', a1);
		}
		run('draw', titled('second'));
		expect(run('value')).toBe('second');
		expect(run('merges')).toEqual(['A1:B1']);
	});

	test('after a person has put in a row the block is drawn all the same, and a person’s note stays on its cell', () => {
		const { run } = scripted(google, {
			draw: `book.render(report);`,
			insert: `${SHEET} sheet.insertRowBefore(1);`,
			note: `${SHEET} sheet.getRange('B3').setNote('mine');`,
			look: `${SHEET} return [sheet.getRange('A1:B6').getMergedRanges().map((range) => range.getA1Notation()).join(), sheet.getRange('A1').getValue(), sheet.getRange('B3').getNote(), sheet.getRange('B2').getNote()];`,
		});
		const page = reportOf({ cells: [text(1, 1, 'head', { columns: 2 }), text(2, 2, 'figure', { note: 'ours' })] });
		run('draw', page);
		run('note');
		run('draw', page);
		expect(run('look')).toEqual(['A1:B1', 'head', 'mine', 'ours']);
		run('insert');
		run('draw', page);
		expect((run('look') as unknown[]).slice(0, 2)).toEqual(['A1:B1', 'head']);
	});

	describe('columns that a person put in or deleted', () => {
		const page = (title: string) =>
			reportOf({
				widths: [30, 60, 60, 60, 60],
				cells: [
					text(1, 2, title, { columns: 4 }),
					text(2, 2, 'left', { columns: 2 }),
					text(2, 4, 'right', { columns: 2 }),
					text(3, 3, '', { inputName: 'comment' }),
				],
			});
		const desk = () =>
			scripted(google, {
				draw: `book.render(report);`,
				type: `${SHEET} sheet.getRange('C3').setValue('typed');`,
				fit: `${SHEET} sheet.deleteColumns(6, sheet.getMaxColumns() - 5);`,
				deleted: `${SHEET} sheet.deleteColumn(report);`,
				inserted: `${SHEET} sheet.insertColumnBefore(report);`,
				fill: `${SHEET} sheet.getRange(9, report).setValue('mine');`,
				columns: `${SHEET} return sheet.getMaxColumns();`,
				look: `${SHEET} return [sheet.getRange('A1:E9').getMergedRanges().map((range) => range.getA1Notation()).sort().join(), ...['B1', 'B2', 'D2', 'C3'].map((a1) => sheet.getRange(a1).getValue())];`,
			});
		const whole = ['B1:E1,B2:C2,D2:E2', 'second', 'left', 'right', 'typed'];

		test.each([1, 2, 3, 4, 5, 6])('an empty column before column %i goes again, and what was typed stays', (at) => {
			const { run } = desk();
			run('draw', page('first'));
			run('type');
			run('inserted', at);
			run('draw', page('second'));
			expect(run('look')).toEqual(whole);
		});

		test.each([1, 2, 4, 5])('column %i comes back, though the sheet has become narrower than the block', (at) => {
			const { run } = desk();
			run('draw', page('first'));
			run('type');
			run('fit');
			run('deleted', at);
			run('draw', page('second'));
			expect(run('look')).toEqual(whole);
			expect(run('columns')).toBe(5);
		});

		test.each([2, 3, 4, 5])('between columns that no merged cells tell apart the empty one before column %i is found', (at) => {
			const { run } = desk();
			const wide = (title: string) =>
				reportOf({
					widths: [30, 60, 60, 60, 60],
					cells: [
						text(1, 1, title, { columns: 5 }),
						...[1, 2, 4, 5].map((column) => text(2, column, column)),
						text(3, 3, '', { inputName: 'own' }),
					],
				});
			run('draw', wide('first'));
			run('type');
			run('inserted', at);
			run('draw', wide('second'));
			expect(run('look')).toEqual(['A1:E1', '', 2, 4, 'typed']);
			run('inserted', at);
			run('fill', at);
			expect(() => run('draw', wide('third'))).toThrow(/вставлены столбцы|put into the table/);
		});

		test.each([
			['a note', `setNote('mine')`],
			['a formula that shows nothing yet', `setFormula('=IF(1=1;"";1)')`],
		])('one that holds %s is a person’s, too', (_what, act) => {
			const { run } = scripted(google, {
				draw: `book.render(report);`,
				put: `${SHEET} sheet.insertColumnBefore(4); sheet.getRange('D9').${act};`,
			});
			run('draw', page('first'));
			run('put');
			expect(() => run('draw', page('second'))).toThrow(/вставлены столбцы \(D:D\)|put into the table \(D:D\)/);
		});

		test('one that a person has filled is asked for, and nothing is touched', () => {
			const { run } = desk();
			run('draw', page('first'));
			run('inserted', 4);
			run('fill', 4);
			expect(() => run('draw', page('second'))).toThrow(/вставлены столбцы \(D:D\)|put into the table \(D:D\)/);
			expect((run('look') as string[])[1]).toBe('first');
		});
	});

	test('what a person wrote below moves down when the block grows, once', () => {
		const { run } = scripted(google, {
			draw: `book.render(report);`,
			addOwn: `${SHEET} sheet.getRange('A5').setValue('mine').setNote('my note');`,
			look: `${SHEET} return sheet.getRange('A1:A9').getValues().flat().map((value, i) => value + sheet.getRange(i + 1, 1).getNote());`,
		});
		run('draw', reportOf({ rows: 4, cells: [text(4, 1, 'tail')] }));
		run('addOwn');
		const longer = reportOf({ rows: 6, cells: [text(6, 1, 'tail')] });
		for (let round = 0; round < 2; round++) run('draw', longer);
		expect(run('look')).toEqual(['', '', '', '', '', 'tail', 'minemy note', '', '']);
	});

	test('lines under a table that is no longer there go', () => {
		const { run, host } = scripted(google, {
			draw: `book.render(report);`,
		});
		const lined = { style: 'label' as const };
		run('draw', reportOf({ rows: 4, cells: [text(2, 1, 'a', lined), text(3, 1, 'b', lined)] }));
		const line = (row: number): string | null =>
			host.view().styles[cellOf(host, 'Page', row, 0)?.style ?? 0]?.borders?.bottom?.style ?? null;
		expect([line(1), line(2)]).not.toContain(null);
		run('draw', reportOf({ rows: 4, cells: [text(2, 1, 'a', lined)] }));
		expect(line(1)).not.toBeNull();
		expect(line(2)).toBeNull();
	});
});
