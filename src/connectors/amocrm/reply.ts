import type { Reply } from '../kit/contract';
import { type Json, text } from '../kit/json';
import { type Opened, openReply } from '../kit/reply';

export const open = (reply: Reply): Opened =>
	openReply(reply, {
		detail: (body) => [body.title, body.detail, body.hint].map(text).filter(Boolean).join(': '),
		retryAfter: ({ headers }, body: Json | null) => headers['retry-after'] ?? body?.retry_after,
	});

/** amoCRM has nothing to show, and says so without a body. */
export const isEmpty = ({ status, body }: Reply): boolean => status === 204 || (status === 200 && body === '');
