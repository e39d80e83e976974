import type { CallContext } from '../ports/call-context';
import { stepOf } from '../ports/durations';
import { buildSummary } from './build';
import type { SummariesPorts } from './ports';
import type { SummariesCalls } from './types';

export const summariesCalls = ({ sheets, exclusively }: CallContext<SummariesPorts, unknown>): SummariesCalls => ({
	buildSummaries: (done, seconds) => exclusively(() => buildSummary(sheets, done, seconds === undefined ? undefined : stepOf(seconds))),
});
