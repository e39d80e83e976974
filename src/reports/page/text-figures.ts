import { isSignFirst } from '../../language/money-sign';
import type { Language } from '../../language/text';
import { monthName } from '../day-format';
import { quoted, rounded, wholeQuotient } from '../formula';
import { signOf } from '../money';

const SEPARATOR: Readonly<Record<Language, string>> = { ru: '\u00a0', en: ',' };

/**
 * The digits of a whole number of a cell in groups of three, inside a sentence: `TEXT` prints differently from locale to locale. The cell is
 * read six times, so give a cell.
 */
export const grouped = (at: string, language: Language): string => `IF(N(${at})<0;"−";"")&${groups(at, language)}`;

/** The same without its minus. */
function groups(at: string, language: Language): string {
	const separator = quoted(SEPARATOR[language]);
	const size = `ABS(${rounded(at)})`;
	const three = (of: string): string => `RIGHT("00"&MOD(${of};1000);3)`;
	const thousands = wholeQuotient(size, 1000);
	return `IF(${size}>=1000000;${wholeQuotient(size, 1_000_000)}&${separator}&${three(thousands)};${thousands})&${separator}&${three(size)}`;
}

/** Money in a sentence; below a thousand it has no groups. */
export function moneyText(at: string, language: Language, currency: string): string {
	const sign = signOf(currency);
	const size = `ABS(${rounded(at)})`;
	const digits = `IF(${size}<1000;${size}&"";${groups(at, language)})`;
	const minus = `IF(N(${at})<0;"−";"")`;
	return isSignFirst(sign, language) ? `${minus}&${quoted(sign)}&${digits}` : `${minus}&${digits}&${quoted(`\u00a0${sign}`)}`;
}

export const percentText = (at: string, language: Language): string =>
	`${rounded(`${at}*100`)}&${quoted(language === 'ru' ? '\u00a0%' : '%')}`;

export const dayText = (at: string, language: Language): string =>
	language === 'ru' ? `RIGHT("0"&DAY(${at});2)&"."&RIGHT("0"&MONTH(${at});2)` : `${monthName(`MONTH(${at})`)}&" "&DAY(${at})`;
