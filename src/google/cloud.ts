import type { CloudReply, CloudRequest } from '../app/ports/cloud';
import { htmlText, type Letter } from '../app/ports/letter';

/** Google's own addresses, by what the user allowed the add-on: its own files (`drive.file`). */
export function cloud({ method, url, body }: CloudRequest): CloudReply {
	const reply = fetchOwn(url, {
		method: method.toLowerCase() as 'get',
		...(body === undefined ? {} : { payload: body, contentType: 'application/json' }),
	});
	return { status: reply.getResponseCode(), body: reply.getContentText() };
}

const fetchOwn = (url: string, options: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions): GoogleAppsScript.URL_Fetch.HTTPResponse =>
	UrlFetchApp.fetch(url, { ...options, headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` }, muteHttpExceptions: true });

export const mail = {
	remainingToday: (): number => MailApp.getRemainingDailyQuota(),
	send({ to, subject, text, html, pdf }: Letter): void {
		const blob = pdf === undefined ? null : pdfOf(pdf.file);
		const attachments = pdf === undefined || blob === null ? [] : [blob.setName(pdf.name)];
		// A letter without its PDF is worth more than none, and says so.
		const absent = pdf === undefined || blob !== null ? '' : pdf.absent;
		const body = absent === '' ? text : `${text}\n\n${absent}`;
		const htmlBody = absent === '' ? html : `${html}<p>${htmlText(absent)}</p>`;
		MailApp.sendEmail({ to, subject, body, htmlBody, name: 'KPI for Sales', attachments });
	},
};

/** A4, landscape, as wide as the page, the sheet itself alone, the frozen rows on every page, Google's usual margins (summaries leave room for the breaks of such pages); where that address refuses, Drive's plain export of the same file; null where Google gives neither. */
export function pdfOf(file: string): GoogleAppsScript.Base.Blob | null {
	const page =
		'format=pdf&gid=0&size=A4&portrait=false&fitw=true&gridlines=false&sheetnames=false&printtitle=false&fzr=true&top_margin=0.75&bottom_margin=0.75&left_margin=0.7&right_margin=0.7';
	for (const url of [
		`https://docs.google.com/spreadsheets/d/${file}/export?${page}`,
		`https://www.googleapis.com/drive/v3/files/${file}/export?mimeType=application/pdf`,
	]) {
		const reply = fetchOwn(url, { method: 'get' });
		const blob = reply.getBlob();
		if (reply.getResponseCode() === 200 && blob.getContentType() === 'application/pdf') return blob;
	}
	return null;
}
