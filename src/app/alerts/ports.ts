import type { ClosingPorts } from '../closing/ports';
import type { DigestPorts } from '../digest/ports';
import type { Chance } from '../ports/ports';

export type AlertsPorts = DigestPorts & ClosingPorts & Chance;
