import { timeLeft } from '../../sidebar/jobs/time-left';
import { decoded } from '../../sidebar/table-text';

test('tables in the encodings people have', () => {
	const utf8 = new TextEncoder().encode('Сделка;Сумма');
	expect(decoded(utf8)).toBe('Сделка;Сумма');
	expect(decoded(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe('Сделка;Сумма');
	expect(decoded(new Uint8Array([0xd1, 0xe4, 0xe5, 0xeb, 0xea, 0xe0]))).toBe('Сделка');
	expect(decoded(new Uint8Array([0xff, 0xfe, 0x21, 0x04, 0x3b, 0x00]))).toBe('С;');
});

test('time left follows the pace of this run alone', () => {
	expect(timeLeft(10_000, 0, 0.5)).toBe(10_000);
	expect(timeLeft(10_000, 0.5, 0.75)).toBe(10_000);
	expect(timeLeft(1000, 0, 0.5)).toBeNull();
	expect(timeLeft(60_000, 0.5, 0.5)).toBeNull();
	expect(timeLeft(60_000, 0.2, 0.1)).toBeNull();
});
