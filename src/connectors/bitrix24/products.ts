import type { Entity } from '../kit/contract';
import { list, object, text } from '../kit/json';
import { withProductQuestions } from '../kit/product-questions';
import { batch, command } from './address';
import { isAbsent } from './paged-list';
import { openBatch } from './reply';

const of = (id: string): string => `of${id}`;

/** Rows of products are told deal by deal, fifty deals a batch; only of deals whose amount is worked out from them is it asked. */
export const withProducts = (deals: Entity): Entity =>
	withProductQuestions(deals, {
		size: 50,
		ask: (config, asked) =>
			batch(
				config,
				Object.fromEntries(
					asked.map(([id]) => [
						of(id),
						command('crm.item.productrow.list', { filter: { '=ownerType': 'D', '=ownerId': id }, order: { id: 'ASC' }, start: -1 }),
					]),
				),
			),
		read(reply, request, asked) {
			const opened = openBatch(reply, request);
			if (!opened.ok) return opened;
			const names = new Map<string, string[]>();
			for (const [id] of asked) {
				const fault = opened.fault(of(id));
				// Not every webhook may see the catalog.
				if (fault !== null && !isAbsent(fault)) return { ok: false, fault };
				const rows = list(object(opened.result(of(id))).productRows);
				names.set(
					id,
					rows.flatMap(({ productName }) => text(productName) ?? []),
				);
			}
			return { ok: true, names, isCut: false };
		},
	});
