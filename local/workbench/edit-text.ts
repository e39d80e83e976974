import type { CellView, Style } from '../host/contract/view';

const DAY = 86_400_000;

const isDate = (format: string | undefined): boolean =>
	format !== undefined && /[dyhs]|m{1,5}/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));

/** A text that would be read as something else needs an apostrophe before it. */
const needsApostrophe = /^(=.|'|\+.|-?[\d.,:%/\s-]*\d[\d.,:%/\s-]*$|true$|false$|истина$|ложь$)/i;

/** What the editor opens with, where that is not what the cell shows: full precision, dates by locale. */
export function editText(cell: CellView, style: Style | undefined, locale: string): string | undefined {
	const { value, display } = cell;
	const format = style?.numberFormat;
	let text = display;
	if (typeof value === 'string') text = format !== '@' && needsApostrophe.test(value) ? `'${value}` : value;
	else if (typeof value === 'number') {
		if (isDate(format)) text = dateText(value, locale);
		else if (format?.includes('%')) text = `${plain(value * 100, locale)}%`;
		else text = plain(value, locale);
	}
	return text === display ? undefined : text;
}

const plain = (value: number, locale: string): string =>
	String(Number(value.toPrecision(15))).replace('.', locale.startsWith('en') ? '.' : ',');

function dateText(serial: number, locale: string): string {
	const at = new Date(Math.round((serial - 25_569) * DAY));
	const two = (part: number): string => String(part).padStart(2, '0');
	const time = `${at.getUTCHours()}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
	if (serial >= 0 && serial < 1) return time;
	const [day, month, year] = [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()];
	const date = locale === 'en_US' ? `${month}/${day}/${year}` : `${two(day)}.${two(month)}.${year}`;
	return Number.isInteger(serial) ? date : `${date} ${time}`;
}
