import fc from 'fast-check';
import { FIELDS, type Field, HEADINGS, type PlainDeal, STATUSES, WORDS } from './dialect-words';

/** How a program or a person writes a table down. */
export interface Dialect {
	readonly language: 'ru' | 'en';
	readonly headings: number;
	readonly order: readonly Field[];
	readonly delimiter: string;
	readonly isAllQuoted: boolean;
	readonly lineEnd: string;
	readonly encoding: string;
	readonly hasMark: boolean;
	readonly namesSeparator: boolean;
	readonly titles: number;
	readonly hasTotal: boolean;
	readonly repeatsHeadings: boolean;
	readonly hasNote: boolean;
	readonly isBlankBetween: boolean;
}

const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2025, 6, 1) + n * 86_400_000).toISOString().slice(0, 10));

const dealsIn = (language: 'ru' | 'en'): fc.Arbitrary<PlainDeal[]> =>
	fc.uniqueArray(
		fc.record({
			id: fc.oneof(fc.integer({ min: 1, max: 99_999 }).map(String), fc.constantFrom('A-17', '006xx01', 'd_5')),
			name: fc.constantFrom(...WORDS[language].names),
			client: fc.constantFrom(...WORDS[language].clients),
			manager: fc.constantFrom(...WORDS[language].people),
			amount: fc.integer({ min: 0, max: 90_000_000 }),
			status: fc.constantFrom('WON' as const, 'LOST' as const, 'OPEN' as const),
			created: day,
			closed: day,
		}),
		{ minLength: 3, maxLength: 12, selector: ({ id }) => id },
	);

const ENCODINGS = {
	ru: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'ibm866'],
	en: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
};

const dialectIn = (language: 'ru' | 'en'): fc.Arbitrary<Dialect> =>
	fc.record({
		language: fc.constant(language),
		headings: fc.nat({ max: HEADINGS[language].length - 1 }),
		order: fc.shuffledSubarray([...FIELDS], { minLength: FIELDS.length }),
		delimiter: fc.constantFrom(';', ',', '\t', '|'),
		isAllQuoted: fc.boolean(),
		lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
		encoding: fc.constantFrom(...ENCODINGS[language]),
		hasMark: fc.boolean(),
		namesSeparator: fc.boolean(),
		titles: fc.nat({ max: 2 }),
		hasTotal: fc.boolean(),
		repeatsHeadings: fc.boolean(),
		hasNote: fc.boolean(),
		isBlankBetween: fc.boolean(),
	});

export const drawn: fc.Arbitrary<{ readonly deals: PlainDeal[]; readonly dialect: Dialect }> = fc
	.constantFrom('ru' as const, 'en' as const)
	.chain((language) => fc.record({ deals: dealsIn(language), dialect: dialectIn(language) }));

/** The table as bytes of a file. */
export function written(deals: readonly PlainDeal[], dialect: Dialect): Uint8Array {
	const { language, order, delimiter, isAllQuoted, lineEnd } = dialect;
	const quoted = (text: string): string => {
		const cell = asWritten(text, dialect);
		return isAllQuoted || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
	};
	const line = (cells: readonly string[]): string => cells.map(quoted).join(delimiter);
	const headings = order.map((field) => HEADINGS[language][dialect.headings]![field]);
	const only = (cells: Partial<Record<Field, string>>): string => line(order.map((field) => cells[field] ?? ''));
	const rows = deals.map((deal) => line(order.map((field) => cellOf(deal, field, dialect))));
	const blank = line(order.map(() => ''));
	const title = (text: string): string => line([text, ...order.slice(1).map(() => '')]);
	const sum = deals.reduce((total, { amount }) => total + amount, 0);
	const lines = [
		...(dialect.namesSeparator ? [`sep=${delimiter}`] : []),
		...['Отчёт по продажам', 'Sales report 2026'].slice(0, dialect.titles).map(title),
		...(dialect.titles > 0 ? [blank] : []),
		line(headings),
		...rows.slice(0, 2),
		...(dialect.isBlankBetween ? [blank] : []),
		...(dialect.repeatsHeadings ? [line(headings)] : []),
		...rows.slice(2),
		...(dialect.hasTotal ? [only({ id: language === 'ru' ? 'Итого' : 'Total', amount: money(sum, language) })] : []),
		...(dialect.hasNote ? [blank, title(language === 'ru' ? 'Выгружено 01.08.2026' : 'Exported by Ann on Monday')] : []),
	];
	return encoded(`${lines.join(lineEnd)}${lineEnd}`, dialect);
}

const money = (minor: number, language: 'ru' | 'en'): string =>
	language === 'ru' ? (minor / 100).toFixed(2).replace('.', ',') : (minor / 100).toFixed(2);

function cellOf(deal: PlainDeal, field: Field, { language }: Dialect): string {
	if (field === 'amount') return money(deal.amount, language);
	if (field === 'status') return STATUSES[language][deal.status];
	if (field === 'created' || (field === 'closed' && deal.status !== 'OPEN'))
		return language === 'ru' ? deal[field].split('-').reverse().join('.') : deal[field];
	return field === 'closed' ? '' : deal[field];
}

function encoded(text: string, { encoding, hasMark }: Dialect): Uint8Array {
	if (encoding === 'utf-8') return new TextEncoder().encode(hasMark ? `\ufeff${text}` : text);
	if (encoding.startsWith('utf-16')) {
		const units = Uint16Array.from(hasMark ? `\ufeff${text}` : text, (sign) => sign.charCodeAt(0));
		const bytes = new Uint8Array(units.length * 2);
		const view = new DataView(bytes.buffer);
		for (const [i, unit] of units.entries()) view.setUint16(i * 2, unit, encoding === 'utf-16le');
		return bytes;
	}
	const signs = signsOf(encoding);
	return Uint8Array.from([...text].map((sign) => signs.get(sign) ?? 63));
}

const pages = new Map<string, Map<string, number>>();

function signsOf(encoding: string): Map<string, number> {
	const made =
		pages.get(encoding) ?? new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
	pages.set(encoding, made);
	return made;
}

const NEAR: Readonly<Record<string, string>> = { '«': '"', '»': '"', '№': 'N', '₽': 'р.' };

/** What a page lacks is written as programs write it there. */
export function asWritten(text: string, { encoding }: Dialect): string {
	if (encoding.startsWith('utf')) return text;
	const signs = signsOf(encoding);
	return [...text].map((sign) => (signs.has(sign) ? sign : (NEAR[sign] ?? '?'))).join('');
}
