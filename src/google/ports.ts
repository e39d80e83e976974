import type { Ports } from '../app/ports/ports';
import type { Screen } from '../app/ports/screen';
import type { Request } from '../connectors/kit/contract';
import { cloud, mail } from './cloud';
import { screenOf } from './screen';
import { userPorts } from './user-ports';
import { type GoogleWorkbook, workbook } from './workbook/workbook';

const UNATTENDED = 'importHourly';
const CALLBACK = 'authorised';
/** Renewing access takes two requests at most. */
const TURN = 30_000;

/** What use cases need, from Google's services; each service is touched only when it is asked. */
export function ports(): Ports & { readonly end: () => void } {
	let book: GoogleWorkbook | null = null;
	let screen: Screen | null = null;
	const user = userPorts();
	const { documentMemory } = user;
	return {
		...user,
		pause: (milliseconds) => Utilities.sleep(milliseconds),
		get book() {
			book ??= workbook(SpreadsheetApp.getActiveSpreadsheet());
			return book;
		},
		get screen() {
			screen ??= screenOf(SpreadsheetApp.getActiveSpreadsheet());
			return screen;
		},
		send,
		withDocumentLock(work) {
			const lock = LockService.getDocumentLock();
			const isMine = lock.tryLock(100);
			// Whoever held it has left things changed.
			documentMemory.reload();
			if (!isMine) return { ran: false };
			try {
				return { ran: true, value: work() };
			} finally {
				// Waiting writes belong to this run: the next one must see them.
				SpreadsheetApp.flush();
				lock.releaseLock();
			}
		},
		withUserLock(work) {
			const lock = LockService.getUserLock();
			lock.waitLock(TURN);
			try {
				return work();
			} finally {
				lock.releaseLock();
			}
		},
		callback: {
			address: () => `https://script.google.com/macros/d/${ScriptApp.getScriptId()}/usercallback`,
			state: () => String(ScriptApp.newStateToken().withMethod(CALLBACK).withTimeout(3600).createToken()),
		},
		schedule,
		/** The person is where they were, or where the work has taken them. */
		end: () => book?.showWhatWasOpen(),
		page: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
		cloud,
		mail,
	};
}

function send({ method, url, headers, body }: Request) {
	const reply = UrlFetchApp.fetch(url, {
		method: method === 'GET' ? 'get' : 'post',
		headers: { ...headers },
		...(body === undefined ? {} : { payload: body, contentType: 'application/json' }),
		muteHttpExceptions: true,
		// A redirect would carry the token to another address.
		followRedirects: false,
	});
	const received: Record<string, string> = {};
	for (const [name, value] of Object.entries(reply.getAllHeaders())) received[name.toLowerCase()] = String(value);
	return { status: reply.getResponseCode(), headers: received, body: reply.getContentText() };
}

/** One hourly trigger a user: an add-on may have no more, and no more often. */
function schedule(on: boolean): void {
	try {
		setTrigger(on);
	} catch (error) {
		// Test deployments and full quotas refuse triggers; an import by hand must not fail for that.
		console.warn(`The hourly import could not be switched ${on ? 'on' : 'off'}: ${String(error)}`);
	}
}

function setTrigger(on: boolean): void {
	const present = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === UNATTENDED);
	if (on && present.length === 0) ScriptApp.newTrigger(UNATTENDED).timeBased().everyHours(1).create();
	if (!on) for (const trigger of present) ScriptApp.deleteTrigger(trigger);
}
