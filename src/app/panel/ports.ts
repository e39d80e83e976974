import type { Ports } from '../ports/ports';

/** The panel joins all rooms. */
export type PanelPorts = Ports;
