/** A short sign of a text: another text has, all but surely, another. */
export function fingerprint(text: string): string {
	let sign = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) sign = Math.imul(sign ^ text.charCodeAt(i), 0x01000193);
	return (sign >>> 0).toString(36);
}
