import { text } from '../../language/text';

/** Why rows did not count, said of many: «открытые: 3». */
export const AFTER_AS_OF = text('позже дня данных', 'after the day of the data');
export const DELETED = text('удалённые', 'deleted');
