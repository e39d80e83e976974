import { readAggregates } from '../../tabs/aggregates-tab';
import type { AnswerPorts } from './ports';

/** The periods of the aggregates, in their order: months latest first, then quarters and years. */
export const periodTokens = ({ book }: Pick<AnswerPorts, 'book'>): string[] => readAggregates(book).periods();
