import type { Cell } from '../../facts/table';
import { instant, isYes, type Json, list, object, prefixedId, text } from '../kit/json';

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
	};
}

/** When a record last changed; to be thrown away is a change that its own time does not tell. */
export function changedAt({ of, isArchived, archivedAt }: HubspotRecord): Cell {
	const [edited, archived] = [instant(of.hs_lastmodifieddate), instant(archivedAt)];
	return isArchived && Number(archived) > Number(edited) ? archived : edited;
}

/** Companies and contacts are numbered apart, and are clients together. */
export const contactId = (id: string | null): string | null => prefixedId('contact-', id);

/** The company pays; without one the contact is the client. */
export const clientOf = (row: HubspotRecord): string | null => row.link('companies') ?? contactId(row.link('contacts'));

/** A list names a link once for each of its labels; the unlabelled one is the weaker. */
function primary(results: readonly Json[]): string | null {
	const result = results.find(({ type }) => !String(type).endsWith('_unlabeled')) ?? results[0];
	return text(result?.id);
}

/** Of the answer to "what is linked with these": record → its primary partner. */
export function linksIn(results: readonly Json[]): Record<string, string> {
	const partnerOf: Record<string, string> = {};
	for (const { from, to } of results) {
		const partners = list(to);
		const isPrimary = (partner: Json): boolean => list(partner.associationTypes).some(({ label }) => label === 'Primary');
		const id = text((partners.find(isPrimary) ?? partners[0])?.toObjectId);
		if (id !== null) partnerOf[String(object(from).id)] = id;
	}
	return partnerOf;
}
