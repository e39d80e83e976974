import type { ClosingPorts } from '../closing/ports';
import type { DigestPorts } from '../digest/ports';

export type AlertsPorts = DigestPorts & ClosingPorts;
