import type { CallContext } from '../ports/call-context';
import { stepOf } from '../ports/durations';
import type { Ports } from '../ports/ports';
import { buildSummary } from './build';
import type { SummariesCalls } from './types';

export const summariesCalls = ({ ports, exclusively }: CallContext<Ports, unknown>): SummariesCalls => ({
	buildSummaries: (done, seconds) => exclusively(() => buildSummary(ports, done, seconds === undefined ? undefined : stepOf(seconds))),
});
