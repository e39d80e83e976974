import type { Parameter } from '../../src/warehouse/sql/parameter';
import type { Content } from '../warehouse/zetasql';
import type { Held } from './store';

/** Works a query out that names every table in full, `project.dataset.table`. */
export interface Engine {
	query(sql: string, parameters: readonly (Parameter & { name: string })[], held: (path: string) => Held): Promise<Content>;
	close(): void;
}

/** A table that a query reads; other names in backticks are columns, whatever tables there are. */
export const TABLE_NAME = /(?<=\b(?:FROM|JOIN)\s+)`([^`]+)`/g;
