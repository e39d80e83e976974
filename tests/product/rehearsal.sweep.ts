import { rehearse } from './rehearsal';

describe.each(['ru', 'en'] as const)('from draft to pay (%s)', rehearse);
