import type { Unit } from '../kpis/define';
import type { Language, Text } from '../language/text';
import { text } from '../language/text';

export const UNITS: Readonly<Record<Unit, Text>> = {
	pieces: text('штуки', 'pieces'),
	money: text('деньги, в базовой валюте', 'money, in base currency'),
	share: text('доля, показывается в процентах', 'share, shown as per cent'),
	days: text('дни', 'days'),
	minutes: text('минуты', 'minutes'),
	times: text('во сколько раз (или сколько на одну сделку)', 'times (or how many per deal)'),
	months: text('месяцы', 'months'),
};

const SUFFIX: Readonly<Partial<Record<Unit, Text>>> = {
	money: text(' ₽', ' ₽'),
	share: text(' %', '%'),
	days: text(' дн.', ' days'),
	minutes: text(' мин', ' min'),
	months: text(' мес.', ' months'),
};

/** Not by Intl: the pages must come out the same with every version of its tables. */
export function number(value: number, language: Language, digits = 2): string {
	const [whole, part] = Math.abs(value).toFixed(digits).split('.') as [string, string | undefined];
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? ' ' : ',');
	const rest = (part ?? '').replace(/0+$/, '');
	const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : '';
	return `${sign}${grouped}${rest === '' ? '' : `${language === 'ru' ? ',' : '.'}${rest}`}`;
}

export function figure(value: number | null, unit: Unit, language: Language): string {
	if (value === null) return language === 'ru' ? 'пусто' : 'blank';
	return `${number(unit === 'share' ? value * 100 : value, language, unit === 'share' ? 1 : 2)}${SUFFIX[unit]?.[language] ?? ''}`;
}

/** A table as Markdown has it. */
export function grid(heads: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
	return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
