import { listText } from '../../facts/parse/several';
import type { Row } from '../../facts/table';
import type { Config, Entity, Reply, Request } from './contract';
import type { Failed } from './reply';

/** In a deal's row, under this key: what the CRM calls its product rows, where the deal tells them. Never leaves the list. */
export const PRODUCT_ROWS = 'product_rows_as_told';

/** Deals whose products are told apart from them: their ids, when each changed last, and what it tells of its product rows. */
export type Deals = readonly (readonly [id: string, updatedAt: number, rows: string])[];

interface Note {
	readonly asked: Deals;
	readonly left: Deals;
	/** The list's own next page. */
	readonly then: Request | null;
}

type Names = ReadonlyMap<string, readonly string[]>;

/** How a CRM tells the products of several deals. */
export interface ProductQuestion {
	/** Deals in one request. */
	readonly size: number;
	/** How many of the first deals a request takes, where that depends on what they tell. */
	fit?(deals: Deals): number;
	ask(config: Config, deals: Deals): Request;
	/** Names by deal; `isCut`: there are more than one reply holds. */
	read(reply: Reply, request: Request, deals: Deals): { readonly ok: true; readonly names: Names; readonly isCut: boolean } | Failed;
}

/** A list of deals, each page followed by questions about the products of those deals whose rows do not say: the answers join these rows. */
export function withProductQuestions(list: Entity, question: ProductQuestion): Entity {
	const asking = (config: Config, deals: Deals, then: Request | null, size = question.size): Request | null => {
		if (deals.length === 0) return then;
		const count = Math.min(size, question.fit?.(deals) ?? size);
		const asked = deals.slice(0, count);
		const note: Note = { asked, left: deals.slice(count), then };
		return {
			...question.ask(config, asked),
			note: MARK + JSON.stringify(note),
		};
	};
	const smaller = list.smallerPage;
	return {
		...list,
		...(smaller && { smallerPage: (request: Request) => (request.note?.startsWith(MARK) === true ? null : smaller(request)) }),
		read(reply, request, config) {
			if (request.note?.startsWith(MARK) !== true) {
				const result = list.read(reply, request, config);
				if (!result.ok) return result;
				const { next: own, ...page } = result.page;
				const deals = page.facts.deals ?? [];
				const next = asking(config, untold(deals), own ?? null);
				const facts = { ...page.facts, ...(page.facts.deals && { deals: deals.map(({ [PRODUCT_ROWS]: _, ...deal }): Row => deal) }) };
				return { ok: true, page: { ...page, facts, ...(next !== null && { next }) } };
			}
			const { asked, left, then } = JSON.parse(request.note.slice(MARK.length)) as Note;
			const answer = question.read(reply, request, asked);
			if (!answer.ok) return answer;
			if (answer.isCut && asked.length > 1) {
				const next = asking(config, [...asked, ...left], then, Math.ceil(asked.length / 2))!;
				return { ok: true, page: { facts: {}, rowCount: 0, next } };
			}
			// As new as the deal itself, so that it is added to it.
			const deals = asked.map(
				([deal_id, updated_at]): Row => ({ deal_id, products: listText(answer.names.get(deal_id) ?? []), updated_at, mark: true }),
			);
			const next = asking(config, left, then);
			return { ok: true, page: { facts: { deals }, rowCount: 0, ...(next !== null && { next }) } };
		},
	};
}

const untold = (rows: readonly Row[]): Deals =>
	rows.flatMap(({ deal_id, updated_at, products, [PRODUCT_ROWS]: told }) =>
		// A row without an id is told by the import, and there is nothing to ask about it.
		products === undefined && (deal_id ?? '') !== '' ? [[String(deal_id), Number(updated_at ?? 0), String(told ?? '')] as const] : [],
	);

/** Begins the note of such a question; lists have notes of their own. */
const MARK = 'products:';
