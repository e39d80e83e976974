/** Begins the hidden text that marks a line of the feedback block; the set and the metric follow. */
export const FEEDBACK_MARK = 'feedback|';

/** Where in the line the rating and the comment stand. */
export const FEEDBACK_AT = { name: 2, rating: 3, comment: 4 } as const;
