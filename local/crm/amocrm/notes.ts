import type { Attachment } from '../../demo/account';
import type { CrmReply, CrmRequest } from '../contract';
import { filterRange, filterValues, ordered, page, picked, seconds, self } from './hal';
import type { State } from './state';

const KIND: Record<string, Attachment['kind']> = { leads: 'deal', contacts: 'contact', companies: 'company', customers: 'customer' };

export function notes(request: CrmRequest, state: State, entity: string): CrmReply {
	const types = filterValues(request.query, 'note_type');
	const isIn = filterRange(request.query, 'updated_at');
	const sorted = picked(request, state.notes, () => {
		const rows = state.notes.filter(
			({ type, on, at }) => on.kind === KIND[entity] && isIn(at) && (types.length === 0 || types.includes(type)),
		);
		return ordered(request.query, rows, { updated_at: ({ at }) => at, id: ({ id }) => id });
	});
	return page(request, 'notes', sorted, ({ id, at, on, type, authorId, params }) => ({
		id,
		entity_id: on.id,
		created_by: authorId,
		updated_by: authorId,
		created_at: seconds(at),
		updated_at: seconds(at),
		responsible_user_id: authorId,
		group_id: state.group.get(authorId) ?? 0,
		note_type: type,
		params,
		account_id: state.account.id,
		_links: self(request, `${entity}/${on.id}/notes/${id}`),
	}));
}
