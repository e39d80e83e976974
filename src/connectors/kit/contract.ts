import type { Cards } from '../../facts/cards/addresses';
import type { Row } from '../../facts/table';
import type { Facts, TableId } from '../../facts/tables';
import type { Text } from '../../language/text';

/** What the add-on asks of the network: plain data, no IO and no secret, so that an unfinished list can be remembered. */
export interface Request {
	readonly method: 'GET' | 'POST';
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
	/** What the reader of the reply must remember of earlier replies; kept with the request, never sent. */
	readonly note?: string;
}

export interface Reply {
	readonly status: number;
	/** Header names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/**
 * What one reply held. `facts` are keyed by table. `settings` are account facts (`tz`, `base_currency`).
 * `next` asks for the rest of the same entity; absent when the entity is read to its end.
 */
export interface Page {
	readonly facts: Facts;
	readonly settings?: Readonly<Record<string, string>>;
	readonly next?: Request;
	/** Rows seen in the CRM's reply, for progress. */
	readonly rowCount: number;
	/** Empty although the page before had announced it: asked again before it is believed. */
	readonly isDoubtful?: true;
}

/** Why a reply cannot be used: a code with data; the sentence is made where the language is known. */
export type ConnectorFault =
	| { readonly code: 'unauthorized'; readonly detail: string }
	/** `missing`: rights by the names that the CRM gives them, where it says which. */
	| { readonly code: 'forbidden'; readonly detail: string; readonly missing?: string }
	| { readonly code: 'banned'; readonly detail: string }
	| { readonly code: 'unpaid'; readonly detail: string }
	| { readonly code: 'rate-limited'; readonly retryAfterMs: number | null }
	/** The budget of requests of this day is used up: to ask again within the day is in vain. */
	| { readonly code: 'exhausted' }
	| { readonly code: 'unavailable'; readonly status: number }
	| { readonly code: 'unreadable'; readonly detail: string }
	| { readonly code: 'refused'; readonly status: number; readonly detail: string };

export type ReadResult = { readonly ok: true; readonly page: Page } | { readonly ok: false; readonly fault: ConnectorFault };

/** One field of the connection form; the sidebar draws it. */
export interface SettingField {
	readonly key: string;
	readonly label: Text;
	readonly hint?: Text;
	readonly placeholder?: string;
	readonly secret?: true;
	readonly required?: true;
	/** Offers what the account has, once connected; other text stays possible. Names a setting that the connector's `choices` write. */
	readonly choices?: string;
}

/** One offer of a field: `value` goes into the form, `note` says what it is. The setting is a JSON list of these. */
export interface Choice {
	readonly value: string;
	readonly note?: string;
}

/** Whose field it is. */
export type FieldOwner = 'deal' | 'contact' | 'company';
export type FieldKind = 'text' | 'list' | 'number' | 'flag' | 'day' | 'instant';

/** A field that the account made itself, as the panel offers it. */
export interface FieldOffer {
	readonly of: FieldOwner;
	/** By which records carry it; stays when the field is renamed. */
	readonly code: string;
	readonly name: string;
	readonly kind: FieldKind;
	/** Some of its options. */
	readonly samples: readonly string[];
}

/** One that a person wants as a column, and the key of that column. */
export interface PickedField {
	readonly of: FieldOwner;
	readonly code: string;
	readonly kind: FieldKind;
	readonly key: string;
}

/** Values of the connector's `settings`, by key; the import adds `tz` and what earlier entities wrote down. */
export type Config = Readonly<Record<string, string>>;

/** One list to be read, page by page: first(config, since) -> Request, read(reply) -> facts and next. */
export interface Entity {
	readonly id: string;
	readonly title: Text;
	/** `since`: epoch milliseconds of the last complete import, null for a full read. No request: this account has no such list. */
	first(config: Config, since: number | null): Request | null;
	read(reply: Reply, request: Request, config: Config): ReadResult;
	/** The same rows in smaller portions, for a service that chokes on a large page; null when it cannot get smaller. */
	smallerPage?(request: Request): Request | null;
}

/** What the CRM's consent is worth: access for a while, and the means to renew it, good for one use. */
export interface Tokens {
	readonly accessToken: string;
	readonly refreshToken: string;
	/** Milliseconds that the access lasts from now. */
	readonly expiresInMs: number;
}

export type TokensResult = { readonly ok: true; readonly tokens: Tokens } | { readonly ok: false; readonly fault: ConnectorFault };

/** Consent on the CRM's own page, where the user would rather not make a token by hand. */
export interface Authorisation {
	/** What the user copies from the integration made for this: `redirect` is entered there. */
	readonly settings: readonly SettingField[];
	/** Where to make it. */
	readonly instructions: Text;
	/** The key of the connector's settings that the access token stands for. */
	readonly tokenField: string;
	/** The page on which the user consents. */
	consentUrl(config: Config, redirect: string, state: string): string;
	/** What the callback brought, or why it brought nothing usable. */
	codeFrom(callback: Readonly<Record<string, string>>, config: Config): { readonly code: string } | { readonly refusal: Text };
	exchange(config: Config, redirect: string, code: string): Request;
	renew(config: Config, redirect: string, refresh: string): Request;
	read(reply: Reply): TokensResult;
}

/** A list that always has something to ask. */
export type Probe = Entity & { first(config: Config, since: null): Request };

export interface Connector {
	readonly id: string;
	readonly title: Text;
	readonly settings: readonly SettingField[];
	/** Asks one cheap question to prove that address and token work. Its settings `account_id` and `account_name` name the account; no two share an id. */
	readonly probe: Probe;
	/** Lists that are asked on connecting for what the form's fields may offer; an account that refuses one has no offers. */
	readonly choices?: readonly Entity[];
	/** Lists of the fields that the account made itself, asked when a person picks some: each adds to the setting that `offeredFields` makes. */
	readonly fieldLists: readonly Entity[];
	readonly authorisation?: Authorisation;
	/** Adds the secrets, in headers or in the address, just before the request is sent. */
	sign(request: Request, config: Config): Request;
	/** Milliseconds from one request to the next: what the service lets through for good. */
	readonly minIntervalMs: number;
	/** Kinds of history that this CRM does not keep: imports write down what they see change. */
	readonly missingHistory?: { readonly stages?: true; readonly owners?: true };
	/** In the order in which they are read. */
	readonly entities: readonly Entity[];
	/**
	 * Joins what single replies cannot know (owner at close from events, client of a contact's call…).
	 * Gets all facts of the import, returns them completed.
	 */
	complete(facts: Facts, config: Config): Facts;
	/** What in the facts just read a person should know, and how to mend it. */
	findings?(facts: Facts, config: Config): readonly Text[];
	/** Parts of the data that a token may lack the right to: each has a list, or a question within one, that may be refused. */
	readonly optional?: readonly OptionalPart[];
	/** Where the CRM opens its records, from what the form and the account say; secrets are not among it. */
	cards(config: Config): Cards;
	/** What this CRM does not tell, or only in part; the test kit wants a sentence for every table that no list fills. */
	readonly gaps: readonly Gap[];
}

export interface Gap {
	readonly table: TableId;
	readonly why: Text;
}

/** A part of the data that the account, or its token, may not show: the rest is read without it, and a finding says so. */
export interface OptionalPart {
	readonly id: string;
	/** Ends "does not let this token read …". */
	readonly what: Text;
	/** A sentence: which right to give, and where. */
	readonly right: Text;
	/** Ends "until then …": what of the figures is missing or less exact. */
	readonly without: Text;
	/** An account may have no such thing at all, and says so by an error: told only where an import has brought some. */
	readonly mayBeAbsent?: true;
	/** Whether what was read misses it; always, where it is left out. */
	isNeeded?(facts: Facts, config: Config): boolean;
	/** Whether the account itself says that it has no such list: what was refused before is then refused no more. */
	isAbsent?(config: Config): boolean;
	/** What earlier imports have of it: it stays as it was read. */
	readonly keeps: readonly KeptPart[];
}

/** Rows that come from the refused list alone or, where columns are named, cells of rows that come from others. */
export interface KeptPart {
	readonly table: TableId;
	readonly columns?: readonly string[];
	/** Which rows of the tab; left out: all of them, and of their cells those that would be emptied. */
	isFrom?(row: Row): boolean;
}
