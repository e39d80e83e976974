import { decodeText } from '../../sidebar/tables/file-text';

test('tables in the encodings people have', () => {
	const utf8 = new TextEncoder().encode('Сделка;Сумма');
	expect(decodeText(utf8)).toBe('Сделка;Сумма');
	expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe('Сделка;Сумма');
	expect(decodeText(new Uint8Array([0xd1, 0xe4, 0xe5, 0xeb, 0xea, 0xe0]))).toBe('Сделка');
	expect(decodeText(new Uint8Array([0xff, 0xfe, 0x21, 0x04, 0x3b, 0x00]))).toBe('С;');
});
