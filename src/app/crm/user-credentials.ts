import type { Config } from '../../connectors/kit/contract';
import { remembered } from '../ports/remembered';
import type { CrmPorts } from './ports';

/** What a user alone keeps: the secrets, and the address they were given for. They go to no other, whatever the shared part says. */
export interface UserCredentials {
	readonly values: Config;
	readonly secrets: Readonly<Record<string, string>>;
	/** How the access among the secrets is renewed, where the user consented on the CRM's page instead of making a token. */
	readonly grant?: Grant;
}

export interface Grant {
	/** Good for one use. */
	readonly refreshToken: string;
	/** Epoch milliseconds. */
	readonly expiresAt: number;
	readonly redirect: string;
	/** The CRM takes it no more: the user must consent again. */
	readonly isSpent?: true;
}

/** As grants were written at first; a consent given then is still good. */
interface FirstGrant {
	readonly refresh: string;
	readonly until: number;
	readonly redirect: string;
	readonly isSpent?: true;
}

const CREDENTIALS = 'kpi.secrets.';

export function userCredentials(ports: CrmPorts, connection: string): UserCredentials | null {
	const kept = remembered<Omit<UserCredentials, 'grant'> & { readonly grant?: Grant | FirstGrant }>(
		ports.userMemory.get(CREDENTIALS + connection),
		{ values: { '*': '' }, secrets: { '*': '' } },
	);
	if (kept === null) return null;
	const { grant, ...credentials } = kept;
	return grant === undefined ? credentials : { ...credentials, grant: presentGrant(grant) };
}

function presentGrant(grant: Grant | FirstGrant): Grant {
	if (!('refresh' in grant)) return grant;
	const { refresh: refreshToken, until: expiresAt, ...rest } = grant;
	return { refreshToken, expiresAt, ...rest };
}

/** One property, so that access and the means to renew it change together or not at all. */
export const saveUserCredentials = (ports: CrmPorts, connection: string, credentials: UserCredentials | null): void =>
	ports.userMemory.set({ [CREDENTIALS + connection]: credentials === null ? null : JSON.stringify(credentials) });
