import { NONE } from '../../dimensions/define';
import { foldName } from '../../facts/named-people';
import { type Sql, sql } from './fragment';

/** A text as names are compared: letter case, ё and spaces make no difference; no text is ''. The same as `foldName`. */
export const folded = (text: Sql): Sql => sql`REPLACE(LOWER(TRIM(REGEXP_REPLACE(IFNULL(${text}, ''), r'[\\s\\p{Z}]+', ' '))), 'ё', 'е')`;

/** The values of a cell that holds several, each once, as one text: the same as `itemsOf` joined. */
export const foldedItems = (text: Sql, signs: Sql): Sql => sql`IFNULL((
	SELECT STRING_AGG(word, '; ' ORDER BY place) FROM (
		SELECT ${folded(sql`item`)} AS word, MIN(place) AS place
		FROM UNNEST(SPLIT(REGEXP_REPLACE(IFNULL(${text}, ''), ${signs}, ';'), ';')) AS item WITH OFFSET AS place
		GROUP BY word HAVING word != ''
	)
), '')`;

/** A value of a dimension in the same form. */
export const foldedWord = (value: string): string => (value === NONE ? '' : foldName(value));
