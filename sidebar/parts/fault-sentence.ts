import type { Language } from '../language/phrase';
import { faultWords } from '../language/shared';
import type { Fault } from '../server/fault';

export const faultSentence = (fault: Fault, language: Language): string =>
	fault.kind === 'message' ? fault.text : faultWords[fault.kind][language];
