import type { Connector } from './contract';
import { costFindings } from './foreign-cost';
import { joinedFacts } from './joined-facts';

export type ConnectorSpec = Omit<Connector, 'complete'> & Partial<Pick<Connector, 'complete'>>;

/** A connector; one that needs no joining of its own gets that which serves every CRM. */
export const defineConnector = (spec: ConnectorSpec): Connector => ({ complete: joinedFacts, findings: costFindings, ...spec });
