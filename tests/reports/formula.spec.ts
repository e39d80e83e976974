import { cell, exceeds, letters, quoted, reaches, rounded, sheet, span, wholeColumn } from '../../src/reports/formula';

test('addresses are printed as a sheet reads them', () => {
	expect([1, 26, 27, 52, 53, 702, 703].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
	expect((['', 'row', 'column', 'both'] as const).map((pin) => cell(2, 3, pin))).toEqual(['C2', 'C$2', '$C2', '$C$2']);
	expect([span(2, 3, 1, 1), span(2, 3, 4, 2, 'both')]).toEqual(['C2:C2', '$C$2:$D$5']);
	expect([sheet("Anna's"), wholeColumn('План', 28)]).toEqual(["'Anna''s'!", "'План'!$AB:$AB"]);
	expect(quoted('a "b"')).toBe('"a ""b"""');
});

test('numbers are settled before they are rounded, and a bar is reached within the last digits', () => {
	expect(rounded('A1', 2)).toBe('ROUND(ROUND(A1;9);2)');
	expect([reaches('A1', 'B1'), exceeds('A1', 'B1')]).toEqual(['A1>=B1-ABS(B1)/10^12', 'A1>B1+ABS(B1)/10^12']);
});
