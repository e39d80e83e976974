import { googleScript, reportOf, scripted } from './desk';

let google: string;
beforeAll(async () => {
	google = await googleScript();
});

const NAMES = `return file.getSheets().map((sheet) => sheet.getName());`;

describe('a tab is known by its mark', () => {
	test('of two with one mark the first counts: a person’s copy is neither read nor written', () => {
		const { run } = scripted(google, {
			make: `book.ensure('deals', 'Deals'); book.write('deals', 1, 1, [['ours']]);`,
			copy: `file.setActiveSheet(file.getSheetByName('Deals')); const copy = file.duplicateActiveSheet(); copy.setName('Mine');
				copy.addDeveloperMetadata('kpi.tab', 'deals'); copy.getRange('A1').setValue('mine');
				return file.createDeveloperMetadataFinder().withKey('kpi.tab').find().length;`,
			use: `const before = book.read('deals'); book.write('deals', 1, 1, [['new']]); return [before, book.tabs(), book.nameOf('deals')];`,
			cells: `return ['Deals', 'Mine'].map((name) => file.getSheetByName(name).getRange('A1').getValue());`,
		});
		run('make');
		expect(run('copy')).toBeGreaterThanOrEqual(2);
		expect(run('use')).toEqual([[['ours']], [{ id: 'deals', name: 'Deals' }], 'Deals']);
		expect(run('cells')).toEqual(['new', 'mine']);
	});

	test('a person may rename and move it; it is made once', () => {
		const { run } = scripted(google, {
			make: `book.ensure('deals', 'Deals'); book.ensure('hidden', 'Hidden', true); book.write('deals', 1, 1, [[1]]);`,
			rename: `file.getSheetByName('Deals').setName('Сделки мои'); file.insertSheet('Deals', 0);`,
			use: `book.ensure('deals', 'Deals'); return [book.has('deals'), book.has('goal'), book.nameOf('deals'), book.nameOf('goal'), book.read('deals'), book.read('goal')];`,
			names: `return file.getSheets().map((sheet) => sheet.getName() + (sheet.isSheetHidden() ? ' hidden' : ''));`,
		});
		run('make');
		run('rename');
		expect(run('use')).toEqual([true, false, 'Сделки мои', null, [[1]], null]);
		expect(run('names')).toEqual(['Deals', 'Sheet1', 'Сделки мои', 'Hidden hidden']);
	});

	test('a person’s tab of that name is not taken; an empty one, which a killed execution left, is', () => {
		const { run } = scripted(google, {
			own: `file.insertSheet('Deals').getRange('A1').setValue('mine'); file.insertSheet('Deals 2').getRange('A1').setValue('mine'); file.insertSheet('Clients');`,
			make: `book.ensure('deals', 'Deals'); book.ensure('clients', 'Clients'); return [book.nameOf('deals'), book.nameOf('clients')];`,
			data: `book.ensureData([{ id: 'a', name: 'Deals', columns: 30 }, { id: 'b', name: 'B', columns: 2 }]); return [book.nameOf('a'), book.nameOf('b')];`,
			names: NAMES,
		});
		run('own');
		expect(run('make')).toEqual(['Deals 3', 'Clients']);
		expect(run('data')).toEqual(['Deals 4', 'B']);
		expect(run('names')).toEqual(['Sheet1', 'Deals', 'Deals 2', 'Clients', 'Deals 3', 'Deals 4', 'B']);
	});

	test('a new report stands behind the last of those that exist, else first', () => {
		const { run } = scripted(google, {
			make: `book.ensure('one', 'One'); book.ensure('two', 'Two'); book.ensure('three', 'Three');
				for (const [id, after] of report) book.render({ ...more, id, name: id, after }); ${NAMES}`,
		});
		expect(
			run(
				'make',
				[
					['behind', ['two', 'one', 'none']],
					['first', []],
				],
				reportOf(),
			),
		).toEqual(['first', 'Sheet1', 'One', 'Two', 'behind', 'Three']);
	});
});

describe('data tabs', () => {
	test('all look alike, each as wide as it needs: first row hidden, second frozen and bold', () => {
		const { run } = scripted(google, {
			make: `book.ensureData([{ id: 'a', name: 'A', columns: 2 }, { id: 'b', name: 'B', columns: 40 }, { id: 'c', name: 'C', columns: 3 }]); ${NAMES}`,
			look: `return ['A', 'B', 'C'].map((name) => { const s = file.getSheetByName(name); return [s.getFrozenRows(), s.isRowHiddenByUser(1), s.isRowHiddenByUser(2), s.getColumnWidth(1), s.getRange('B2').getFontWeight(), s.getMaxColumns()]; });`,
			ids: `return book.tabs().map(({ id }) => id).sort();`,
			again: `book.ensureData([{ id: 'a', name: 'A', columns: 2 }]); ${NAMES}`,
		});
		expect(run('make')).toEqual(['Sheet1', 'A', 'B', 'C']);
		expect(run('look')).toEqual([2, 40, 3].map((columns) => [2, true, false, 130, 'bold', columns]));
		expect(run('ids')).toEqual(['a', 'b', 'c']);
		expect(run('again')).toEqual(['Sheet1', 'A', 'B', 'C']);
	});

	test('grow as they are written, give lines away, and gather lines with all that belongs to them', () => {
		const { run } = scripted(google, {
			make: `book.ensureData([{ id: 'a', name: 'A', columns: 2 }]); book.write('a', 1, 1, Array.from({ length: 1200 }, (_, i) => [i + 1, 'x'])); book.write('a', 1, 30, [['wide']]);
				const sheet = file.getSheetByName('A'); sheet.getRange('C5').setNote('five'); return [sheet.getMaxRows(), sheet.getMaxColumns()];`,
			drop: `book.dropRows('a', [[3, 2], [10, 1190]]); return [book.read('a').map(([id]) => id), file.getSheetByName('A').getMaxRows()];`,
			gather: `const moved = book.moveRowsToEnd('a', [[3, 1], [5, 2]], 7); const sheet = file.getSheetByName('A');
				return [moved, book.read('a').map(([id]) => id), sheet.getRange('C5').getNote(), sheet.getMaxColumns()];`,
			dropAll: `book.dropRows('a', [[3, 6]]); return [file.getSheetByName('A').getMaxRows(), book.read('a').length];`,
		});
		expect(run('make')).toEqual([1200, 30]);
		expect(run('drop')).toEqual([[1, 2, 5, 6, 7, 8, 9, 1200], 8]);
		expect(run('gather')).toEqual([true, [1, 2, 6, 9, 5, 7, 8, 1200], 'five', 30]);
		expect(run('dropAll')).toEqual([3, 2]);
	});
});

test('new tabs are as wide as what stands in them; one that a person made stays as it is', () => {
	const { run } = scripted(google, {
		own: `file.insertSheet('B');`,
		make: `book.ensureData([{ id: 'a', name: 'A', columns: 30 }, { id: 'b', name: 'B', columns: 4 }, { id: 'c', name: 'C', columns: 3 }]);
			book.ensure('hidden', 'Hidden', true); book.write('hidden', 1, 1, [['x', 'y']]); book.write('hidden', 2, 1, [['x', 'y', 'z']]);
			book.ensure('sized', 'Sized', true); book.ensureSize('sized', 5, 2); book.write('sized', 1, 1, [['x', 'y']]);`,
		widths: `return ['A', 'B', 'C', 'Hidden', 'Sized'].map((name) => file.getSheetByName(name).getMaxColumns());`,
	});
	run('own');
	run('make');
	expect(run('widths')).toEqual([30, 26, 3, 3, 2]);
});
