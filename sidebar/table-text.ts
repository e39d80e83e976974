/** A table's text: UTF-8 as it should be, else what Excel writes in Russia. */
export function decoded(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	const text = new TextDecoder('utf-8').decode(bytes);
	return text.includes('\ufffd') ? new TextDecoder('windows-1251').decode(bytes) : text;
}

/** File name → text, as the add-on wants them. */
export async function tablesOf(files: readonly File[]): Promise<Record<string, string>> {
	const entries = await Promise.all(files.map(async (file) => [file.name, decoded(new Uint8Array(await file.arrayBuffer()))] as const));
	return Object.fromEntries(entries);
}
