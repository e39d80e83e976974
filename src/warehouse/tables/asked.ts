import { PLANS } from '../measures/given';
import { PERIODS, SCOPES } from '../measures/spines';
import type { Relation } from '../sql/fragment';
import type { SqlType } from '../sql/parameter';

/**
 * Of which periods, whose, and against which plans the views of KPIs answer: a view can be given nothing. What a query takes as a parameter
 * stands here as rows. `token`: `2026-07`; `key`: the ID of a manager, `ALL`, `team:North`; `kpi`: whose plans these are.
 */
export const ASKED = {
	periods: { token: 'STRING', ...PERIODS },
	scopes: { key: 'STRING', name: 'STRING', ...SCOPES },
	plans: { kpi: 'STRING', ...PLANS },
} as const satisfies Record<string, Readonly<Record<string, SqlType>>>;

export type AskedId = keyof typeof ASKED;

const RELATIONS = Object.fromEntries(Object.keys(ASKED).map((id) => [id, { name: id }])) as unknown as Readonly<Record<AskedId, Relation>>;

export const askedTable = (id: AskedId): Relation => RELATIONS[id];
