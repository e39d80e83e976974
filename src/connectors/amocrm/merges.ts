import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { Config, Entity } from '../kit/contract';
import { idOf, unixSeconds } from '../kit/json';
import { asWords } from '../kit/lookup';
import { amocrmList } from './list-entity';

/** Marks among deals and clients that joining folds away. The event names the survivor alone; who was absorbed is missing from the list. */
const SURVIVOR = '~survivor-';
const LEFT = '~left-';

const KINDS = { lead: 'deals', contact: 'contacts', company: 'companies' } as const;
type Kind = (typeof KINDS)[keyof typeof KINDS];
const isKind = (word: string): word is keyof typeof KINDS => word in KINDS;

const mergeEvents: Entity = amocrmList({
	id: 'merges',
	title: { ru: 'Объединения', en: 'Merges' },
	path: 'events',
	rows: 'events',
	pageSize: 100,
	query: () => ({ 'filter[type][0]': 'entity_merged' }),
	since: 'created_at',
	facts(rows) {
		const marks: Record<'deals' | 'clients', Row[]> = { deals: [], clients: [] };
		for (const event of rows) {
			const kind = String(event.entity_type);
			if (!isKind(kind)) continue;
			const mark = { mark: true, kind: KINDS[kind], survivor: idOf(event.entity_id), updated_at: unixSeconds(event.created_at) };
			if (kind === 'lead') marks.deals.push({ ...mark, deal_id: `${SURVIVOR}${event.id}` });
			else marks.clients.push({ ...mark, client_id: `${SURVIVOR}${event.id}` });
		}
		return marks;
	},
	settings(rows, config) {
		const kinds = rows.flatMap(({ entity_type }) =>
			isKind(String(entity_type)) ? [KINDS[String(entity_type) as keyof typeof KINDS]] : [],
		);
		return { merged_kinds: asWords(kinds, config.merged_kinds) };
	},
});

/** A full read has only who is left, so there is nothing to tell but of what was merged while it went on. */
export const merges: Entity = { ...mergeEvents, first: (config, since) => (since === null ? null : mergeEvents.first(config, since)) };

/** A later import brings only what changed, and what was absorbed changes no more: then every id that is left is asked for. */
function left(kind: Kind, path: string, title: Text): Entity {
	const list = amocrmList({
		id: `${kind}-left`,
		title,
		path,
		rows: path,
		newestFirst: true,
		facts: (rows): Facts =>
			kind === 'deals'
				? { deals: rows.map((row) => ({ mark: true, deal_id: LEFT + row.id, kind })) }
				: { clients: rows.map((row) => ({ mark: true, client_id: LEFT + row.id, kind })) },
	});
	return {
		...list,
		first: (config: Config) => ((config.merged_kinds ?? '').split(',').includes(kind) ? list.first(config, null) : null),
	};
}

export const dealsLeft = left('deals', 'leads', { ru: 'Сверка сделок', en: 'Check of deals' });
export const contactsLeft = left('contacts', 'contacts', { ru: 'Сверка контактов', en: 'Check of contacts' });
export const companiesLeft = left('companies', 'companies', { ru: 'Сверка компаний', en: 'Check of companies' });

export interface Merged {
	readonly rows: Row[];
	/** Absorbed id to the surviving one. */
	readonly into: ReadonlyMap<string, string>;
	/** Absorbed ids, with the time of the merge, whether or not the survivor can be told. */
	readonly absorbedAt: ReadonlyMap<string, number>;
}

/** Rows without marks, and which of them were absorbed by which. `alike`: what an absorbed row shares with the row that absorbed it. */
export function merged(
	rows: readonly Row[],
	key: 'deal_id' | 'client_id',
	kindOf: (row: Row) => Kind,
	alike: (row: Row) => string,
): Merged {
	const real = new Map<string, Row>();
	const listed = new Set<string>();
	const checked = new Set<unknown>();
	const survivors = new Map<string, { readonly kind: unknown; readonly at: number }>();
	for (const row of rows) {
		const name = String(row[key]);
		if (name.startsWith(SURVIVOR)) survivors.set(String(row.survivor), { kind: row.kind, at: Number(row.updated_at) });
		else if (name.startsWith(LEFT)) {
			listed.add(name.slice(LEFT.length));
			checked.add(row.kind);
		} else real.set(name, row);
	}
	const into = new Map<string, string>();
	const absorbedAt = new Map<string, number>();
	for (const [name, row] of checked.size === 0 ? [] : real) {
		const kind = kindOf(row);
		if (!checked.has(kind) || listed.has(name) || row.is_deleted === true) continue;
		const of = [...survivors].filter(([id, one]) => one.kind === kind && id !== name && real.has(id));
		const twins = of.filter(([id]) => alike(real.get(id)!) === alike(row));
		const match = twins.length === 1 ? twins[0] : of.length === 1 ? of[0] : undefined;
		absorbedAt.set(name, match?.[1].at ?? Math.max(0, ...of.map(([, { at }]) => at)));
		if (match !== undefined) into.set(name, match[0]);
	}
	return { rows: rows.filter((row) => !String(row[key]).startsWith('~')), into, absorbedAt };
}
