/** What the panel may call in the add-on, and what it gets: types alone, and the only door to `src/`. */
export type * from '../../src/app/panel/types';
