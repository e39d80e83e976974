import type { TableId } from './tables';

/** Tables whose rows only imports bring and take away; in the others people write as they like, so their columns alone are watched. */
const IMPORTED: readonly TableId[] = ['deals', 'stage_changes', 'owner_changes', 'activities', 'clients', 'invoices', 'payments'];

export const isImported = (id: TableId): boolean => IMPORTED.includes(id);

/** Tables that a full read of the CRM brings again. */
export const isFromCrm = (id: TableId): boolean => isImported(id) || id === 'managers' || id === 'stages';

/** Lists that the add-on never shortens: a line that is gone was taken out by a person. */
export const isShortenedByPeople = (id: TableId): boolean => ['own_kpis', 'calendar', 'rates'].includes(id);
