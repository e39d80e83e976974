import { argumentValue, callIn, referencesIn } from '../../src/app/explain/formula-call';
import { NOT_PLAIN } from '../../src/app/explain/text-formula';
import { zone } from '../../src/calendar/zone';

test.each([
	['=KPI("bookings";"ALL";"2026-07")', 'KPI', ['"bookings"', '"ALL"', '"2026-07"']],
	['=IFERROR(KPI_TABLE(A1:A3, $B$1, C1:E1), "")', 'KPI_TABLE', ['A1:A3', '$B$1', 'C1:E1']],
	['=kpi( "a;b)" ; {"M1";"M2"} ; DATE(2026;7;1) )/2', 'KPI', ['"a;b)"', '{"M1";"M2"}', 'DATE(2026;7;1)']],
	["=KPI('My; tab'!A1;;B2;)", 'KPI', ["'My; tab'!A1", '', 'B2', '']],
	['=KPI_AVG_CHECK(A:A;B:B;C:C;;)', 'KPI_AVG_CHECK', ['A:A', 'B:B', 'C:C', '', '']],
])('%s', (formula, name, args) => expect(callIn(formula)).toEqual({ name, args }));

test.each(['=SUM(A1:A3)', '="KPI(1)"', '=MYKPI(1)', '=KPI("open'])('%s calls nothing of ours', (formula) =>
	expect(callIn(formula)).toBeNull(),
);

test('arguments: literals, dates, arrays, ranges; what only the sheet can compute is not guessed', () => {
	const reader = {
		zone: zone('Europe/Moscow'),
		range: (name: string) => (name === 'A1' ? [['x']] : name === 'A1:B1' ? [['x', 'y']] : null),
	};
	const read = (written: string): unknown => argumentValue(written, reader);
	expect(read('"say ""hi"""')).toBe('say "hi"');
	expect(read('2026')).toBe(2026);
	expect(read('')).toBeUndefined();
	expect(read('DATE(2026, 7, 1)')).toEqual(new Date('2026-07-01T00:00:00+03:00'));
	expect(read('{"M1";"M2"}')).toEqual([['M1'], ['M2']]);
	expect(read('{"a"\\"b";"c"\\"d"}')).toEqual([
		['a', 'b'],
		['c', 'd'],
	]);
	expect([read('A1'), read('A1:B1')]).toEqual(['x', [['x', 'y']]]);
	for (const written of ['TEXT(A1;"0")', 'TODAY()', 'A1+1', 'Unknown', '{TODAY()}', 'DATE(2026;7;1)&""', 'TEXT(DATE(2026;7;1);"mmmm")'])
		expect(read(written)).toBe(NOT_PLAIN);
});

test('small formulas by which people write a period or a name are computed', () => {
	const cells: Readonly<Record<string, unknown>> = { A1: 'Аня', A2: '2026', A3: 7, A4: new Date('2026-07-15T00:00:00+03:00') };
	const reader = {
		zone: zone('Europe/Moscow'),
		range: (name: string) => (name in cells ? [[cells[name] as string]] : null),
	};
	const read = (written: string): unknown => argumentValue(written, reader);
	expect(read('"team:"&A1')).toBe('team:Аня');
	expect(read('A2&"-Q"&A3')).toBe('2026-Q7');
	expect(read('TEXT(A4;"yyyy-mm")')).toBe('2026-07');
	expect(read('A2 & "-" & TEXT(A4, "mm")')).toBe('2026-07');
	expect(read('TEXT(EDATE(A4;-1);"yyyy-mm-dd")')).toBe('2026-06-15');
	expect(read('EDATE(DATE(2026;3;31);-1)')).toEqual(new Date('2026-02-28T00:00:00+03:00'));
	expect(read('EOMONTH(A4;0)')).toEqual(new Date('2026-07-31T00:00:00+03:00'));
	expect(read('"a;b)"&UPPER(TRIM(" m1 "))&LEFT("2026-07";4)')).toBe('a;b)M12026');
});

test('only cells of the same tab are followed', () => {
	expect(referencesIn('=IF($C11>0;D11/$C11;Other!A1)+SUM(\'My tab\'!B2:B9)&"E5"&LOG10(F6)')).toEqual([
		[11, 3],
		[11, 4],
		[6, 6],
	]);
});
