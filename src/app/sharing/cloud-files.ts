import { UserError } from '../../language/user-error';
import type { SharingPorts } from './ports';

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';
/** A commenter looks and comments; a writer besides fills the cells that are open to the person. */
export type FileRole = 'commenter' | 'writer';

export interface FileContents {
	readonly charts: readonly number[];
	readonly rules: number;
	readonly protections: readonly number[];
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
		throw refusal(reply.status);
	};
	return {
		create(title: string, locale: string, timeZone: string): string {
			const created = request('POST', `${SHEETS}?fields=spreadsheetId`, {
				properties: { title, locale, timeZone },
				sheets: [{ properties: { sheetId: 0, title: 'KPI' } }],
			}) as { spreadsheetId: string };
			// Whoever may fill in cells may not let others in.
			request('PATCH', `${DRIVE}/${created.spreadsheetId}`, { writersCanShare: false });
			return created.spreadsheetId;
		},
		/** What an update must take away first; null when the file is no more. */
		contentsOf(id: string): FileContents | null {
			const file = request(
				'GET',
				`${SHEETS}/${id}?fields=sheets(charts(chartId),conditionalFormats(ranges),protectedRanges(protectedRangeId))`,
			) as {
				sheets: { charts?: { chartId: number }[]; conditionalFormats?: unknown[]; protectedRanges?: { protectedRangeId: number }[] }[];
			} | null;
			if (file === null || isTrashed(request('GET', `${DRIVE}/${id}?fields=trashed`))) return null;
			const [sheet] = file.sheets;
			return {
				charts: (sheet?.charts ?? []).map(({ chartId }) => chartId),
				rules: sheet?.conditionalFormats?.length ?? 0,
				protections: (sheet?.protectedRanges ?? []).map(({ protectedRangeId }) => protectedRangeId),
			};
		},
		update: (id: string, requests: readonly unknown[]): unknown => request('POST', `${SHEETS}/${id}:batchUpdate`, { requests }),
		/** What its cells show; null when the file is no more. */
		values(id: string): readonly (readonly unknown[])[] | null {
			const range = request('GET', `${SHEETS}/${id}/values/A1:R2000`) as { values?: unknown[][] } | null;
			return range === null ? null : (range.values ?? []);
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

function refusal(status: number): UserError {
	if (status === 401 || status === 403)
		return new UserError({
			ru: 'Google не дал создать или изменить файл. Разрешите дополнению работать со своими файлами (меню KPI → Открыть панель, затем повторите) или спросите администратора.',
			en: 'Google did not let the add-on make or change a file. Allow it to use its own files (menu KPI → Open the panel, then try again) or ask your administrator.',
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
