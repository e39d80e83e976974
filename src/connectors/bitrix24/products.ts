import type { ConnectorFault, Entity } from '../kit/contract';
import { list, object, text } from '../kit/json';
import { isRefusal } from '../kit/optional-parts';
import { lastId } from '../kit/paging';
import { withProductQuestions } from '../kit/product-questions';
import { unreadable } from '../kit/reply';
import { batch, command } from './address';
import { productsPart } from './optional';
import { openBatch } from './reply';

const of = (id: string): string => `of${id}`;
const PAGE_SIZE = 50;

/**
 * Rows of products are told deal by deal, fifty deals a batch. A deal does not tell whether it has any: one whose amount was typed by hand
 * may have them, too.
 */
export const withProducts = (deals: Entity): Entity =>
	withProductQuestions(deals, {
		part: productsPart,
		size: 50,
		ask: (config, asked) =>
			batch(
				config,
				Object.fromEntries(
					asked.map(([id, , after]) => [
						of(id),
						command('crm.item.productrow.list', {
							filter: { '=ownerType': 'D', '=ownerId': id, ...(after !== '' && { '>id': after }) },
							order: { id: 'ASC' },
							start: -1,
						}),
					]),
				),
			),
		read(reply, request, asked) {
			const opened = openBatch(reply, request);
			if (!opened.ok) return opened;
			const answers = new Map<string, { names: string[]; rest?: string }>();
			let refusal: ConnectorFault | undefined;
			for (const [id, , after] of asked) {
				const fault = opened.fault(of(id));
				if (fault !== null) {
					if (!isRefusal(fault)) return { ok: false, fault };
					refusal = fault;
					continue;
				}
				const rows = list(object(opened.result(of(id))).productRows);
				const names = rows.flatMap(({ productName }) => text(productName) ?? []);
				const last = lastId(rows, 'id', Number(after));
				if (rows.length >= PAGE_SIZE && 'unordered' in last)
					return unreadable(`crm.item.productrow.list: id ${last.unordered} after ${last.after}`);
				answers.set(id, { names, ...(rows.length >= PAGE_SIZE && 'id' in last && { rest: String(last.id) }) });
			}
			return { ok: true, answers, ...(refusal && { refusal }) };
		},
	});
