/**
 * Lists of whole numbers packed into one text of equal pieces: a cell costs Google as much as a hundred letters, and a text of figures
 * is read by MID and VALUE alike in every locale.
 */
export const PIECE = 14;
/** VALUE refuses it, so that no value stays no value. */
const NOTHING = '-'.repeat(PIECE);

export const packed = (values: readonly (number | null)[]): string =>
	values.map((value) => (value === null || !Number.isFinite(value) ? NOTHING : piece(Math.round(value)))).join('');

const piece = (value: number): string => (value < 0 ? `-${String(-value).padStart(PIECE - 1, '0')}` : String(value).padStart(PIECE, '0'));
