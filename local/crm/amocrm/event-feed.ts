import type { Attachment, DemoAccount } from '../../demo/account';
import type { Json } from './hal';

export interface AmoEvent {
	readonly id: string;
	readonly type: string;
	readonly entityId: number;
	readonly entityType: string;
	readonly actorId: number;
	readonly at: number;
	readonly after: readonly Json[];
	readonly before: readonly Json[];
	readonly contactId: number | null;
}

const SINGULAR = { customer: 'customer', deal: 'lead', contact: 'contact', company: 'company' };
/** Newest first, as the service's own feed. */
export function eventsOf(account: DemoAccount, status: ReadonlyMap<number, number>): AmoEvent[] {
	const list: Omit<AmoEvent, 'id'>[] = [];
	const put = (
		type: string,
		on: { kind: keyof typeof SINGULAR; id: number },
		actorId: number,
		at: number,
		more: Partial<AmoEvent> = {},
	): void => {
		list.push({ type, entityId: on.id, entityType: SINGULAR[on.kind], actorId, at, after: [], before: [], contactId: null, ...more });
	};
	for (const deal of account.deals) {
		const on: Attachment = { kind: 'deal', id: deal.id };
		const stage = (id: number): Json[] => [{ lead_status: { id: status.get(id), pipeline_id: deal.pipelineId } }];
		const owner = (id: number): Json[] => [{ responsible_user: { id } }];
		put('lead_added', on, deal.createdById, deal.createdAt);
		for (const c of deal.stageChanges) put('lead_status_changed', on, c.actorId, c.at, { after: stage(c.to), before: stage(c.from) });
		for (const c of deal.ownerChanges)
			put('entity_responsible_changed', on, c.actorId, c.at, { after: owner(c.to), before: owner(c.from) });
		const sale = (amount: number): Json[] => [{ sale_field_value: { sale: amount } }];
		for (const c of deal.amountChanges ?? []) put('sale_field_changed', on, c.actorId, c.at, { after: sale(c.to), before: sale(c.from) });
		if (deal.deletedAt !== null) put('lead_deleted', on, deal.ownerId, deal.deletedAt);
	}
	for (const { kind, id, at } of account.merges ?? []) put('entity_merged', { kind, id }, 0, at);
	for (const task of account.tasks) {
		const about = { entityId: task.id, entityType: 'task', actorId: task.ownerId, after: [], before: [], contactId: null };
		if (task.completedAt !== null) list.push({ ...about, type: 'task_completed', at: task.completedAt });
		if (task.deletedAt !== undefined) list.push({ ...about, type: 'task_deleted', at: task.deletedAt });
	}
	for (const message of account.messages) {
		if (message.medium === 'mail' && account.hidesMailEvents === true) continue;
		const way = message.direction === 'in' ? 'incoming' : 'outgoing';
		const type = message.medium === 'mail' ? `${way}_mail` : `${way}_chat_message`;
		put(type, message.on, message.authorId, message.at, {
			after: message.medium === 'chat' ? [{ message: { id: `00000000-0000-4000-8000-${message.id}` } }] : [],
		});
	}
	for (const call of account.calls) {
		put(call.direction === 'in' ? 'incoming_call' : 'outgoing_call', call.on[0]!, call.performerId, call.at, {
			after: [{ note: { id: call.id } }],
		});
	}
	list.sort((a, b) => a.at - b.at);
	// An event keeps its id, whatever happens before and after it.
	const times = new Map<string, number>();
	return list
		.map((event) => {
			const name = `01k6demo${String(event.at).padStart(14, '0')}${event.type}${event.entityId}`;
			const time = times.get(name) ?? 0;
			times.set(name, time + 1);
			return { id: time === 0 ? name : `${name}n${time}`, ...event };
		})
		.reverse();
}
