/** A table's text: in UTF-8, or else in the code page that Russian Excel writes. */
export function decodeText(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	const text = new TextDecoder('utf-8').decode(bytes);
	return text.includes('\ufffd') ? new TextDecoder('windows-1251').decode(bytes) : text;
}

/** File name → text, as the add-on takes them. */
export async function readTables(files: readonly File[]): Promise<Record<string, string>> {
	const entries = await Promise.all(files.map(async (file) => [file.name, decodeText(new Uint8Array(await file.arrayBuffer()))] as const));
	return Object.fromEntries(entries);
}
