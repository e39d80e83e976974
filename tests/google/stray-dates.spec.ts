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
