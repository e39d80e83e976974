import { lackingNames, libraryNames } from '../../local/calc/functions/built-in-names';
import { loadLibrary } from '../../local/calc/univer/library';
import { calculate } from './sheets';

test.each([
	['=SUMIFS(Data!B:B,Data!A:A,"a")', 4.5],
	['=SUMIFS(Data!B:B,Data!A:A,"a",Data!B:B,">1")', 3.5],
	['=SUMIFS(Data!B2:B4,Data!C2:C4,">="&Data!C3,Data!C2:C4,"<="&DATE(2026,7,7))', 5.5],
	['=COUNTIFS(Data!A2:A5,"<>")', 4],
	['=COUNTIF(Data!A2:A5,"")', 1],
	['=COUNTIF(Data!A2:A4,"*")', 3],
	['=COUNTIF(Data!A2:A4,"<>a")', 1],
	['=COUNTIF(Data!B2:B4,2)', 1],
	['=AVERAGEIFS(Data!B2:B4,Data!A2:A4,"a")', 2.25],
	['=SUMIF(Data!A2:A4,"a",Data!B2)', 4.5],
	['=SUMPRODUCT((MOD(5*Data!B2:B3,4)>1)*1)', 1],
	['=SUMPRODUCT((Data!A2:A4="a")*(Data!B2:B4>1),Data!B2:B4)', 3.5],
	['=SUMPRODUCT((Data!A2:A4="a")*1)', 2],
	['=INDEX(Data!A2:B4,2,2)', 2],
	['=INDEX(Data!B:B,MATCH("b",Data!A:A,0))', 2],
	['=XLOOKUP("b",Data!A2:A4,Data!B2:B4)', 2],
	['=XLOOKUP("zz",Data!A2:A4,Data!B2:B4,"none")', 'none'],
	['=XLOOKUP("a",Data!A2:A4,Data!B2:B4,,0,-1)', 3.5],
	['=VLOOKUP(46208,{46204,"x";46206,"y"},2)', 'y'],
	['=INDIRECT("Data!B"&3)', 2],
	['=SUM(INDIRECT("\'Мой лист\'!A1:A2"))', 30],
	['=SUM(OFFSET(Data!B1,1,0,2,1))', 3],
	['=IFERROR(1/0,"x")', 'x'],
	['=IF(TRUE,"y",1/0)', 'y'],
	['=IFS(FALSE,1,TRUE,2)', 2],
	['=SWITCH(2,1,"a",2,"b")', 'b'],
	['=CHOOSE(2,1/0,"b")', 'b'],
	['=AND(TRUE,Data!B2>0)', true],
	['=ROUND(1.005,2)', 1.01],
	['=ROUND(-2.5)', -3],
	['=ROUNDUP(2.1)', 3],
	['=ROUNDDOWN(-2.9)', -2],
	['=CEILING(7,5)', 10],
	['=FLOOR(7.3,0.1)', 7.3],
	['=INT(-1.5)', -2],
	['=PROPER("иванова-петрова АННА o\'neil")', "Иванова-Петрова Анна O'Neil"],
	['=ISDATE(WORKDAY(DATE(2026,7,3),1))', true],
	['=DAY(WORKDAY.INTL(DATE(2026,7,3),1))', 6],
	['=MOD(-1,3)', 2],
	['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
	['=EDATE(DATE(2026,1,31),1)', { date: 46081 }],
	['=WEEKDAY(DATE(2026,7,1),2)', 3],
	['=ISNUMBER(Data!C2)', true],
	['=MEDIAN(Data!B2:B4)', 2],
	['=COUNTUNIQUE(Data!A2:A5)', 2],
	['=JOIN("-",Data!A2:A4)', 'a-b-A'],
	['=SPLIT("a,b,3",",")', [['a', 'b', 3]]],
	[
		'=SORT(Data!A2:B4,2,FALSE)',
		[
			['A', 3.5],
			['b', 2],
			['a', 1],
		],
	],
	['=SORTN(Data!A2:B4,1,0,2,FALSE)', [['A', 3.5]]],
	[
		'=FILTER(Data!A2:B4,Data!B2:B4>1)',
		[
			['b', 2],
			['A', 3.5],
		],
	],
	['=UNIQUE({1;1;2})', [[1], [2]]],
	['=TRANSPOSE(Data!B2:B4)', [[1, 2, 3.5]]],
	['=LET(x,2,y,x*3,y+x)', 8],
	['=MAP(Data!B2:B4,LAMBDA(v,v*2))', [[2], [4], [7]]],
	['=REDUCE(0,Data!B2:B4,LAMBDA(sum,v,sum+v))', 6.5],
	['=BYROW(Data!B2:C3,LAMBDA(row,SUM(row)))', [[46205], [46207]]],
	['=LAMBDA(a,a+1)(2)', 3],
	['=REGEXMATCH("abc","b")', true],
	['=NETWORKDAYS(Data!C2,Data!C4)', 5],
	['=RANK(2,Data!B2:B4)', 2],
	['=SUBTOTAL(9,Data!B2:B4)', 6.5],
	[
		'=SEQUENCE(2,2)',
		[
			[1, 2],
			[3, 4],
		],
	],
	['=ROWS(Data!A:A)', 1000],
])('%s', (formula, value) => {
	expect(calculate(formula)).toEqual(value);
});

test('STDEV comes from the library at full precision', () => {
	expect(calculate('=STDEV(Data!B2:B4)')).toBeCloseTo(1.2583057392117916, 14);
});

test('the list of the library’s functions is what the library has', () => {
	const names = loadLibrary().functions;
	expect([...libraryNames].filter((name) => !names.has(name))).toEqual([]);
	expect(lackingNames.filter((name) => libraryNames.has(name))).toEqual([]);
});
