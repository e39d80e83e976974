import { UserError } from '../../language/user-error';
import type { CloudReply } from '../ports/cloud';
import type { SharingPorts } from './ports';

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';
const MARK = 'kpi';

/** A commenter looks and comments; a writer besides fills the cells that are open to the person. */
export type FileRole = 'commenter' | 'writer';

/** A sheet of a file: ours by its id, whatever it is called and wherever it stands. */
export interface FileSheet {
	readonly id: number;
	readonly title: string;
	readonly charts: readonly number[];
	readonly rules: number;
	readonly protections: readonly number[];
}

export type FileContents = readonly FileSheet[];

interface SheetReply {
	readonly properties: { readonly sheetId?: number; readonly title: string };
	readonly charts?: readonly { readonly chartId: number }[];
	readonly conditionalFormats?: readonly unknown[];
	readonly protectedRanges?: readonly { readonly protectedRangeId: number }[];
}

interface Permission {
	readonly id: string;
	readonly role: string;
	readonly emailAddress?: string;
}

/** The files that the add-on made for single people: `drive.file` reaches these and no other file of the user. */
export function cloudFiles({ cloud }: Pick<SharingPorts, 'cloud'>) {
	const request = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown): unknown => {
		const reply = cloud({ method, url, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
		if (reply.status === 404) return null;
		if (reply.status >= 200 && reply.status < 300) return reply.body === '' ? {} : JSON.parse(reply.body);
		throw refusal(reply);
	};
	return {
		/**
		 * The file with this mark, made where there is none. It bears the mark from its first moment, so that one which a stopped execution
		 * made and could not list any more is found and taken.
		 */
		make(mark: string, title: string, { locale, timeZone }: { locale: string; timeZone: string }): string {
			const query = encodeURIComponent(`appProperties has { key='${MARK}' and value='${mark}' } and trashed=false`);
			const present = request('GET', `${DRIVE}?q=${query}&orderBy=createdTime&pageSize=1&fields=files(id)`) as {
				files: { id: string }[];
			} | null;
			const { id } =
				present?.files[0] ??
				(request('POST', `${DRIVE}?fields=id`, {
					name: title,
					mimeType: 'application/vnd.google-apps.spreadsheet',
					appProperties: { [MARK]: mark },
					// Whoever may fill in cells may not let others in.
					writersCanShare: false,
				}) as { id: string });
			request('POST', `${SHEETS}/${id}:batchUpdate`, {
				requests: [{ updateSpreadsheetProperties: { properties: { locale, timeZone }, fields: 'locale,timeZone' } }],
			});
			return id;
		},
		/** What an update must take away first; null when the file is no more. */
		contentsOf(id: string): FileContents | null {
			const file = request(
				'GET',
				`${SHEETS}/${id}?fields=sheets(properties(sheetId,title),charts(chartId),conditionalFormats(ranges),protectedRanges(protectedRangeId))`,
			) as { sheets: SheetReply[] } | null;
			if (file === null || isTrashed(request('GET', `${DRIVE}/${id}?fields=trashed`))) return null;
			return file.sheets.map(({ properties, charts = [], conditionalFormats = [], protectedRanges = [] }) => ({
				// A field that is 0 may be left out.
				id: properties.sheetId ?? 0,
				title: properties.title,
				charts: charts.map(({ chartId }) => chartId),
				rules: conditionalFormats.length,
				protections: protectedRanges.map(({ protectedRangeId }) => protectedRangeId),
			}));
		},
		update: (id: string, requests: readonly unknown[]): unknown => request('POST', `${SHEETS}/${id}:batchUpdate`, { requests }),
		/** What the cells of a sheet hold, numbers as they are and not as they are shown; null when the file or this sheet of it is no more. */
		values(id: string, sheetId: number): readonly (readonly unknown[])[] | null {
			const body = JSON.stringify({ dataFilters: [{ gridRange: { sheetId } }], valueRenderOption: 'UNFORMATTED_VALUE' });
			const reply = cloud({ method: 'POST', url: `${SHEETS}/${id}/values:batchGetByDataFilter`, body });
			// "No grid with id": somebody has deleted the sheet.
			if (reply.status === 404 || (reply.status === 400 && reply.body.includes('No grid'))) return null;
			if (reply.status !== 200) throw refusal(reply);
			const { valueRanges } = JSON.parse(reply.body) as { valueRanges?: { valueRange: { values?: unknown[][] } }[] };
			return valueRanges?.[0]?.valueRange.values ?? [];
		},
		/** Exactly these people besides the owner; others lose access. `isTold`: Google writes to the new ones. */
		permit(id: string, people: readonly string[], isTold: boolean, role: FileRole = 'commenter'): void {
			const listed = request('GET', `${DRIVE}/${id}/permissions?fields=permissions(id,role,emailAddress)`) as {
				permissions: Permission[];
			} | null;
			const present = (listed?.permissions ?? []).filter(({ role }) => role !== 'owner');
			const toAdd = new Set(people.map((email) => email.toLowerCase()));
			for (const one of present)
				if (!toAdd.has((one.emailAddress ?? '').toLowerCase())) request('DELETE', `${DRIVE}/${id}/permissions/${one.id}`);
				else {
					toAdd.delete(one.emailAddress!.toLowerCase());
					if (one.role !== role) request('PATCH', `${DRIVE}/${id}/permissions/${one.id}`, { role });
				}
			for (const emailAddress of toAdd)
				request('POST', `${DRIVE}/${id}/permissions?sendNotificationEmail=${isTold}`, { role, type: 'user', emailAddress });
		},
		trash: (id: string): unknown => request('PATCH', `${DRIVE}/${id}`, { trashed: true }),
	};
}

export const addressOf = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

const isTrashed = (file: unknown): boolean => file === null || (file as { trashed?: boolean }).trashed === true;

/** Google names the page on which an API is switched on in the script's Cloud project. */
function switchedOff(body: string): string | null {
	if (!/SERVICE_DISABLED|accessNotConfigured/.test(body)) return null;
	return /https:\/\/console\.developers\.google\.com\/[^\s"\\]+/.exec(body)?.[0] ?? 'https://console.cloud.google.com/apis/library';
}

function refusal({ status, body }: CloudReply): UserError {
	const page = switchedOff(body);
	if (page !== null)
		return new UserError(
			{
				ru: 'В облачном проекте надстройки не включены Google Drive API и Google Sheets API, без них личных файлов не создать. Откройте страницу Google, нажмите «Включить» (для каждого из двух) и повторите через минуту; если страница вам недоступна, перешлите её тому, кто ставил надстройку.',
				en: 'Google Drive API and Google Sheets API are not switched on in the add-on’s Cloud project, and private files need both. Open Google’s page, press Enable (for each of the two) and try again in a minute; if you may not open it, send it to whoever installed the add-on.',
			},
			page,
		);
	if (status === 401 || status === 403)
		return new UserError({
			ru: 'Google не дал создать или изменить файл. Откройте «Настройки → Проверить установку»: там сказано, какого разрешения не хватает и где его дать. Если дано всё, спросите администратора домена.',
			en: 'Google did not let the add-on make or change a file. Open Settings → Check the installation: it says which permission is missing and where to give it. If all are given, ask the administrator of your domain.',
		});
	if (status === 429)
		return new UserError({
			ru: 'Google просит подождать: слишком много запросов. Повторите через минуту.',
			en: 'Google asks to wait: too many requests. Try again in a minute.',
		});
	return new UserError({
		ru: `Google ответил ошибкой ${status}. Повторите позже.`,
		en: `Google answered with error ${status}. Try again later.`,
	});
}
