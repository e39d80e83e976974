import type { CallContext } from '../ports/call-context';
import type { PanelPorts } from './ports';
import type { EditionCalls, SidebarState } from './types';

/** What this edition of the add-on can do beyond the default one: nothing. The build puts `edition-warehouse` in its place where it is asked for. */
export const editionCalls = (_context: CallContext<PanelPorts, SidebarState>): EditionCalls => ({});

export const hasWarehouse = false;
