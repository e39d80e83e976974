const formatOne = (flags: string, width: string, precision: string, kind: string, value: unknown): string => {
	const digits = precision === '' ? undefined : Number(precision.slice(1));
	let text: string;
	if (kind === 'd' || kind === 'i') text = String(Math.trunc(Number(value)));
	else if (kind === 'f') text = Number(value).toFixed(digits ?? 6);
	else if (kind === 'e') text = Number(value).toExponential(digits ?? 6);
	else if (kind === 'x') text = Number(value).toString(16);
	else if (kind === 'X') text = Number(value).toString(16).toUpperCase();
	else if (kind === 'o') text = Number(value).toString(8);
	else if (kind === 'c') text = typeof value === 'number' ? String.fromCharCode(value) : String(value);
	else text = digits === undefined ? String(value) : String(value).slice(0, digits);
	if (flags.includes('+') && Number(value) >= 0 && 'dife'.includes(kind)) text = `+${text}`;
	if (flags.includes(',')) text = text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
	if (flags.includes('-')) return text.padEnd(Number(width || 0));
	if (!flags.includes('0')) return text.padStart(Number(width || 0));
	const sign = /^[+-]/.exec(text)?.[0] ?? '';
	return sign + text.slice(sign.length).padStart(Number(width || 0) - sign.length, '0');
};

/** C's notation, as `Utilities.formatString` and the log have it. */
export const formatText = (template: string, values: readonly unknown[]): string => {
	let at = 0;
	return String(template).replace(
		/%([-+0 ,#]*)(\d*)(\.\d+)?([disfexXoc%])/g,
		(_all, flags: string, width: string, precision: string | undefined, kind: string) =>
			kind === '%' ? '%' : formatOne(flags, width, precision ?? '', kind, values[at++]),
	);
};
