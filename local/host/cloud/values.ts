import { CloudError } from './batch';
import type { CloudCell, CloudFile } from './files';
import { shown } from './looks';

interface Asked {
	readonly dataFilters?: readonly { readonly gridRange?: { readonly sheetId?: number } }[];
	readonly valueRenderOption?: string;
}

/**
 * `spreadsheets.values.batchGetByDataFilter` of whole sheets: as shown by the file's locale unless the numbers themselves are asked for; rows and
 * cells at the end that hold nothing are left out.
 */
export function valuesOf(
	{ sheets, properties }: CloudFile,
	{ dataFilters = [], valueRenderOption: option = 'FORMATTED_VALUE' }: Asked,
): { valueRange: { range: string; majorDimension: 'ROWS'; values?: unknown[][] } }[] {
	if (option !== 'FORMATTED_VALUE' && option !== 'UNFORMATTED_VALUE')
		throw new CloudError(400, `not emulated: valueRenderOption ${option}`);
	const locale = String(properties.locale ?? 'en_US');
	const contentOf = (cell: CloudCell | undefined): unknown => {
		const { numberValue, stringValue, boolValue } = cell?.userEnteredValue ?? {};
		return option === 'FORMATTED_VALUE' ? shown(cell, locale) : (stringValue ?? numberValue ?? boolValue ?? '');
	};
	return dataFilters.map(({ gridRange = {} }) => {
		if (Object.keys(gridRange).some((key) => key !== 'sheetId')) throw new CloudError(400, 'not emulated: a part of a sheet');
		const sheet = sheets.find((one) => one.properties.sheetId === (gridRange.sheetId ?? 0));
		if (sheet === undefined) throw new CloudError(400, `No grid with id: ${gridRange.sheetId ?? 0}`);
		const values = withoutBlankEnd(
			sheet.rows.map((line) => withoutBlankEnd(Array.from(line.values, contentOf), (value) => value === '')),
			(line) => line.length === 0,
		);
		const range = `'${sheet.properties.title}'`;
		return { valueRange: { range, majorDimension: 'ROWS' as const, ...(values.length === 0 ? {} : { values }) } };
	});
}

function withoutBlankEnd<T>(list: readonly T[], isBlank: (one: T) => boolean): T[] {
	let end = list.length;
	while (end > 0 && isBlank(list[end - 1]!)) end--;
	return list.slice(0, end);
}
