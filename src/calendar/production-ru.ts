/**
 * The Russian production calendar: working hours of the days that differ from the weekend rule
 * (0 = day off, 7 = short day, 8 = working Saturday). Holidays of article 112 of the Labour Code and the
 * yearly transfers. `MM-DD:hours`, separated by spaces.
 */
const YEARS: Readonly<Record<number, string>> = {
	2024:
		'01-01:0 01-02:0 01-03:0 01-04:0 01-05:0 01-08:0 02-22:7 02-23:0 03-07:7 03-08:0 04-27:8 04-29:0 04-30:0 05-01:0 05-08:7 05-09:0 05-10:0 ' +
		'06-11:7 06-12:0 11-02:7 11-04:0 12-28:8 12-30:0 12-31:0',
	2025:
		'01-01:0 01-02:0 01-03:0 01-06:0 01-07:0 01-08:0 03-07:7 04-30:7 05-01:0 05-02:0 05-08:0 05-09:0 06-11:7 06-12:0 06-13:0 ' +
		'11-01:7 11-03:0 11-04:0 12-31:0',
	2026:
		'01-01:0 01-02:0 01-05:0 01-06:0 01-07:0 01-08:0 01-09:0 02-23:0 03-09:0 04-30:7 05-01:0 05-08:7 05-11:0 06-11:7 06-12:0 11-03:7 11-04:0 ' +
		'12-31:0',
	2027: '01-01:0 01-04:0 01-05:0 01-06:0 01-07:0 01-08:0 02-22:0 02-23:0 03-08:0 05-03:0 05-10:0 06-11:7 06-14:0 11-03:7 11-04:0 12-31:0',
};

/** Exceptions of one year as [month, day, hours]; empty when the year is not known. */
export function productionDays(year: number): readonly (readonly [month: number, day: number, hours: number])[] {
	const line = YEARS[year];
	if (line === undefined) return [];
	return line.split(' ').map((entry) => {
		const [date, hours] = entry.split(':');
		const [month, day] = date!.split('-');
		return [Number(month), Number(day), Number(hours)] as const;
	});
}

export const productionYears: readonly number[] = Object.keys(YEARS).map(Number);
