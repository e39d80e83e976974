import type { FactBase } from '../facts/fact-base';
import { foldName } from '../facts/named-people';
import { nearest } from '../language/nearest';
import type { Language } from '../language/text';
import { UserError } from '../language/user-error';
import { type Dimension, NONE, type Slice } from './define';
import { findOwn, ownDimensions } from './own-dimensions';
import { dimensions } from './registry.gen';
import { valueName } from './slice-words';
import { namesIn, valuesOf } from './values';

const EMPTY: ReadonlySet<string> = new Set(['', '(none)', '(нет)', '(пусто)', '(empty)', '(no value)', '(без значения)']);

const namesOf = ({ id, name, also }: Dimension): string[] => [id, name.ru, name.en, ...(also ?? [])].map(foldName);

/** One of the add-on's own; no tab is read for it. */
export const builtIn = (name: string): Dimension | undefined => dimensions.find((one) => namesOf(one).includes(foldName(name)));

/** The dimension of this name; undefined where there is none. The add-on's own come before columns that people added to the tabs. */
export function dimensionNamed(base: FactBase, name: string): Dimension | undefined {
	const builtInDimension = builtIn(name);
	if (builtInDimension !== undefined && builtInDimension.yieldsToOwn !== true) return builtInDimension;
	return findOwn(base, (one) => namesOf(one).includes(foldName(name))) ?? builtInDimension;
}

export function findDimension(base: FactBase, name: string): Dimension {
	const dimension = dimensionNamed(base, name);
	if (dimension !== undefined) return dimension;
	throw new UserError({
		ru: `Не знаю разрез «${name.trim()}». Возможно: ${nearDimensions(base, name, 'ru')}.`,
		en: `Unknown dimension "${name.trim()}". Perhaps: ${nearDimensions(base, name, 'en')}.`,
	});
}

/** `region (Регион сделки), …`: those whose names are nearest to what was written. */
export const nearDimensions = (base: FactBase, name: string, language: Language): string =>
	nearest(foldName(name), [...dimensions, ...ownDimensions(base)], namesOf)
		.slice(0, 4)
		.map((one) => (dimensions.includes(one) ? `${one.id} (${one.name[language]})` : one.name[language]))
		.join(', ');

/** The value that a word means. */
export function findValue(base: FactBase, dimension: Dimension, input: string): string {
	const word = foldName(input);
	if (EMPTY.has(word)) return NONE;
	const values = valuesOf(base, dimension);
	const all = namesIn(values).filter((one) => one !== NONE);
	const text = all.find((one) => foldName(one) === word) ?? values.aliases.get(word);
	if (text !== undefined) return text;
	if (all.length === 0) throw noValues(dimension);
	const near = nearest(word, all, (one) => [foldName(valueName(dimension, one, 'ru')), foldName(valueName(dimension, one, 'en'))]).slice(
		0,
		5,
	);
	throw new UserError({
		ru: `В разрезе «${dimension.name.ru}» нет значения «${input.trim()}». Есть: ${near.map((one) => valueName(dimension, one, 'ru')).join(', ')}. Без значения – (нет).`,
		en: `The dimension "${dimension.name.en}" has no value "${input.trim()}". There are: ${near.map((one) => valueName(dimension, one, 'en')).join(', ')}. Without a value: (none).`,
	});
}

const noValues = ({ name, whereFrom }: Dimension): UserError =>
	new UserError({
		ru: `В загруженных данных разрез «${name.ru}» пуст: заполните столбец и загрузите данные снова.${whereFrom === undefined ? '' : ` ${whereFrom.ru}`}`,
		en: `In the imported data the dimension "${name.en}" is empty: fill in its column and import again.${whereFrom === undefined ? '' : ` ${whereFrom.en}`}`,
	});

const PART = /^([^=<>!≠]+?)\s*(<>|!=|≠|=)\s*(.*)$/su;

/** `region=Смоленская область|Калужская область`, `channel<>Реклама`: name, sign and value words; null where the text is no such thing. */
export function partOf(
	written: string,
): { readonly name: string; readonly isExcluded: boolean; readonly values: readonly string[] } | null {
	const m = PART.exec(written.trim());
	if (m === null) return null;
	return { name: m[1]!.trim(), isExcluded: m[2] !== '=', values: pieces(m[3]!, '|').map(unquoted) };
}

/** What a part of that kind means of a dimension. */
export const sliceOf = (base: FactBase, dimension: Dimension, { isExcluded, values }: NonNullable<ReturnType<typeof partOf>>): Slice => ({
	dimension,
	values: [...new Set(values.map((word) => findValue(base, dimension, word)))],
	isExcluded,
});

/** All parts of a text that holds slices alone. */
export const slicesIn = (base: FactBase, written: string): Slice[] =>
	pieces(written, ';').flatMap((part) => {
		if (part.trim() === '') return [];
		const partName = partOf(part);
		if (partName === null)
			throw new UserError({
				ru: `Не понимаю разрез «${part.trim()}». Пишите, например: region=Смоленская область.`,
				en: `Cannot read the slice "${part.trim()}". Write, for example: region=North.`,
			});
		return [sliceOf(base, findDimension(base, partName.name), partName)];
	});

/** Parts between signs that stand outside quotes. */
export function pieces(written: string, sign: string): string[] {
	const parts = [''];
	let quote = '';
	for (const one of written) {
		if (quote !== '') quote = one === quote ? '' : quote;
		else if ((one === '"' || one === "'") && /(^|[=|>≠])\s*$/u.test(parts[parts.length - 1]!)) quote = one;
		else if (one === sign) {
			parts.push('');
			continue;
		}
		parts[parts.length - 1] += one;
	}
	return parts;
}

export const unquoted = (word: string): string => /^\s*(["'])(.*)\1\s*$/su.exec(word)?.[2] ?? word.trim();
