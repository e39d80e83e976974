import { createCalculator } from '../../local/calc/calculator';
import type { Drawing } from '../../local/calc/contract/calculator';
import { cellOf, desk, resultOf } from '../host/desk';
import { bookOf, byCell, calculate, none } from './sheets';

const drawn = (formula: string): Drawing['sparkline'] => (calculate(formula) as Drawing).sparkline;

test('a line is what a sparkline draws when it is not told what', () => {
	expect(drawn('=SPARKLINE(Data!B2:B4)')).toEqual({
		chart: 'line',
		values: [1, 2, 3.5],
		along: null,
		colors: {},
		numbers: {},
		axis: false,
	});
});

test('options come as pairs, of a literal or of a range', () => {
	expect(drawn('=SPARKLINE(Data!B2:B4,{"charttype","bar";"max",10;"color1","red"})')).toMatchObject({
		chart: 'bar',
		numbers: { max: 10 },
		colors: { color1: 'red' },
	});
	expect(drawn('=SPARKLINE({3,-1},{"charttype","column";"axis",TRUE;"negcolor","#c5221f"})')).toMatchObject({
		chart: 'column',
		values: [3, -1],
		axis: true,
		colors: { negcolor: '#c5221f' },
	});
	const calculator = createCalculator();
	const results = byCell(
		calculator.load(
			bookOf({
				T: [
					[1, 2, '=SPARKLINE(A1:B1,A2:B3)'],
					['charttype', 'winloss'],
					['color', 'green'],
				],
			}),
			none,
		),
	);
	expect(results['T!0,2']).toMatchObject({ sparkline: { chart: 'winloss', colors: { color: 'green' } } });
});

test('empty cells and words are left out, or count as zero where the options say so; two lines of data say where points stand', () => {
	expect(drawn('=SPARKLINE({1,"",3})').values).toEqual([1, null, 3]);
	expect(drawn('=SPARKLINE({1,"",3},{"empty","zero"})').values).toEqual([1, 0, 3]);
	expect(drawn('=SPARKLINE({1,"x",3},{"nan","convert"})').values).toEqual([1, 0, 3]);
	expect(drawn('=SPARKLINE({1,2,3},{"rtl",TRUE})').values).toEqual([3, 2, 1]);
	expect(drawn('=SPARKLINE({1,5,6;10,20,15})')).toMatchObject({ along: [1, 5, 6], values: [10, 20, 15] });
});

test('what nobody documents is loud, errors of the data pass through', () => {
	expect(calculate('=SPARKLINE(Data!B2:B4,{"charttype","pie"})')).toMatchObject({ message: 'not emulated: SPARKLINE with charttype pie' });
	expect(calculate('=SPARKLINE(Data!B2:B4,{"glow",1})')).toMatchObject({ message: 'not emulated: SPARKLINE with glow 1' });
	expect(calculate('=SPARKLINE({1,NA()})')).toMatchObject({ error: '#N/A' });
});

test('to other formulas and to scripts its cell is empty text, and the drawing survives a new tab', () => {
	const host = desk(`
		function build() { SpreadsheetApp.getActiveSheet().getRange('A1:D1').setFormulas([
			['=IF(1=1,SPARKLINE({1,2,3}),"")', '=A1&"."&LEN(A1)', '=ISBLANK(A1)', '=SPARKLINE({1,2})&"x"']]); }
		function add() { SpreadsheetApp.getActive().insertSheet('New'); }
		function read() { return SpreadsheetApp.getActive().getSheets()[0].getRange('A1:D1').getValues()[0]; }
		function type() { return SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(5); }`);
	resultOf(host.call('build'));
	const sheet = host.view().activeSheet;
	const drawing = () => cellOf(host, sheet, 0, 0)?.sparkline;
	expect(drawing()?.values).toEqual([1, 2, 3]);
	expect(resultOf(host.call('read'))).toEqual(['', '.0', false, 'x']);
	resultOf(host.call('add'));
	expect(drawing()?.values).toEqual([1, 2, 3]);
	resultOf(host.call('type'));
	expect(cellOf(host, sheet, 0, 0)).not.toHaveProperty('sparkline');
});
