/** What is asked of Google’s REST address, as plain data: who sends it adds the access. */
export interface RestRequest {
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	readonly url: string;
	readonly body?: string;
	/** `application/json` where it is absent. */
	readonly contentType?: string;
}

export interface RestReply {
	readonly status: number;
	readonly body: string;
}

/** The dataset, where it lies, and at whose address it is asked for. */
export interface Warehouse {
	readonly project: string;
	readonly dataset: string;
	/** `EU`, `US`, `europe-west3` …: fixed when the dataset is made. */
	readonly location: string;
	/** Google’s own, but for tests on this machine. */
	readonly address: string;
}

export const GOOGLE = 'https://bigquery.googleapis.com';

export type Json = Readonly<Record<string, unknown>>;

export const projectUrl = ({ address, project }: Warehouse): string => `${address}/bigquery/v2/projects/${encodeURIComponent(project)}`;
export const datasetUrl = (of: Warehouse): string => `${projectUrl(of)}/datasets/${encodeURIComponent(of.dataset)}`;
export const uploadUrl = ({ address, project }: Warehouse): string =>
	`${address}/upload/bigquery/v2/projects/${encodeURIComponent(project)}/jobs?uploadType=multipart`;

export const get = (url: string): RestRequest => ({ method: 'GET', url });
export const post = (url: string, body: Json): RestRequest => ({ method: 'POST', url, body: JSON.stringify(body) });
export const put = (url: string, body: Json): RestRequest => ({ method: 'PUT', url, body: JSON.stringify(body) });
export const remove = (url: string): RestRequest => ({ method: 'DELETE', url });

/** The body of a reply; nothing where it is no JSON. */
export function jsonOf({ body }: RestReply): Json {
	try {
		const value: unknown = JSON.parse(body);
		return typeof value === 'object' && value !== null ? (value as Json) : {};
	} catch {
		return {};
	}
}
