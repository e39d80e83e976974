import { openDesk } from '../../../local/cli/desk';
import type { CloudCell, CloudFile, CloudSheet } from '../../../local/host/cloud/files';
import type { Host } from '../../../local/host/contract/host';
import type { Desk } from '../../reports/built';

/** The files beside the workbook as they are now. */
export const cloudFilesOf = (desk: Host): CloudFile[] => structuredClone(desk.files()) as unknown as CloudFile[];

/** The sheet itself in a private file, and what a phone shows first. */
export const wholeSheet = ({ sheets }: CloudFile): CloudSheet => sheets.find(({ properties }) => properties.sheetId === 0)!;
export const phoneSheet = ({ sheets }: CloudFile): CloudSheet | undefined => sheets.find(({ properties }) => properties.sheetId === 1);

/** The line below the heading that holds this text in this column of a private file, counted from 0. */
export function lineBelow(file: CloudFile, column: number, heading: string): number {
	const at = wholeSheet(file).rows.findIndex(({ values }) => values[column]?.userEnteredValue?.stringValue === heading);
	if (at < 0) throw new Error(`no ${heading} in the file`);
	return at + 1;
}

/** What a person types in a private file: the file stays, the desk is opened anew. */
export function typedInFile(
	desk: Desk,
	type: (file: CloudFile, put: (row: number, column: number, value: string | number | null) => void) => void,
	at = 0,
): Desk {
	const saved = JSON.parse(JSON.stringify(desk.save())) as { outside: { files: CloudFile[] } };
	const file = saved.outside.files[at]!;
	type(file, (row, column, value) => {
		const { values } = wholeSheet(file).rows[row]!;
		const { userEnteredValue: _, ...rest } = values[column] ?? {};
		values[column] = value === null ? rest : { ...rest, userEnteredValue: entered(value) };
	});
	desk.close();
	return openDesk({ saved, locale: 'ru_RU', language: 'ru' });
}

const entered = (value: string | number): NonNullable<CloudCell['userEnteredValue']> =>
	typeof value === 'number' ? { numberValue: value } : { stringValue: value };
