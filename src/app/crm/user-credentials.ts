import type { Config } from '../../connectors/kit/contract';
import type { CrmPorts } from './ports';

/** What a user alone keeps: the secrets, and the address they were given for. They go to no other, whatever the shared part says. */
export interface Own {
	readonly values: Config;
	readonly secrets: Readonly<Record<string, string>>;
	/** How the access among the secrets is renewed, where the user consented on the CRM's page instead of making a token. */
	readonly grant?: Grant;
}

export interface Grant {
	/** Good for one use. */
	readonly refresh: string;
	readonly until: number;
	readonly redirect: string;
	/** The CRM takes it no more: the user must consent again. */
	readonly isSpent?: true;
}

const OWN = 'kpi.secrets.';

export function ownOf(ports: CrmPorts, connection: string): Own | null {
	const text = ports.userMemory.get(OWN + connection);
	return text === null ? null : (JSON.parse(text) as Own);
}

/** One property, so that access and the means to renew it change together or not at all. */
export const keepOwn = (ports: CrmPorts, connection: string, own: Own | null): void =>
	ports.userMemory.set({ [OWN + connection]: own === null ? null : JSON.stringify(own) });
