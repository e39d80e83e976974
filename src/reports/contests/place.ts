/** Begins the hidden text that marks a line in which a manager contests a deal; the number of the line follows. */
export const CONTEST_MARK = 'contest|';
/** So many deals can be contested on a sheet at once. */
export const CONTEST_LINES = 4;
/** Where a line's deal and claim stand; its comment stands below the deal, up to the last column that a phone shows. */
export const CONTEST_AT = { deal: 2, claim: 3, end: 6 } as const;
