/**
 * Lists of whole numbers packed into one text of equal pieces: one cell costs Google as much as a hundred letters, and MID and VALUE
 * read digits the same way in every locale.
 */
export const PIECE = 14;
/** VALUE fails on it, so that a missing value stays missing. */
const NOTHING = '-'.repeat(PIECE);

export const packed = (values: readonly (number | null)[]): string =>
	values.map((value) => (value === null || !Number.isFinite(value) ? NOTHING : piece(Math.round(value)))).join('');

const piece = (value: number): string => (value < 0 ? `-${String(-value).padStart(PIECE - 1, '0')}` : String(value).padStart(PIECE, '0'));
