import type { ConnectorFault, Reply } from '../kit/contract';
import { type Json, text } from '../kit/json';
import { type Opened, openReply } from '../kit/reply';

const errorIn = (body: Json): string => [body.error, body.error_info].map(text).filter(Boolean).join(': ');

export const open = (reply: Reply): Opened =>
	openReply(reply, {
		detail: errorIn,
		fault: ({ status, headers }, body, detail): ConnectorFault | null => {
			if (status === 200 && body?.success === false) return { code: 'refused', status, detail };
			// No header tells of the day's budget: a refusal while the short window has room left, or one that says so, can only be the budget.
			const isBudget = /daily|budget/i.test(detail) || Number(headers['x-ratelimit-remaining'] ?? Number.NaN) > 0;
			return status === 429 && isBudget ? { code: 'exhausted' } : null;
		},
		retryAfter: ({ headers }) =>
			[headers['x-ratelimit-reset'], headers['retry-after']].find((seconds) => Number.isFinite(Number(seconds ?? Number.NaN))),
	});
