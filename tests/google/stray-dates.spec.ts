import { googleScript, scripted } from './desk';

test('a date that somebody wrote over a hidden figure leaves no format by which the next figure is read as a day', async () => {
	const { run } = scripted(await googleScript(), {
		make: `book.ensure('x', 'X', true); Google.writeComputed(book, 'x', [['key', 'sum', 'from'], ['a', 5, { day: '2026-07-01' }], ['b', 6, null]]);`,
		spoil: `file.getSheetByName('X').getRange('B2:C2').setValue(new Date(0));`,
		anew: `Google.writeComputed(book, 'x', [['key', 'sum', 'from'], ['a', 7, { day: '2026-07-01' }], ['b', 6, null]]);
			return book.read('x').map((line) => [line[1], line[2] instanceof Date]);`,
	});
	run('make');
	run('spoil');
	expect(run('anew')).toEqual([
		['sum', false],
		[7, true],
		[6, false],
	]);
});

test('numbers that somebody gave the format of dates are read as the numbers they are; a date that was typed stays a date', async () => {
	const numbers = [24199, 0, 41817.67, -5, 190, 100_000];
	const { run } = scripted(await googleScript(), {
		make: `const sheet = file.insertSheet('Сделки'); sheet.addDeveloperMetadata('kpi.tab', 'deals');
			sheet.getRange(1, 1, 2, 3).setValues([['deal_id', 'amount', 'closed_at'], ['ID', 'Бюджет', 'Закрыта']]);
			sheet.getRange(3, 1, report.length, 3).setValues(report.map((amount, i) => ["'" + i, amount, new Date(Date.UTC(2026, 6, 5))]));`,
		format: `file.getSheetByName('Сделки').getRange(report).setNumberFormat('dd.mm.yyyy');`,
		read: `return book.read('deals').slice(2).map(([, amount, day]) => [amount instanceof Date ? 'date' : amount, day instanceof Date]);`,
	});
	run('make', numbers);
	const read = numbers.map((amount) => [amount, true]);
	expect(run('read')).toEqual(read);
	run('format', 'B3');
	expect(run('read')).toEqual(read.map((line, i) => (i === 0 ? ['date', true] : line)));
	run('format', 'B3:B6');
	expect(run('read')).toEqual(read);
	run('format', 'B3:B8');
	expect(run('read')).toEqual(read);
});
