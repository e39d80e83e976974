import { calculate } from './sheets';

const error = (type: string, message?: string) => expect.objectContaining({ error: type, ...(message === undefined ? {} : { message }) });

test.each([
	['=SUM(1,2;3)', 6],
	['=-2^2', 4],
	['=2+3*4%', 2.12],
	['="a"&1.5&TRUE&""', 'a1.5TRUE'],
	['="Ёж"="ёж"', true],
	['=1="1"', false],
	['=(1=1)*2', 2],
	['=10/4', 2.5],
	['=1/3', 1 / 3],
	['="he said ""hi"""', 'he said "hi"'],
	["='Мой лист'!A3", 30],
	["=SUM('Мой лист'!$A:$A)", 60],
	['=SUM(Data!A2:D)', 6.5 + 46204 + 46205 + 46210],
	['=SUM(Data!2:2)', 46205],
	['=SUM(Data!B4:B2)', 6.5],
	[
		'={1,2;3,4}',
		[
			[1, 2],
			[3, 4],
		],
	],
	[
		'={Data!A2:A3,Data!B2:B3}',
		[
			['a', 1],
			['b', 2],
		],
	],
	['=SUM(Data!B2:INDEX(Data!B:B,3))', 3],
])('%s in en_US', (formula, value) => {
	expect(calculate(formula)).toEqual(value);
});

test.each([
	['=SUM(1;2,5)', 3.5],
	[
		'={1\\2;3\\4}',
		[
			[1, 2],
			[3, 4],
		],
	],
	['=1,5*2', 3],
	['="x"&1,5', 'x1,5'],
	['=VALUE("1,5")', 1.5],
	['=IF(ИСТИНА;"да";"нет")', 'да'],
	['=COUNTIF(Data!B2:B4;">1,5")', 2],
	['=TEXT(DATE(2026;7;1);"dd.mm.yyyy")', '01.07.2026'],
])('%s in ru_RU', (formula, value) => {
	expect(calculate(formula, { locale: 'ru_RU' })).toEqual(value);
});

test.each([
	['=1/0', '#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.'],
	['=MOD(1,0)', '#DIV/0!', 'Function MOD parameter 2 cannot be zero.'],
	['=AVERAGE(Data!A2:A4)', '#DIV/0!', 'Evaluation of function AVERAGE caused a divide by zero error.'],
	['=NOSUCH(1)', '#NAME?', "Unknown function: 'NOSUCH'."],
	['=nosuch', '#NAME?', "Unknown range name: 'NOSUCH'."],
	['=1+', '#ERROR!', 'Formula parse error.'],
	['=SUM(1', '#ERROR!', 'Formula parse error.'],
	['="a"+1', '#VALUE!', "Function ADD parameter 1 expects number values. But 'a' is a text and cannot be coerced to a number."],
	['=Nowhere!A1', '#REF!', "Unresolved sheet name 'Nowhere'."],
	['=VLOOKUP("zz",Data!A:B,2,FALSE)', '#N/A', "Did not find value 'zz' in VLOOKUP evaluation."],
	['=MATCH("zz",Data!A:A,0)', '#N/A', "Did not find value 'zz' in MATCH evaluation."],
	['=FILTER(Data!A2:A4,Data!A2:A4="zz")', '#N/A', 'No matches are found in FILTER evaluation.'],
	['=GOOGLEFINANCE("GOOG")', '#NAME?', 'not emulated: GOOGLEFINANCE'],
	['=ROUND(1,2,3)', '#N/A', 'Wrong number of arguments to ROUND. Expected between 1 and 2 arguments, but got 3 arguments.'],
	['=Data!B2:B4*2', '#VALUE!', 'An array value could not be found.'],
	['=SUM(1,2)+SUM("x")', '#VALUE!', undefined],
])('%s gives %s', (formula, type, message) => {
	expect(calculate(formula)).toEqual(error(type, message));
});

test('a comma is no separator where it is the decimal sign', () => {
	expect(calculate('=ROUND(1,5)', { locale: 'ru_RU' })).toBe(2);
	expect(calculate('=SUM(Data!B2,Data!B3)', { locale: 'ru_RU' })).toEqual(error('#ERROR!', 'Formula parse error.'));
});

test('an empty cell is empty, "" and 0, whatever is asked of it', () => {
	expect(
		['=Data!B5', '=Data!B5=""', '=Data!B5=0', '=Data!B5+0', '=ISBLANK(Data!B5)', '=Data!B5&"x"', '=IF(Data!B5,"y","n")'].map((one) =>
			calculate(one),
		),
	).toEqual([null, true, true, 0, true, 'x', 'n']);
});

test('a range outside array context is the cell in the same row', () => {
	expect(calculate('=Data!B1:B3&"!"')).toBe('value!');
	expect(calculate('=ARRAYFORMULA(Data!B2:B4*2)')).toEqual([[2], [4], [7]]);
	expect(calculate('=SUM(ARRAYFORMULA(Data!B2:B4*Data!B2:B4))')).toBe(17.25);
});

test('a named range', () => {
	expect(calculate('=SUM(план)*2', { names: [{ name: 'План', range: "'Мой лист'!$A$1:$A$2" }] })).toBe(60);
});

test('dates stay dates where Google shows them so', () => {
	expect(
		[
			'=Data!C2+1',
			'=Data!C3-Data!C2',
			'=EOMONTH(Data!C2,0)',
			'=MAX(Data!C2:C4)',
			'=IF(TRUE,Data!C2)',
			'=INDEX(Data!C:C,2)',
			'=Data!C2*1',
			'=YEAR(Data!C2)',
		].map((one) => calculate(one)),
	).toEqual([{ date: 46205 }, 1, { date: 46234 }, { date: 46210 }, { date: 46204 }, { date: 46204 }, 46204, 2026]);
	const now = () => Date.UTC(2026, 6, 1, 22, 30);
	expect(calculate('=TODAY()', { now, timeZone: 'Europe/Moscow' })).toEqual({ date: 46205 });
	expect(calculate('=TODAY()', { now, timeZone: 'America/New_York' })).toEqual({ date: 46204 });
});
