import type { Attachment } from '../../demo/account';

export interface HubObject {
	readonly id: string;
	readonly properties: Readonly<Record<string, string | null>>;
	/** Oldest first; shown newest first. */
	readonly history?: Readonly<Record<string, readonly { readonly value: string | null; readonly at: number; readonly by: number }[]>>;
	readonly links: Readonly<Record<string, readonly string[]>>;
	readonly createdAt: number;
	readonly updatedAt: number;
	readonly archivedAt: number | null;
}

export const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
/** Nobody is null, not 0. */
export const ownerId = (person: number): string | null => (person === 0 ? null : String(person));

/** HubSpot has no card of an amoCRM customer. */
const LINKS = { deal: 'deals', contact: 'contacts', company: 'companies', customer: null };

export function linksTo(on: readonly Attachment[]): Record<string, string[]> {
	const links: Record<string, string[]> = {};
	for (const { kind, id } of on) {
		const list = LINKS[kind];
		if (list !== null) links[list] = [...(links[list] ?? []), String(id)];
	}
	return links;
}
