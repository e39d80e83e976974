import { listText } from '../../facts/parse/several';
import type { Row } from '../../facts/table';
import type { Config, ConnectorFault, Entity, OptionalPart, Reply, Request } from './contract';
import { isRefusal, refusalOf, refusedRecords, refusedSetting } from './optional-parts';
import type { Failed } from './reply';

/** In a deal's row, under this key: what the CRM calls its product rows, where the deal tells them. Never leaves the list. */
export const PRODUCT_ROWS = 'product_rows_as_told';

/**
 * Deals whose products are told apart from them: their ids, when each changed last, what is still to be asked about its product rows in the
 * CRM's own words, and the names that earlier answers told.
 */
export type Deals = readonly (readonly [id: string, updatedAt: number, rows: string, names?: readonly string[]])[];

interface Note {
	readonly asked: Deals;
	readonly left: Deals;
	/** The list's own next page. */
	readonly then: Request | null;
}

/** Names of a deal's products; `rest`: what is to be asked next, where one answer does not hold them all. */
interface Answer {
	readonly names: readonly string[];
	readonly rest?: string;
}

/** How a CRM tells the products of several deals. */
export interface ProductQuestion {
	/** What may be refused. */
	readonly part: OptionalPart;
	/** Deals in one request. */
	readonly size: number;
	/** How many of the first deals a request takes, where that depends on what they tell. */
	fit?(deals: Deals): number;
	ask(config: Config, deals: Deals): Request;
	/** By deal; one that is missing was not told. `isCut`: there are more than one reply holds, and fewer deals are to be asked at once. */
	read(
		reply: Reply,
		request: Request,
		deals: Deals,
	):
		| {
				readonly ok: true;
				readonly answers: ReadonlyMap<string, Answer>;
				readonly isCut?: boolean;
				/** Of single deals. */
				readonly refusal?: ConnectorFault;
		  }
		| Failed;
}

/** A list of deals, each page followed by questions about the products of those deals whose rows do not say: the answers join these rows. */
export function withProductQuestions(list: Entity, question: ProductQuestion): Entity {
	const asking = (config: Config, deals: Deals, then: Request | null, size = question.size): Request | null => {
		// Refused once, it is refused for every deal: what an earlier import has read of them stays.
		if (deals.length === 0 || refusalOf(question.part, config) !== null) return then;
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
			const fault = answer.ok ? answer.refusal : answer.fault;
			if (fault !== undefined && !isRefusal(fault)) return { ok: false, fault };
			const answers = answer.ok ? answer.answers : new Map<string, Answer>();
			const settings = answer.ok
				? refusedRecords(question.part, { asked: asked.length, answered: answers.size, refusal: fault ?? null }, config)
				: refusedSetting(question.part, answer.fault, config);
			if (answer.ok && answer.isCut === true && asked.length > 1) {
				const next = asking(config, [...asked, ...left], then, Math.ceil(asked.length / 2))!;
				return { ok: true, page: { facts: {}, rowCount: 0, next } };
			}
			const again: Deals = asked.flatMap(([id, updatedAt, , names = []]) => {
				const answer = answers.get(id);
				return answer?.rest === undefined ? [] : [[id, updatedAt, answer.rest, [...names, ...answer.names]] as const];
			});
			// As new as the deal itself, so that it is added to it.
			const deals = asked.flatMap(([deal_id, updated_at, , names = []]): Row[] => {
				const answer = answers.get(deal_id);
				if (answer === undefined || answer.rest !== undefined) return [];
				return [{ deal_id, products: listText([...names, ...answer.names]), updated_at, mark: true }];
			});
			const next = asking({ ...config, ...settings }, [...again, ...left], then);
			const page = { facts: { deals }, rowCount: 0, settings, ...(next !== null && { next }) };
			return { ok: true, page };
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
