/** User property: the language a user chose in the panel, before that of the account. */
export const USER_LANGUAGE = 'kpi.language';
