import type { Attachment, DemoAccount, DemoCall } from '../../demo/account';
import type { CrmReply, CrmRequest } from '../contract';
import { filterRange, filterValues, ordered, page, seconds, self } from './hal';
import type { State } from './state';

export interface AmoNote {
	readonly id: number;
	readonly call: DemoCall;
	readonly on: Attachment;
}

/** Second copies of a call get ids of their own; only `uniq` tells that they are one call. */
export function notesOf(account: DemoAccount): AmoNote[] {
	return account.calls.flatMap((call) => call.on.map((on, i) => ({ id: call.id + i * 1_000_000, call, on })));
}

const KIND: Record<string, Attachment['kind']> = { leads: 'deal', contacts: 'contact', companies: 'company' };

export function notes(request: CrmRequest, state: State, entity: string): CrmReply {
	const types = filterValues(request.query, 'note_type');
	const isIn = filterRange(request.query, 'updated_at');
	const rows = state.notes.filter(
		({ call, on }) => on.kind === KIND[entity] && isIn(call.at) && (types.length === 0 || types.includes(`call_${call.direction}`)),
	);
	const sorted = ordered(request.query, rows, { updated_at: (note) => note.call.at, id: (note) => note.id });
	return page(request, 'notes', sorted, ({ id, call, on }) => ({
		id,
		entity_id: on.id,
		created_by: call.performerId,
		updated_by: call.performerId,
		created_at: seconds(call.at),
		updated_at: seconds(call.at),
		responsible_user_id: call.performerId,
		group_id: state.group.get(call.performerId) ?? 0,
		note_type: `call_${call.direction}`,
		params: {
			uniq: call.uniq,
			duration: id % 5 === 0 ? String(call.durationS) : call.durationS,
			source: 'demoPBX',
			link: null,
			phone: '+70000000001',
			call_responsible: call.performerName ?? call.performerId,
			call_status: call.durationS > 0 ? 4 : 6,
		},
		account_id: state.account.id,
		_links: self(request, `${entity}/${on.id}/notes/${id}`),
	}));
}
