import { relation, type Sql, sql } from '../../sql/fragment';
import { raw } from '../../tables/raw';
import { view } from '../define';
import { clientMerges } from '../people/client-merges';

/** A deal without a client is its own client, under a name that no real client can have. */
const ownBuyer = (deal: Sql): Sql => sql`CONCAT('\\x1f', IFNULL(${deal}, ''))`;

/** The client of every deal, merged ones as one (K7). */
export const dealBuyers = view(
	'deal_buyers',
	() => sql`SELECT d.line, IF(d.client_id IS NULL, ${ownBuyer(sql`d.deal_id`)}, IFNULL(m.into_id, d.client_id)) AS client
	FROM ${relation(raw('deals'))} AS d LEFT JOIN ${relation(clientMerges)} AS m ON m.client_id = d.client_id`,
);
