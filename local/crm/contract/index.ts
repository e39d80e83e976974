import type { DemoAccount } from '../../demo/account';

export interface CrmRequest {
	readonly method: string;
	/** Path without the query, e.g. `/api/v4/leads`. */
	readonly path: string;
	readonly query: URLSearchParams;
	/** Scheme, host and port under which the caller reached us: what absolute links start with. */
	readonly origin: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

export interface CrmReply {
	readonly status: number;
	readonly type?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

export interface CrmOptions {
	readonly account: DemoAccount;
	readonly token: string;
	/** The paid filter package of amoCRM; another CRM may have switches of its own. */
	readonly apiFilter: boolean;
	/** The redirect address entered in the integration. */
	readonly redirect?: string;
	/** Where the browser is sent instead, when Google's address is played on this machine. */
	readonly visit?: () => string | undefined;
}

/** One CRM's API over a demo account. One more CRM is one more folder with one of these. */
export interface CrmSite {
	readonly id: string;
	/** What the connection form is filled with to reach this copy: by key of the connector's settings. */
	values(url: string, token: string): Readonly<Record<string, string>>;
	/** Requests a second that the real service lets through. */
	readonly perSecond: number;
	/** Where the limit is a bucket that empties at `perSecond`: how much it holds, and with which status it overflows. */
	readonly bucket?: { readonly size: number; readonly status: number };
	open(options: CrmOptions): (request: CrmRequest) => CrmReply;
	/** What the service's front server says when it refuses before the API is reached. */
	refuse(status: number): CrmReply;
}
