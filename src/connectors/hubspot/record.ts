import type { Cell } from '../../facts/table';
import { instant, isYes, type Json, list, object, prefixedId, text } from '../kit/json';

/** What HubSpot calls the products of a deal. */
export const LINE_ITEMS = 'line_items';

export interface Version {
	readonly value: string | null;
	readonly at: unknown;
}

/** One CRM record: from a list, or from a batch with links that were asked for apart. */
export interface HubspotRecord {
	readonly id: string;
	readonly of: Json;
	readonly archivedAt: unknown;
	readonly isArchived: boolean;
	/** Versions of a property, newest first as HubSpot sends them. */
	history(property: string): Version[];
	/** The linked record of a kind, the primary one where several are linked. */
	link(kind: string): string | null;
	/** Its line items; where HubSpot has more, a last word says how to ask for them: see `isFurther`. */
	lineItems(): readonly string[];
}

export type Links = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function recordOf(row: Json, links?: Links): HubspotRecord {
	const history = object(row.propertiesWithHistory);
	const associations = object(row.associations);
	const id = text(row.id) ?? '';
	return {
		id,
		of: object(row.properties),
		isArchived: isYes(row.archived),
		archivedAt: row.archivedAt,
		history: (property) => list(history[property]).map(({ value, timestamp }) => ({ value: text(value), at: timestamp })),
		link: (kind) => links?.[kind]?.[id] ?? primary(list(object(associations[kind]).results)),
		lineItems() {
			const linked = links?.[LINE_ITEMS]?.[id];
			if (linked !== undefined) return linked.split(';').filter((word) => word !== '');
			// HubSpot writes the name of this kind of link with a space.
			const { results, paging } = object(associations['line items'] ?? associations[LINE_ITEMS]);
			return allWords(
				list(results).map((one) => one.id),
				paging,
			);
		},
	};
}

/** When a record last changed; to be thrown away is a change that its own time does not tell. */
export function changedAt({ of, isArchived, archivedAt }: HubspotRecord): Cell {
	const [edited, archived] = [instant(of.hs_lastmodifieddate), instant(archivedAt)];
	return isArchived && Number(archived) > Number(edited) ? archived : edited;
}

/** Companies and contacts are numbered apart, and are clients together. */
export const CONTACT = 'contact-';
export const contactId = (id: string | null): string | null => prefixedId(CONTACT, id);

/** The company pays; without one the contact is the client. */
export const clientOf = (row: HubspotRecord): string | null => row.link('companies') ?? contactId(row.link('contacts'));

/** The partner that HubSpot calls primary; where it calls none so, the oldest, so that lists and batches agree. */
function chosen(partners: readonly { readonly id: string | null; readonly isPrimary: boolean }[]): string | null {
	const ids = partners.flatMap(({ id, isPrimary }) => (id === null ? [] : [{ id, isPrimary }]));
	ids.sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || Number(a.id) - Number(b.id));
	return ids[0]?.id ?? null;
}

/** A list names a link once for each of its types. Labels that a firm made itself bear names of their own. */
const primary = (results: readonly Json[]): string | null =>
	chosen(results.map(({ id, type }) => ({ id: text(id), isPrimary: /^(deal|contact|ticket)_to_(primary_)?company$/.test(String(type)) })));

/** HubSpot's own types of "primary company": of contacts, deals and tickets. Their label is written in the account's language. */
const PRIMARY_TYPES = new Set(['1', '5', '26']);

const allIds = (ids: readonly unknown[]): string[] =>
	[...new Set(ids.flatMap((id) => text(id) ?? []))].sort((a, b) => Number(a) - Number(b));

const FURTHER = 'after:';

/** The cursor behind which more links are, where this word stands for one. */
export const isFurther = (word: string): string | null => (word.startsWith(FURTHER) ? word.slice(FURTHER.length) : null);

function allWords(ids: readonly unknown[], paging: unknown): string[] {
	const after = text(object(object(paging).next).after);
	return [...allIds(ids), ...(after === null ? [] : [FURTHER + after])];
}

/** Of the answer to "what is linked with these": record → its primary partner, or all its line items. */
export function linksIn(results: readonly Json[], kind: string): Record<string, string> {
	const partnerOf: Record<string, string> = {};
	for (const { from, to, paging } of results) {
		if (kind === LINE_ITEMS) {
			const ids = list(to).map(({ toObjectId }) => toObjectId);
			partnerOf[String(object(from).id)] = allWords(ids, paging).join(';');
			continue;
		}
		const isPrimary = ({ category, typeId, label }: Json): boolean =>
			label === 'Primary' || (category === 'HUBSPOT_DEFINED' && PRIMARY_TYPES.has(String(typeId)));
		const id = chosen(
			list(to).map(({ toObjectId, associationTypes }) => ({ id: text(toObjectId), isPrimary: list(associationTypes).some(isPrimary) })),
		);
		if (id !== null) partnerOf[String(object(from).id)] = id;
	}
	return partnerOf;
}
