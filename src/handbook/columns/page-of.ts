import type { ColumnPage } from '../../columns/kit/define';
import type { SourceId } from '../../columns/kit/sources';
import { columnPages } from './pages.gen';

const pages: ReadonlyMap<string, ColumnPage> = new Map(columnPages.map(([{ table, key }, page]) => [`${table}.${key}`, page]));

/** What the handbook says of a column; null for one of the facts that has no file of its own. */
export const pageOf = (table: SourceId, key: string): ColumnPage | null => pages.get(`${table}.${key}`) ?? null;
