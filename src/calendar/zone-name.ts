import { isZone } from './zone';

/** Hours east of Moscow, or a city: what people in Russia write for a zone. */
const MOSCOW_PLUS: readonly string[] = [
	'Europe/Moscow',
	'Europe/Samara',
	'Asia/Yekaterinburg',
	'Asia/Omsk',
	'Asia/Krasnoyarsk',
	'Asia/Irkutsk',
	'Asia/Yakutsk',
	'Asia/Vladivostok',
	'Asia/Magadan',
	'Asia/Kamchatka',
];
const CITIES: Readonly<Record<string, string>> = {
	москва: 'Europe/Moscow',
	moscow: 'Europe/Moscow',
	'санкт-петербург': 'Europe/Moscow',
	петербург: 'Europe/Moscow',
	калининград: 'Europe/Kaliningrad',
	самара: 'Europe/Samara',
	волгоград: 'Europe/Volgograd',
	саратов: 'Europe/Saratov',
	екатеринбург: 'Asia/Yekaterinburg',
	челябинск: 'Asia/Yekaterinburg',
	пермь: 'Asia/Yekaterinburg',
	уфа: 'Asia/Yekaterinburg',
	тюмень: 'Asia/Yekaterinburg',
	омск: 'Asia/Omsk',
	новосибирск: 'Asia/Novosibirsk',
	томск: 'Asia/Tomsk',
	красноярск: 'Asia/Krasnoyarsk',
	иркутск: 'Asia/Irkutsk',
	чита: 'Asia/Chita',
	якутск: 'Asia/Yakutsk',
	владивосток: 'Asia/Vladivostok',
	хабаровск: 'Asia/Vladivostok',
	магадан: 'Asia/Magadan',
	камчатка: 'Asia/Kamchatka',
	минск: 'Europe/Minsk',
	алматы: 'Asia/Almaty',
	астана: 'Asia/Almaty',
	ташкент: 'Asia/Tashkent',
	бишкек: 'Asia/Bishkek',
	ереван: 'Asia/Yerevan',
	баку: 'Asia/Baku',
	тбилиси: 'Asia/Tbilisi',
};

/** The zone that a person means: `Europe/Moscow`, «Москва», МСК, МСК+2, UTC+3, GMT+05:00; null where nobody could tell. */
export function zoneNameOf(text: string): string | null {
	const word = text.trim();
	if (word === '') return null;
	const city = CITIES[word.toLowerCase()];
	if (city !== undefined) return city;
	const moscow = /^(?:msk|мск)\s*(?:([+-])\s*(\d))?$/i.exec(word);
	if (moscow !== null) {
		if (moscow[1] === '-') return moscow[2] === '1' ? 'Europe/Kaliningrad' : null;
		return MOSCOW_PLUS[Number(moscow[2] ?? 0)] ?? null;
	}
	const offset = /^(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?00)?$/i.exec(word);
	// The signs of these names are the other way round.
	if (offset !== null) return named(`Etc/GMT${Number(offset[2]) === 0 ? '' : (offset[1] === '+' ? '-' : '+') + Number(offset[2])}`);
	return named(word);
}

/** The engine takes any case, and offsets such as +03:00, which Intl knows only in newer versions. */
const named = (name: string): string | null => (/^[A-Za-z]/.test(name) && isZone(name) ? name : null);
