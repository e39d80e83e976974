import { rehearse } from './rehearsal';

describe('from draft to pay', () => rehearse('ru'));
