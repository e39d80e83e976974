import { decodeText, encodingOf, firstLines } from '../../sidebar/tables/file-text';

const ru = 'ID;Название;Ответственный\n1;Поставка «Альфа»;Иванова\n2;Ёлка;Петров\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (text: string, encoding: string): Uint8Array => {
	const signs = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
	return Uint8Array.from([...text].map((sign) => signs.get(sign)!));
};
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
	return bytes;
};

test.each([
	['UTF-8', utf8(ru), 'ru_RU', 'utf-8', ru],
	['UTF-8 with its mark', utf8(`\ufeff${ru}`), 'ru_RU', 'utf-8', ru],
	['UTF-16 of both ends, with a mark', utf16(`\ufeff${ru}`, true), 'ru_RU', 'utf-16le', ru],
	['big-endian', utf16(`\ufeff${ru}`, false), 'ru_RU', 'utf-16be', ru],
	['without a mark', utf16(ru, true), 'ru_RU', 'utf-16le', ru],
	['without a mark, big-endian', utf16(ru, false), 'ru_RU', 'utf-16be', ru],
	['Windows of a Russian account', page(ru, 'windows-1251'), 'ru_RU', 'windows-1251', ru],
	['the same file in an English account', page(ru, 'windows-1251'), 'en_US', 'windows-1251', ru],
	['DOS', page('ID;Имя\n1;Иванова Анна\n', 'ibm866'), 'ru_RU', 'ibm866', 'ID;Имя\n1;Иванова Анна\n'],
	['KOI8', page('ID;Имя\n1;Иванова Анна\n', 'koi8-r'), 'ru_RU', 'koi8-r', 'ID;Имя\n1;Иванова Анна\n'],
	[
		'western names',
		page('ID,Name\n1,Jürgen Müller\n2,José Núñez\n', 'windows-1252'),
		'en_US',
		'windows-1252',
		'ID,Name\n1,Jürgen Müller\n2,José Núñez\n',
	],
	[
		'western names in a Russian account',
		page('ID,Name\n1,Jürgen Müller\n', 'windows-1252'),
		'ru_RU',
		'windows-1252',
		'ID,Name\n1,Jürgen Müller\n',
	],
	['Polish', page('ID;Nazwa\n1;Łódź Południe\n', 'windows-1250'), 'pl_PL', 'windows-1250', 'ID;Nazwa\n1;Łódź Południe\n'],
	[
		'Polish in an English account',
		page('ID;Nazwa\n1;Łódź Południe\n', 'windows-1250'),
		'en_US',
		'windows-1250',
		'ID;Nazwa\n1;Łódź Południe\n',
	],
	['Greek', page('ID;Όνομα\n1;Γιώργος\n', 'windows-1253'), 'el_GR', 'windows-1253', 'ID;Όνομα\n1;Γιώργος\n'],
	['Turkish', page('ID;Adı\n1;Işıl Şahin\n', 'windows-1254'), 'tr_TR', 'windows-1254', 'ID;Adı\n1;Işıl Şahin\n'],
	['nothing but ASCII', utf8('ID;Sum\n1;5\n'), 'ru_RU', 'utf-8', 'ID;Sum\n1;5\n'],
	['nothing', new Uint8Array(), 'ru_RU', 'utf-8', ''],
])('%s', (_, bytes, locale, encoding, text) => {
	expect([encodingOf(bytes, [locale]), decodeText(bytes, { locales: [locale] })]).toEqual([encoding, text]);
});

test('one broken byte spoils one sign, not the file; a replacement sign that was there is no fault', () => {
	const whole = utf8(ru);
	const bytes = Uint8Array.from([...whole.subarray(0, -2), 0x0a]);
	expect(decodeText(bytes, { locales: ['ru_RU'] })).toBe(`${ru.slice(0, -2)}\ufffd\n`);
	expect(encodingOf(utf8('ID;Имя\n1;Ан\ufffdна\n'), ['ru_RU'])).toBe('utf-8');
});

test('what a person chose goes before everything', () => {
	expect(decodeText(utf8('для'), { locales: ['ru_RU'], encoding: 'windows-1251' })).toBe('РґР»СЏ');
});

test('the first lines as they were read', () => {
	expect(firstLines('\n a\r\n\r\nb\nc\nd')).toEqual([' a', 'b', 'c']);
});
