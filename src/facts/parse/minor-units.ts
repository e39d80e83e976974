/**
 * Money as it was read, counted in hundredths: whole ones exactly, and what is finer (fils, fractions of a kopeck) as it stands, since
 * a sum of rounded lines is not the sum of the lines. Only plans are rounded.
 */
export function minorUnits(amount: number): number {
	const minor = amount * 100;
	const whole = Math.round(minor);
	if (whole === minor) return whole + 0;
	// 1.15 × 100 is a binary hair away from 115.
	return Math.abs(minor - whole) <= 1e-9 + Math.abs(minor) * 1e-15 ? whole + 0 : Number(minor.toPrecision(15));
}

/** The same in whole units, without the binary hair that dividing a fraction of a kopeck by a hundred leaves: 33.3 is 0.333. */
export function wholeUnits(minor: number): number {
	const whole = minor / 100;
	if (Number.isInteger(minor)) return whole;
	const tidy = Number(whole.toPrecision(15));
	return String(tidy).length < String(whole).length - 2 ? tidy : whole;
}
