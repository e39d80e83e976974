import { unitOf } from './heading-units';

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
