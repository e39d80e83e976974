/** The address of a kind of cards: `{id}` stands for the CRM's own id, before which the facts' ids have `mark`. */
export interface Card {
	readonly address: string;
	readonly mark?: string;
}

/** Where a CRM opens its records. */
export interface Cards {
	readonly deal: Card;
	readonly company: Card;
	readonly contact: Card;
	readonly invoice?: Card;
}

export type CardKind = keyof Cards;

/** By source, as an import wrote them down. */
export type CardBook = ReadonlyMap<string, Partial<Cards>>;

const SETTING = 'cards_';

export const cardsSetting = (source: string, cards: Cards): Record<string, string> => ({ [SETTING + source]: JSON.stringify(cards) });

export function cardsIn(settings: ReadonlyMap<string, string>): CardBook {
	const book = new Map<string, Partial<Cards>>();
	for (const [key, value] of settings) if (key.startsWith(SETTING)) book.set(key.slice(SETTING.length), cardsOf(value));
	return book;
}

/** A line of the settings that somebody spoiled gives no links. */
function cardsOf(text: string): Partial<Cards> {
	try {
		return Object(JSON.parse(text)) as Partial<Cards>;
	} catch {
		return {};
	}
}

/** Plain http is left only to this machine, as in the addresses that are asked. */
const ADDRESS = /^(https:\/\/[\p{L}\p{N}.-]+|http:\/\/(127\.0\.0\.1|localhost))(:\d+)?([/?#][^\s"<>\\^`{|}]*)?$/u;
/** What a cell of a link takes in Sheets and in Excel alike. */
const LONGEST = 2000;

/** The text as an address that may stand behind a link; '' for everything else. */
export function linkOf(text: string): string {
	const link = text.trim();
	return link.length <= LONGEST && ADDRESS.test(link) ? link : '';
}

/** '' where the CRM has no such card or the id is not one of its own. */
export function cardLink(card: Partial<Card> | undefined, id: string): string {
	const { address, mark = '' } = card ?? {};
	if (typeof address !== 'string' || !id.startsWith(mark) || id.length <= mark.length) return '';
	return linkOf(address.replace('{id}', () => encodeURIComponent(id.slice(mark.length))));
}

/** `kind`: what the row is in the CRM; a client of an unknown kind is a company. */
export function linkIn(book: CardBook | undefined, kind: string, source: string, id: string): string {
	const cards = book?.get(source);
	return cardLink(kind === 'deal' || kind === 'contact' || kind === 'invoice' ? cards?.[kind] : cards?.company, id);
}
