import { answerExplain } from '../app/explain/answer-explain';
import { inCell } from './cell-sentences';

/** The formula that explains a figure. */
export const explanation = (args: readonly unknown[]): unknown => inCell((ports) => answerExplain(ports, args));
