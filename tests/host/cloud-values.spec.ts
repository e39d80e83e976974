import { newFile } from '../../local/host/cloud/files';
import { valuesOf } from '../../local/host/cloud/values';

const file = newFile('a@example.com', '2026-07-31T00:00:00Z', { properties: { title: 'File', locale: 'ru_RU' } });
file.sheets[0]!.rows = [
	{
		values: [
			{},
			{ userEnteredValue: { numberValue: 350_000.5 }, userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0 "₽"' } } },
			{},
		],
	},
	{ values: [{ userEnteredValue: { stringValue: '=a' } }] },
	{ values: [{}] },
];
const values = (valueRenderOption?: string, gridRange: object = { sheetId: 0 }) =>
	valuesOf(file, { dataFilters: [{ gridRange }], ...(valueRenderOption === undefined ? {} : { valueRenderOption }) })[0]!.valueRange.values;

test('cells are answered as shown by default, and as they are when that is asked; blank ends are left out', () => {
	const [[blank, shown]] = values() as [[unknown, string]];
	expect(blank).toBe('');
	expect(shown.replace(/\s/g, ' ')).toBe('350 001 ₽');
	expect(values()).toHaveLength(2);
	expect(values('UNFORMATTED_VALUE')).toEqual([['', 350_000.5], ['=a']]);
	expect(values('UNFORMATTED_VALUE', {})).toEqual(values('UNFORMATTED_VALUE'));
	expect(() => values('UNFORMATTED_VALUE', { sheetId: 7 })).toThrow('No grid');
	expect(() => values('FORMULA')).toThrow('not emulated');
});
