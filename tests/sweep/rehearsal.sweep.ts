import { rehearse } from '../product/rehearsal';

describe('from draft to pay, in English', () => rehearse('en'));
