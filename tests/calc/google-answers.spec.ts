import { calculate } from './sheets';

const errorOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'error' in value ? value.error : value);

/** What Google was seen to answer, or says in its help. */
test.each([
	// One value is no condition for a column, and halves of pairs are of one length.
	['=FILTER({1;2},{TRUE})', '#N/A'],
	['=FILTER(Data!A2:A4,TRUE)', '#N/A'],
	['=FILTER(Data!A2:B4,Data!B2:B3>0)', '#N/A'],
	['=FILTER(Data!A2:B4,Data!A2:B4="a")', '#VALUE!'],
	['=CORREL({1,2},{1})', '#N/A'],
	['=SLOPE({1,2,3},{1,2})', '#N/A'],
	['=FORECAST(4,{1,2},{1})', '#N/A'],
	['=COVARIANCE.S({1},{1})', '#NUM!'],
	// Sizes of results begin with one.
	['=SEQUENCE(0)', '#NUM!'],
	['=WRAPROWS({1,2},0)', '#NUM!'],
	['=MAKEARRAY(0,1,LAMBDA(r,c,1))', '#NUM!'],
	// An array is not put where one value belongs.
	['=SUM(BYROW({1,2;3,4},LAMBDA(r,r)))', '#VALUE!'],
	['=LAMBDA(x,x)', '#N/A'],
	// Written as an argument, texts and logical values count when they read as numbers; in cells they do not.
	['=COUNT("5",3)', 2],
	['=COUNT(TRUE)', 1],
	['=COUNT("a","")', 0],
	['=COUNT(1/0)', 0],
	['=COUNT(Data!A2:B4)', 3],
	['=COUNTIF({1,"1","01",2},1)', 3],
	['=COUNTIF({1,"1","x"},"<>1")', 1],
	['=SUMIF({"7","07","8"},"7")', 0],
	['=MATCH(1,{"1";1},0)', 2],
	['=VALUE("")', 0],
	['=NOT("")', true],
	['=AND("")', '#VALUE!'],
	['=AND("TRUE")', true],
	['=""+1', '#VALUE!'],
	// Sums over conditions add cells up, never arrays made on the way.
	['=SUMIF({1,2,3},">1")', 5],
	['=SUMIF({1,2,3},">1",{10,20,30})', '#N/A'],
	['=SUMIFS({10,20},{1,2},">1")', '#N/A'],
	// Conditions may be put to such arrays, as sheets of people do: the month of each date.
	['=ARRAYFORMULA(SUMIFS(Data!B2:B4,Data!B2:B4*10,">10"))', 5.5],
	['=MAXIFS(Data!B2:B4,{1;2;3},">1")', 3.5],
	// Of one row, one number names the column.
	['=INDEX(SPLIT("a b c"," "),2)', 'b'],
	['=INDEX(Data!A2:B2,2)', 1],
	['=INDEX(Data!A2:B2,3)', '#NUM!'],
	['=INDEX({1,2,3},1,2)', 2],
	['=INDEX({1;2;3},2)', 2],
	['=SUBTOTAL(9,{1,2})', '#VALUE!'],
	['=SUBTOTAL(8,Data!B2:B3)', 0.5],
	['=SUBTOTAL(0,Data!B2:B3)', '#VALUE!'],
	// Too few arguments, and too many.
	['=NOT()', '#N/A'],
	['=NOT(TRUE,FALSE)', '#N/A'],
	['=ISBLANK()', '#N/A'],
	['=IFS(TRUE,1,2)', '#N/A'],
	['=SWITCH(1)', '#N/A'],
	['=SHEETS(1)', '#N/A'],
	['=IFERROR(1/0)', null],
	// Dates, times, texts.
	['=ISDATE("7/20/1969")', true],
	['=ISDATE("July")', false],
	['=ISDATE("Feb 30")', false],
	['=ISDATE(45292)', false],
	['=ISDATE(NA())', '#N/A'],
	['=TO_DATE("hello")', 'hello'],
	['=TIME(14.9,0,0)*24', 14],
	['=TIME(-1,0,0)', '#NUM!'],
	['=WEEKDAY(DATE(2024,1,1),11)', 1],
	['=WEEKDAY(DATE(2024,1,1),17)', 2],
	['=WEEKDAY(DATE(2024,1,1),8)', '#NUM!'],
	['=MID("hello",0,3)', '#NUM!'],
	['=ROMAN(0)', '#VALUE!'],
	['=INDEX({1,2,3},1,5)', '#REF!'],
	['=INDEX(Data!A2:B4,9,1)', '#NUM!'],
	['=SUM(COLUMN({7,7,7}))', 6],
	['=SHEET("nowhere")', '#REF!'],
	['=CELL("nothing",Data!A1)', '#VALUE!'],
	['=PERCENTRANK.EXC({1,2,3,4,5},1)', 0.167],
	['=COMPLEX(3,0)', '3'],
	// Letters that are no tokens are shown as they stand.
	['=TEXT(0,"0;-0;zero")', 'zero'],
	['=TEXT(3,"0 kg")', '3 kg'],
	['=TEXT(0.000012345,"0.00E+00")', '1.23E-05'],
	['="1,5"+1', 16],
])('%s', (formula, answer) => {
	expect(errorOf(calculate(formula))).toEqual(answer);
});

test('a pattern that mixes digits with letters of dates is refused aloud', () => {
	expect(calculate('=TEXT(5,"0 days")')).toEqual({ error: '#ERROR!', message: "not emulated: TEXT with the pattern '0 days'" });
});

test('the sentence of a condition of another size is Google’s', () => {
	expect(calculate('=FILTER(Data!A2:B4,{TRUE})')).toEqual({
		error: '#N/A',
		message: 'FILTER has mismatched range sizes. Expected row count: 3. column count: 1. Actual row count: 1, column count: 1.',
	});
});
