import type { Table } from '../../facts/table';
import type { Text } from '../../language/text';
import { openLetter } from './heading-units';

/** A heading over amounts, and what it multiplies them by; '' where they stand in ones. */
export interface HeadingScale {
	readonly heading: string;
	readonly scale: string;
}

const FACTORS: Readonly<Record<string, Text>> = {
	' тыс': { ru: 'умножены на 1000', en: 'multiplied by 1,000' },
	' млн': { ru: 'умножены на 1 000 000', en: 'multiplied by 1,000,000' },
	' млрд': { ru: 'умножены на 1 000 000 000', en: 'multiplied by 1,000,000,000' },
	' lakh': { ru: 'умножены на 100 000', en: 'multiplied by 100,000' },
	' crore': { ru: 'умножены на 10 000 000', en: 'multiplied by 10,000,000' },
	' коп': { ru: 'разделены на 100', en: 'divided by 100' },
	' cents': { ru: 'разделены на 100', en: 'divided by 100' },
};

/** Whatever a heading does to the amounts below it is told, and so is a letter in it that may have been meant so. */
export function scaleNotes(table: Table, scales: readonly HeadingScale[]): Text[] {
	return scales.flatMap(({ heading, scale }) => {
		const at: Text = { ru: `«${table.title.ru}», столбец «${heading.trim()}»`, en: `"${table.title.en}", column "${heading.trim()}"` };
		const factor = FACTORS[scale];
		if (factor !== undefined)
			return [
				{
					ru: `${at.ru}: значения ${factor.ru}, как сказано в заголовке. Если это не так, исправьте заголовок и загрузите снова.`,
					en: `${at.en}: the values were ${factor.en}, as the heading says. If that is wrong, correct the heading and import again.`,
				},
			];
		const letter = openLetter(heading);
		return letter === ''
			? []
			: [
					{
						ru: `${at.ru}: «${letter}» в заголовке может значить и тысячи или миллионы, и единицу измерения, поэтому значения прочитаны как есть. Если это тысячи или миллионы, напишите в заголовке «тыс.» или «млн» и загрузите снова.`,
						en: `${at.en}: "${letter}" in the heading may stand for thousands or millions or for a measure, so the values were read as they are. If it is thousands or millions, write "thousands" or "millions" into the heading and import again.`,
					},
				];
	});
}

const SCALE_ABOVE =
	/(?<![\d.,]\s?)(?<!\p{L})(?:тыс(?:яч\p{L}*)?\.?|т\.\s?р\.|млн\.?|миллион\p{L}*|млрд\.?|thousands?|millions?|billions?|lakhs?|crores?|TEUR|[TkKmM]€|[$€₽][km]|['’]000s?)(?!\p{L})/iu;

/** «Суммы в тыс. руб.» above the table: the lines below do not say it. */
export function scaleAbove(table: Table, above: readonly (readonly unknown[])[], isScaled: boolean): Text[] {
	if (isScaled || !table.columns.some(({ kind, key }) => kind === 'money' || key === 'value')) return [];
	const words = above.flatMap((line) => line.flatMap((cell) => (typeof cell === 'string' ? [SCALE_ABOVE.exec(cell)?.[0] ?? ''] : [])));
	const word = words.find((match) => match !== '')?.trim();
	if (word === undefined) return [];
	return [
		{
			ru: `«${table.title.ru}»: над таблицей написано «${word}», а суммы прочитаны как есть. Если они в таких единицах, допишите их в заголовок столбца – «Сумма, ${word}» – и загрузите снова.`,
			en: `"${table.title.en}": "${word}" is written above the table, and the amounts were read as they stand. If they are in such units, write them into the heading, "Amount, ${word}", and import again.`,
		},
	];
}
