import type { Language } from '../language/text';
import { rowWords } from './population-words';
import type { Population } from './vocabulary';

/** Nouns whose nominative the ending alone does not give. */
export const NOMINATIVES: Readonly<Record<string, string>> = {
	сделок: 'сделки',
	входов: 'входы',
	пребываний: 'пребывания',
	действий: 'действия',
	оплат: 'оплаты',
	записей: 'записи',
	счетов: 'счета',
	клиентов: 'клиенты',
	менеджеров: 'менеджеры',
	лидов: 'лиды',
	коммуникаций: 'коммуникации',
	дозвонов: 'дозвоны',
	дней: 'дни',
	звонков: 'звонки',
	встреч: 'встречи',
	презентаций: 'презентации',
	писем: 'письма',
	сообщений: 'сообщения',
	возвратов: 'возвраты',
	затрат: 'затраты',
	доходов: 'доходы',
	задач: 'задачи',
	контактов: 'контакты',
	разговоров: 'разговоры',
};

/** The same rows as a heading: «Выигранные сделки с заполненной суммой». */
export function rowsName(of: Population, language: Language): string {
	const words = rowWords(of, language);
	if (language === 'en') return words;
	let isNoun = false;
	return words
		.split(' ')
		.map((word) => {
			if (isNoun && word !== 'и') return word;
			const plain = word.replace(/,$/, '');
			const noun = NOMINATIVES[plain];
			if (noun !== undefined) isNoun = true;
			return word === 'и' ? word : (noun ?? plain.replace(/([ыи])х$/, '$1е')) + word.slice(plain.length);
		})
		.join(' ');
}
