/** A day number as a date; years before our era do not come up. */
export const dateText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
