import { CloudError } from './batch';
import type { CloudCell, CloudFile } from './files';
import { shown } from './looks';

const RANGE = /^\/values\/([A-Z]+)(\d+):([A-Z]+)(\d+)$/;

/**
 * `spreadsheets.values.get` of the first sheet: as shown by the file's locale unless the numbers themselves are asked for; rows and cells at the
 * end that hold nothing are left out, and so is what lies beyond the grid.
 */
export function valuesReply(
	{ sheets, properties }: CloudFile,
	route: string,
	query: URLSearchParams,
): { range: string; values?: unknown[][] } {
	const [, left = '', top = '', right = '', bottom = ''] = RANGE.exec(decodeURIComponent(route)) ?? [];
	if (left === '') throw new CloudError(400, `not emulated: ${route}`);
	const option = query.get('valueRenderOption') ?? 'FORMATTED_VALUE';
	if (option !== 'FORMATTED_VALUE' && option !== 'UNFORMATTED_VALUE')
		throw new CloudError(400, `not emulated: valueRenderOption ${option}`);
	const locale = String(properties.locale ?? 'en_US');
	const held = (cell: CloudCell | undefined): unknown => {
		const { numberValue, stringValue, boolValue } = cell?.userEnteredValue ?? {};
		return option === 'FORMATTED_VALUE' ? shown(cell, locale) : (stringValue ?? numberValue ?? boolValue ?? '');
	};
	const values = withoutBlankEnd(
		sheets[0]!.rows
			.slice(Number(top) - 1, Number(bottom))
			.map((line) => withoutBlankEnd(Array.from(line.values.slice(columnAt(left) - 1, columnAt(right)), held), (value) => value === '')),
		(line) => line.length === 0,
	);
	return { range: `'${sheets[0]!.properties.title}'!${left}${top}:${right}${bottom}`, ...(values.length === 0 ? {} : { values }) };
}

const columnAt = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function withoutBlankEnd<T>(list: readonly T[], isBlank: (one: T) => boolean): T[] {
	let end = list.length;
	while (end > 0 && isBlank(list[end - 1]!)) end--;
	return list.slice(0, end);
}
