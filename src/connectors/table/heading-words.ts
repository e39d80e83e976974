import { CURRENCY } from '../../facts/parse/currency';

/** A currency or a unit that a heading names beside its word: «Сумма, тыс. руб.», "Amount (USD)". */
export interface HeadingUnit {
	/** As it is written, '' where no currency is named. */
	readonly currency: string;
	/** A word that the number parser multiplies by, '' for ones. */
	readonly scale: string;
}

const SCALES: readonly (readonly [RegExp, string])[] = [
	[/тыс\.?|т\.\s?р\.?|thousands?|000s?|^k\b/i, ' тыс'],
	[/млн\.?|millions?|^m\b/i, ' млн'],
];
const MONEY = new RegExp(`(?<!\\p{L})(?:${CURRENCY})(?!\\p{L})`, 'u');
/** «Сумма USD», «Сумма в рублях», amount_usd. */
const SPACED_TAIL = new RegExp(`^(.*?[^\\s_])[\\s_]+(?:(?:в|in)[ _])?(${CURRENCY})$`, 'su');
const TAIL = /^(.*?\S)\s*(?:[([{]([^)\]}]*)[)\]}]|,\s*([^,]+))\s*$/s;
/** Words in brackets that change nothing. */
const EMPTY = /^(?:numeric|число|шт\.?|converted|primary|основн\S+|в валюте \S+|y\/n|да\/нет)$/i;

/** The heading without the unit it ends with; null where it names none. */
export function unitOf(heading: string): { readonly word: string; readonly unit: HeadingUnit } | null {
	const m = TAIL.exec(heading.trim()) ?? SPACED_TAIL.exec(heading.trim());
	if (m === null) return null;
	const tail = (m[2] ?? m[3] ?? '').trim();
	const currency = MONEY.exec(tail)?.[0] ?? '';
	const scale = SCALES.find(([sign]) => sign.test(tail))?.[1] ?? '';
	return currency === '' && scale === '' && !EMPTY.test(tail) ? null : { word: m[1]!, unit: { currency, scale } };
}

/** Case, spaces, `_`, `-`, quotes and camelCase make no difference. */
export const plainHeading = (heading: string): string =>
	heading
		.toLowerCase()
		.replace(/ё/g, 'е')
		.replace(/[^\p{L}\p{N}%№#]+/gu, '');

/** What the heading names, and in front of or behind it: "Deal - Owner", «Сделка: Бюджет», «Этап сделки». */
const ENTITIES: Readonly<Record<string, readonly [before: RegExp, after: RegExp]>> = {
	deals: [/^\s*(?:deal|opportunity|lead|сделка|лид)(?:\s*[-–—:./_]\s*|\s+)/i, /\s+(?:сделки|лида)\s*$/i],
	clients: [
		/^\s*(?:organi[sz]ation|person|company|contact|account|компания|контакт|клиент)\s*[-–—:./_]\s*/i,
		/\s+(?:компании|контакта|клиента)\s*$/i,
	],
	activities: [/^\s*(?:activity|task|call|дело|активность|звонок|задача)(?:\s*[-–—:./_]\s*|\s+)/i, /\s+(?:дела|звонка|задачи)\s*$/i],
	invoices: [/^\s*(?:invoice|сч[её]т)(?:\s*[-–—:./_]\s*|\s+)/i, /\s+сч[её]та\s*$/i],
	payments: [/^\s*(?:payment|оплата|плат[её]ж)(?:\s*[-–—:./_]\s*|\s+)/i, /\s+(?:оплаты|платежа)\s*$/i],
};

/** The heading in normal form as it stands, then without its unit, then without the name of the table's records. */
export function headingForms(tableId: string, heading: string): string[] {
	const word = unitOf(heading)?.word ?? heading;
	const spaced = word.replace(/_/g, ' ').replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2');
	const [before, after] = ENTITIES[tableId] ?? [/^$/, /^$/];
	const forms = [heading, word, spaced.replace(before, ''), spaced.replace(after, '')].map(plainHeading);
	return [...new Set(forms)].filter((form) => form !== '');
}
