import { createCalculator } from '../../local/calc/calculator';
import { createHost } from '../../local/host/host';
import { OWNER, ZONE } from '../host/desk';

/** What a formula shows: the blocks of cells that it fills, in a spreadsheet of this locale. */
function shown(formula: string, locale: string): unknown {
	const host = createHost({
		bundle: { files: [], manifest: { timeZone: ZONE } },
		calculator: createCalculator(),
		http: () => {
			throw new Error('no network in this test');
		},
		now: () => Date.UTC(2026, 6, 15, 9),
		person: OWNER,
		locale,
		timeZone: ZONE,
	});
	host.addSheet('T');
	host.typeBlock('T', 0, 0, [
		['Anna', 100],
		['Boris', 200],
	]);
	host.addSheet('Result');
	host.type('Result', 0, 0, formula);
	const { cells } = host.view().sheets.find(({ name }) => name === 'Result')!;
	host.dispose();
	const all = cells.map(([, , { error, display }]) =>
		error === undefined ? display.replaceAll('\u00a0', ' ') : `${error.type} ${error.message}`,
	);
	return all.length > 1 ? all : (all[0] ?? '');
}

test.each([
	['=FIXED(1234.567,1)', '1,234.6'],
	['=FIXED(1234.567,-2)', '1,200'],
	['=FIXED(1234.567,2,TRUE)', '1234.57'],
	['=DOLLAR(-5)', '-$5.00'],
	['=TO_TEXT(DATE(2026,3,5))', '3/5/2026'],
	['=TEXT(1,"yyyy-mm-dd")', '1899-12-31'],
	['=TEXT(0,"yyyy-mm-dd")', '1899-12-30'],
	['=GT(2,1)', 'TRUE'],
	['=EQ("a","A")', 'TRUE'],
	['=NE(1,1)', 'FALSE'],
	['=UMINUS(2)', '-2'],
	['=UNARY_PERCENT(50)', '0.5'],
	['=ISO.CEILING(-7,-5)', '-5'],
	['=1E400', '#NUM! The number is too large to be shown.'],
	['=CHAR(0)', '#NUM! Function CHAR parameter 1 value 0 is out of range.'],
	['=CHAR(128512)', '😀'],
	['=LEFT("abc",-1)', '#VALUE! Function LEFT parameter 2 value is -1. It should be greater than or equal to 0.'],
	['=MID("abc",0,2)', '#NUM! Function MID parameter 2 value is 0. It should be greater than or equal to 1.'],
	['=REPT("a",-1)', '#VALUE! Function REPT parameter 2 value is -1. It should be greater than or equal to 0.'],
	['=SPLIT("a b","")', '#VALUE! Function SPLIT parameter 2 value should be non-empty.'],
	['=INDEX(T!A1:B2,2)', ['Boris', '200']],
	['=OFFSET(T!A1,0,0,2,1)', ['Anna', 'Boris']],
	['=INDIRECT("T!A1:A2")', ['Anna', 'Boris']],
])('%s', (formula, expected) => {
	expect(shown(formula, 'en_US')).toEqual(expected);
});

test.each([
	['=FIXED(1234,567;1)', '1 234,6'],
	['=DOLLAR(5)', '5,00 ₽'],
	['=TO_TEXT(DATE(2026;3;5))', '05.03.2026'],
])('%s', (formula, expected) => {
	expect(shown(formula, 'ru_RU')).toEqual(expected);
});

describe('regular expressions are Google’s', () => {
	test.each([
		['=REGEXMATCH("Тест","(?i)тест")', 'TRUE'],
		['=REGEXMATCH("Иванов","^\\p{Cyrillic}+$")', 'TRUE'],
		['=REGEXMATCH("abc\\","\\\\$")', 'TRUE'],
		['=REGEXEXTRACT("Order 12-7","(\\d+)-(\\d+)")', ['12', '7']],
		['=REGEXEXTRACT("Order 12","\\d+")', '12'],
		['=ARRAYFORMULA(REGEXEXTRACT({"a1";"b2"},"(\\w)(\\d)"))', ['a', '1', 'b', '2']],
		['=ARRAYFORMULA(REGEXMATCH(T!A1:A2,"^A"))', ['TRUE', 'FALSE']],
		['=REGEXREPLACE("2026-03","(\\d+)-(\\d+)","$2.$1 $&")', '03.2026 $&'],
		['=REGEXREPLACE("a.b.c","\\.","")', 'abc'],
		['=REGEXMATCH(T!C9,"^$")', 'TRUE'],
		['=REGEXMATCH(T!B1,"1")', /^#VALUE! Function REGEXMATCH parameter 1 expects text values\. But '100' is a number/],
		['=REGEXEXTRACT("x","\\d")', /^#N\/A /],
		['=REGEXMATCH("ab","a(?=b)")', /^#REF! .*not a valid regular expression/],
		['=REGEXMATCH("aa","(a)\\1")', /^#REF! .*not a valid regular expression/],
		['=REGEXMATCH("a","(")', /^#REF! .*not a valid regular expression/],
	])('%s', (formula, expected) => {
		const found = shown(formula, 'en_US');
		if (expected instanceof RegExp) expect(found).toMatch(expected);
		else expect(found).toEqual(expected);
	});
});

test.each(['BESSELI', 'NUMBERVALUE', 'ODDFPRICE'])('%s, which Google does not have, is unknown', (name) => {
	expect(shown(`=${name}(1,1)`, 'en_US')).toBe(`#NAME? Unknown function: '${name}'.`);
});
