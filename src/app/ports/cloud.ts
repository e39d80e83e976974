export interface CloudRequest {
	readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	readonly url: string;
	readonly body?: string;
}

export interface CloudReply {
	readonly status: number;
	readonly body: string;
}
