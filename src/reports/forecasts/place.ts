/** Marks the line in which a manager states the month's forecast. */
export const FORECAST_MARK = 'forecast|';
/** Where it is typed. */
export const FORECAST_AT = 3;
