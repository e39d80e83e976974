import type { Memory } from './memory';

/** A property holds 9 KB of UTF-8; two bytes a letter leave this many. */
const PIECE = 4000;
const MOST = 60;

/** Texts longer than one property: pieces set together. The first says how many count, so that what is left of a longer text is harmless. */
export function getLong(memory: Memory, key: string): string | null {
	const first = memory.get(`${key}.0`);
	const m = first === null ? null : /^(\d+):(.*)$/s.exec(first);
	if (m === null) return null;
	let whole = m[2]!;
	for (let i = 1; i < Number(m[1]); i++) whole += memory.get(`${key}.${i}`) ?? '';
	return whole;
}

export function piecesOf(key: string, text: string): Record<string, string> {
	const count = Math.max(1, Math.ceil(text.length / PIECE));
	if (count > MOST) throw new Error(`${key} is too long to be remembered`);
	const pieces: Record<string, string> = {};
	for (let i = 0; i < count; i++) pieces[`${key}.${i}`] = (i === 0 ? `${count}:` : '') + text.slice(i * PIECE, (i + 1) * PIECE);
	return pieces;
}
