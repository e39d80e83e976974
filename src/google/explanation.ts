import { answerExplain } from '../app/explain/answer-explain';
import { ports } from './ports';
import { withSentences } from './sentences';

/** The formula that explains a figure. */
export const explanation = (args: readonly unknown[]): unknown => withSentences(() => answerExplain(ports(), args));
