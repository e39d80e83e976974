import { type Language, type Text, text } from '../language/text';
import { type Dimension, NONE, type Slice } from './define';

/** A value as a person reads it. */
export function valueName({ fixed }: Pick<Dimension, 'fixed'>, value: string, language: Language): string {
	if (value === NONE) return language === 'ru' ? '(нет)' : '(none)';
	return fixed?.[value]?.name[language] ?? value;
}

/** What people call a slice: the value alone, «кроме» where it is left out. */
export const sliceTitle = (slices: readonly Slice[], language: Language): string =>
	slices
		.map(({ dimension, values, isExcluded }) => {
			const named = values.map((value) => valueName(dimension, value, language)).join(', ');
			return isExcluded ? `${language === 'ru' ? 'кроме' : 'without'} ${named}` : named;
		})
		.join(' · ');

/** «Канал» = Реклама или Сайт. */
export function slicesWords({ dimension, values, isExcluded }: Slice): Text {
	const wordsIn = (language: Language): string =>
		values.map((value) => valueName(dimension, value, language)).join(language === 'ru' ? ' или ' : ' or ');
	const sign = isExcluded ? '≠' : '=';
	return text(`«${dimension.name.ru}» ${sign} ${wordsIn('ru')}`, `“${dimension.name.en}” ${sign} ${wordsIn('en')}`);
}
