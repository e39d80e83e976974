import type { RestReply, RestRequest } from '../../bigquery/rest';
import type { Chance, Clock, DocumentLock, DocumentMemory, User, UserMemory, WorkbookPort } from '../ports/ports';

export interface WarehousePort {
	readonly warehouse: {
		/** Blocking; throws when there is no answer at all. `token`: the access, sent to Google's address alone. */
		send(request: RestRequest, token: string | null): RestReply;
		/** Claims in the form of a JSON web token, signed by the key of a service account; throws where the key is none. */
		assertion(claims: Readonly<Record<string, string | number>>, privateKey: string): string;
	};
}

export type WarehousePorts = Clock & Chance & User & WorkbookPort & DocumentMemory & UserMemory & DocumentLock & WarehousePort;
