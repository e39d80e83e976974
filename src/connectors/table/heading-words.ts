import { CURRENCY } from '../../facts/parse/currency';

/** A currency or a unit that a heading names beside its word: «Сумма, тыс. руб.», "Amount (USD)". */
export interface HeadingUnit {
	/** As it is written, '' where no currency is named. */
	readonly currency: string;
	/** A word that the number parser multiplies by, '' for ones. */
	readonly scale: string;
}

const NEVER = /$^/;
/** What multiplies, as one word: wherever it stands in a heading, only in its unit, or only beside a currency, since «Вес, т» is in tonnes. */
const SCALES: readonly (readonly [anywhere: RegExp, unit: RegExp, beside: RegExp, string])[] = [
	[/^(?:тыс\S*|тис\.|т\.р\.?|thousands?|thsd\.?|tsd\.?|tys\.)$/i, /^(?:тр|(?:[x×х]?1\.?)?['’]?000['’]?s?|k|к)$/i, /^[tт]\.?$/i, ' тыс'],
	[/^(?:млн\.?|миллион\S*|millions?|mln\.?)$/i, /^m$/i, /^(?:mn|mm|mio\.?|mi|м)$/i, ' млн'],
	[/^(?:млрд\.?|миллиард\S*|billions?)$/i, /^bn$/i, /^(?:mrd\.?|mld\.?)$/i, ' млрд'],
	[/^(?:lakhs?|lacs?)$/i, NEVER, /^l$/i, ' lakh'],
	[/^crores?$/i, NEVER, /^cr\.?$/i, ' crore'],
	[/^копе\S*$/i, /^коп\.?$/i, NEVER, ' коп'],
];

/** The words of a unit: «т. р.», T€, $K and kEUR are two words each. */
const wordsOf = (unit: string): string[] =>
	unit
		.replace(/т\.\s*р\.?/gi, 'т.р.')
		.replace(/(?<!\p{L})([kmtкмт])(?=\p{Sc}|(?:EUR|USD|RUB|GBP)(?!\p{L}))/giu, '$1 ')
		.replace(/(\p{Sc})(?=[\p{L}\d'’])/gu, '$1 ')
		.split(/[\s,;/]+/)
		.filter((word) => word !== '');

function scaleOf(words: readonly string[], place: { readonly isUnit?: boolean; readonly hasCurrency?: boolean } = {}): string {
	const tests = SCALES.map(
		([anywhere, unit, beside, scale]) =>
			[[anywhere, ...(place.isUnit ? [unit] : []), ...(place.hasCurrency ? [beside] : [])], scale] as const,
	);
	return tests.find(([all]) => words.some((word) => all.some((test) => test.test(word))))?.[1] ?? '';
}

/** «Сумма тыс.», «Сумма, тыс. руб.», of which the end was cut off already. */
const SCALE_TAIL =
	/^(.*?[^\s,])[\s,]+(?:(?:в|in)\s+)?(?:тыс\S*|т\.\s*р\.?|млн\.?|млрд\.?|thousands?|millions?|mln\.?|billions?)(?:\s*\S{1,4})?$/i;
const MONEY = new RegExp(`(?<!\\p{L})(?:${CURRENCY})(?!\\p{L})`, 'u');
/** «Сумма USD», «Сумма в рублях», amount_usd. */
const SPACED_TAIL = new RegExp(`^(.*?[^\\s_])[\\s_]+(?:(?:в|in)[ _])?(${CURRENCY})$`, 'su');
const TAIL = /^(.*?\S)\s*(?:[([{]([^)\]}]*)[)\]}]|,\s*([^,]+))\s*$/s;
/** Words in brackets that change nothing. */
const EMPTY = /^(?:numeric|число|шт\.?|converted|primary|основн\S+|в валюте \S+|y\/n|да\/нет)$/i;

/** The heading without the unit it ends with; null where it names none. */
export function unitOf(heading: string): { readonly word: string; readonly unit: HeadingUnit } | null {
	const whole = heading.trim();
	const m = TAIL.exec(whole) ?? SPACED_TAIL.exec(whole);
	const words = wordsOf((m?.[2] ?? m?.[3] ?? '').trim());
	const tail = words.join(' ');
	const currency = words.includes('т.р.') ? 'р' : (MONEY.exec(tail)?.[0] ?? '');
	const own = scaleOf(words, { isUnit: true, hasCurrency: currency !== '' });
	// «Сумма, тыс. руб. (с НДС)», «Оборот тыс. руб.»: what multiplies may stand before the end.
	const scale = own === '' ? scaleOf(wordsOf(m?.[1] ?? whole)) : own;
	if (currency === '' && scale === '' && !EMPTY.test(tail)) return null;
	const [, shorter] = own === '' && scale !== '' ? (SCALE_TAIL.exec(m?.[1] ?? whole) ?? []) : [];
	return { word: shorter ?? m?.[1] ?? whole, unit: { currency, scale } };
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
