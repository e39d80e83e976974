import { tables } from '../../../facts/tables';
import type { Text } from '../../../language/text';
import { unitOf } from '../heading-units';
import { type Line, textOf } from '../region';

export const isPercent = (unit: string): boolean => /^\(?%\)?$/.test(unit);

/** What a unit multiplies by: «тыс. руб.» by a thousand. */
export const scaleOf = (unit: string): string => (/\d/.test(unit) ? '' : (unitOf(`x (${unit})`)?.unit.scale ?? ''));

/** «Выручка, тыс. руб.» and its unit. */
export function splitUnit(words: string): readonly [word: string, unit: string] {
	const [, word = '', unit = ''] = /^(.*\S)\s*(?:,\s*|\()([^,()]+)\)?$/u.exec(words) ?? [];
	return isPercent(unit) || scaleOf(unit) !== '' ? [word, unit] : [words, ''];
}

/** «100» beside «тыс. руб.» is 100 thousand, «20» beside «%» is 20%. Shares beside «%» stand in cells that show them as percentages already. */
export function withUnit(cells: Line, column: number, unit: string): unknown {
	const cell = cells[column];
	const text = textOf(cell);
	if (unit === '' || !/\d/.test(text) || !/^[\d.,\s'’-]+$/.test(text)) return cell;
	if (isPercent(unit)) return typeof cell === 'number' && Math.abs(cell) <= 1 ? cell : `${text}%`;
	const scale = scaleOf(unit);
	return scale === '' ? cell : `${text}${scale}`;
}

export const unitNote = (unit: string): Text => ({
	ru: `«${tables.targets.title.ru}»: значения с единицей «${unit}» умножены, как она велит. Если это не так, исправьте единицу и загрузите снова.`,
	en: `"${tables.targets.title.en}": values with the unit "${unit}" were multiplied as it says. If that is wrong, correct the unit and import again.`,
});
