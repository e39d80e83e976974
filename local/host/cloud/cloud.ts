import { grantedScopes } from '../machine/granted';
import type { Execution } from '../machine/machine';
import { batchUpdate, CloudError } from './batch';
import { type CloudFile, freshId, newFile } from './files';
import { calculated } from './formulas';
import { pdfOf } from './pdf';
import { valuesOf } from './values';

interface HttpRequest {
	readonly url: string;
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	/** base64 */
	readonly body: string | null;
}

interface Reply {
	readonly status: number;
	readonly headers: Record<string, string>;
	/** base64 */
	readonly body: string;
}

const HOSTS = new Set(['sheets.googleapis.com', 'www.googleapis.com', 'docs.google.com']);
const SCOPE = 'https://www.googleapis.com/auth/drive.file';
const PDF = 'application/pdf';

const json = (status: number, value: unknown): Reply => ({
	status,
	headers: { 'content-type': 'application/json; charset=UTF-8' },
	body: Buffer.from(value === null ? '' : JSON.stringify(value)).toString('base64'),
});

/** What Google says of an API that nobody has switched on in the script's Cloud project. */
const disabled = ({ hostname }: URL): object => {
	const [title, service] =
		hostname === 'sheets.googleapis.com' ? ['Google Sheets API', 'sheets.googleapis.com'] : ['Google Drive API', 'drive.googleapis.com'];
	const activationUrl = `https://console.developers.google.com/apis/api/${service}/overview?project=123456789012`;
	return {
		error: {
			code: 403,
			message: `${title} has not been used in project 123456789012 before or it is disabled. Enable it by visiting ${activationUrl} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
			status: 'PERMISSION_DENIED',
			details: [
				{
					'@type': 'type.googleapis.com/google.rpc.ErrorInfo',
					reason: 'SERVICE_DISABLED',
					domain: 'googleapis.com',
					metadata: { service, activationUrl, consumer: 'projects/123456789012' },
				},
			],
		},
	};
};

/** Google's addresses for Drive and Sheets, answered from the machine's own files; null for any other address. */
export function cloudReply(execution: Execution, request: HttpRequest): Reply | null {
	const url = new URL(request.url);
	if (!HOSTS.has(url.hostname)) return null;
	const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
	const { machine } = execution;
	if (headers.authorization !== 'Bearer local-oauth-token')
		return json(401, { error: { code: 401, message: 'Request had invalid authentication credentials.' } });
	if (!(grantedScopes(execution) ?? []).includes(SCOPE))
		return json(403, { error: { code: 403, message: 'Request had insufficient authentication scopes.', status: 'PERMISSION_DENIED' } });
	if (machine.google.api === 'disabled' && url.hostname !== 'docs.google.com') return json(403, disabled(url));
	if (machine.google.pdf === 'refused' && url.pathname.endsWith('/export'))
		return json(403, { error: { code: 403, message: 'Forbidden' } });
	const body = request.body === null ? {} : (JSON.parse(Buffer.from(request.body, 'base64').toString('utf8')) as Record<string, unknown>);
	try {
		return answer(execution, request.method.toUpperCase(), url, body);
	} catch (error) {
		if (error instanceof CloudError) return json(error.status, { error: { code: error.status, message: error.message } });
		throw error;
	}
}

function answer(execution: Execution, method: string, url: URL, body: Record<string, unknown>): Reply {
	const { machine } = execution;
	const files = machine.outside.files as CloudFile[];
	const at = new Date(machine.now()).toISOString();
	const [, id = '', rest = ''] = /^\/(?:v4\/spreadsheets|drive\/v3\/files|spreadsheets\/d)(?:\/([^/:?]+))?(.*)$/.exec(url.pathname) ?? [];
	const route =
		`${method} ${url.hostname === 'sheets.googleapis.com' ? 'sheets' : 'drive'} ${id === '' ? '' : 'one'} ${rest.replace(/\/permissions\/.+/, '/permissions/one')}`.trim();
	if (route === 'POST drive') {
		const { name = 'Untitled', ...more } = body;
		if (body.mimeType !== 'application/vnd.google-apps.spreadsheet') throw new CloudError(400, `not emulated: a file of ${body.mimeType}`);
		const file = { ...newFile(machine.person.email, at, { properties: { title: name } }), ...more };
		files.push(file);
		return json(200, { id: file.id });
	}
	if (route === 'GET drive') {
		const [, key = '', value] =
			/^appProperties has \{ key='([^']+)' and value='([^']+)' \} and trashed=false$/.exec(url.searchParams.get('q') ?? '') ?? [];
		if (value === undefined) throw new CloudError(400, `not emulated: a search for ${url.searchParams.get('q')}`);
		const isMarked = ({ appProperties, trashed, owner }: CloudFile): boolean =>
			!trashed && owner === machine.person.email && (appProperties as Record<string, string> | undefined)?.[key] === value;
		return json(200, { files: files.filter(isMarked).map(({ id: fileId }) => ({ id: fileId })) });
	}
	if (route === 'POST sheets') {
		const file = newFile(machine.person.email, at, body);
		files.push(file);
		return json(200, { spreadsheetId: file.id });
	}
	const place = files.findIndex((one) => one.id === id);
	if (place < 0) return json(404, { error: { code: 404, message: `File not found: ${id}.` } });
	const file = files[place]!;
	if (!file.permissions.some(({ emailAddress }) => emailAddress === machine.person.email))
		throw url.hostname === 'sheets.googleapis.com'
			? new CloudError(403, 'The caller does not have permission')
			: new CloudError(404, `File not found: ${id}.`);
	const change = (next: Partial<CloudFile>): CloudFile => {
		files[place] = { ...file, ...next, modifiedTime: at } as CloudFile;
		return files[place]!;
	};
	switch (route) {
		case 'GET sheets one':
			return json(200, {
				sheets: file.sheets.map(({ properties: { sheetId, title }, charts, conditionalFormats, protectedRanges }) => ({
					properties: { sheetId, title },
					protectedRanges: protectedRanges.map(({ protectedRangeId }) => ({ protectedRangeId })),
					charts: charts.map(({ chartId }) => ({ chartId })),
					conditionalFormats,
				})),
			});
		case 'POST sheets one /values:batchGetByDataFilter':
			return json(200, { spreadsheetId: id, valueRanges: valuesOf(calculated(file, machine.now()), body) });
		case 'POST sheets one :batchUpdate':
			change(batchUpdate(file, body.requests as Record<string, object>[]));
			return json(200, { spreadsheetId: id, replies: [] });
		case 'GET drive one':
			return json(200, { trashed: file.trashed, name: file.name });
		case 'PATCH drive one':
			change(body);
			return json(200, { id });
		case 'GET drive one /permissions':
			return json(200, { permissions: file.permissions });
		case 'POST drive one /permissions': {
			const { role, type, emailAddress } = body as unknown as { role: string; type: string; emailAddress: string };
			change({ permissions: [...file.permissions, { id: freshId(), role, type, emailAddress }] });
			// Google's own invitation; without being asked it writes to nobody.
			if (url.searchParams.get('sendNotificationEmail') !== 'false')
				machine.outside.outbox.push({
					at,
					from: machine.person.email,
					to: emailAddress,
					subject: file.name,
					body: 'Invitation to the file',
					kind: 'invitation',
				});
			return json(200, { id: 'made' });
		}
		case 'PATCH drive one /permissions/one':
			change({
				permissions: file.permissions.map((one) => (url.pathname.endsWith(`/${one.id}`) ? { ...one, role: String(body.role) } : one)),
			});
			return json(200, { id: 'changed' });
		case 'DELETE drive one /permissions/one':
			change({ permissions: file.permissions.filter((one) => !url.pathname.endsWith(`/${one.id}`)) });
			return json(204, null);
		case 'GET drive one /export':
			return {
				status: 200,
				headers: { 'content-type': PDF },
				body: pdfOf(calculated(file, machine.now()), url.searchParams.get('gid')).toString('base64'),
			};
		default:
			throw new CloudError(400, `not emulated: ${route}`);
	}
}
