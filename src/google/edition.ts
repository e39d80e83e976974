/** What this edition of the add-on asks Google for beyond the default one: nothing. */
export const editionPorts = {};
