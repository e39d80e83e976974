import type { Attachment, DemoAccount, DemoCall } from '../../demo/account';
import type { Json } from './hal';

export interface AmoNote {
	readonly id: number;
	readonly at: number;
	readonly on: Attachment;
	readonly type: string;
	readonly authorId: number;
	readonly params: Json;
}

/** Second copies of a call get ids of their own; only `uniq` tells that they are one call. */
export function notesOf(account: DemoAccount): AmoNote[] {
	const calls = account.calls.flatMap((call) => call.on.map((on, i) => callNote(call, on, call.id + i * 1_000_000)));
	if (account.hidesMailEvents !== true) return calls;
	const letters = account.messages.filter(({ medium }) => medium === 'mail');
	return [
		...calls,
		...letters.map(
			({ id, at, on, authorId, direction }): AmoNote => ({
				id: 5_000_000 + id,
				at,
				on,
				type: 'amomail_message',
				authorId,
				params: { message_id: id, income: direction === 'in', subject: 'Письмо', attach_cnt: 0 },
			}),
		),
	];
}

function callNote(call: DemoCall, on: Attachment, id: number): AmoNote {
	return {
		id,
		at: call.at,
		on,
		type: `call_${call.direction}`,
		authorId: call.performerId,
		params: {
			uniq: call.uniq,
			duration: id % 5 === 0 ? String(call.durationS) : call.durationS,
			source: 'demoPBX',
			link: null,
			phone: '+70000000001',
			call_responsible: call.performerName ?? call.performerId,
			call_status: call.durationS > 0 ? 4 : 6,
		},
	};
}
