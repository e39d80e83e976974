import type { CallContext } from '../ports/call-context';
import { warehouseCalls } from '../warehouse/calls';
import type { WarehousePort } from '../warehouse/ports';
import type { PanelPorts } from './ports';
import type { EditionCalls, SidebarState } from './types';

/** The edition with BigQuery. */
export const editionCalls = ({ ports, sheets, ...rest }: CallContext<PanelPorts & WarehousePort, SidebarState>): EditionCalls =>
	warehouseCalls({ ports, sheets, ...rest });

export const hasWarehouse = true;
