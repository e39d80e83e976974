import type { Fault } from './fault';
import type { Words } from './words';

export const faultSentence = (fault: Fault, words: Words): string => (fault.kind === 'said' ? fault.sentence : words.faults[fault.kind]);
