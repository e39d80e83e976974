import { display } from '../../cells/display';
import { localeFacts } from '../../cells/locale';
import type { CloudCell, Colour } from './files';

export const css = ({ red = 0, green = 0, blue = 0 }: Colour): string =>
	`rgb(${[red, green, blue].map((part) => Math.round(part * 255)).join(',')})`;
export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What a cell shows, by the file's locale. */
export function shown(cell: CloudCell | undefined, locale: string): string {
	const { numberValue, stringValue, boolValue } = cell?.userEnteredValue ?? {};
	const value = numberValue ?? stringValue ?? boolValue ?? null;
	return display(value, cell?.userEnteredFormat?.numberFormat?.pattern, localeFacts(locale));
}
