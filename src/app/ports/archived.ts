/** Kept with these letters before the old id, and before the old name. */
export const ARCHIVED = 'archived:';
export const PREFIX = { ru: 'Архив · ', en: 'Archive · ' } as const;
