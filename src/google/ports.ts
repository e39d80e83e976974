import { isNearlyFull } from '../app/import/room';
import type { Permission } from '../app/ports/permissions';
import type { Ports } from '../app/ports/ports';
import type { Screen } from '../app/ports/screen';
import type { Request } from '../connectors/kit/contract';
import { once } from '../facts/once';
import { cloud, mail, pdfOf } from './cloud';
import { editionPorts } from './edition';
import { scratch } from './installation/scratch';
import { permissions } from './permissions';
import { screenOf } from './screen';
import { userPorts } from './user-ports';
import { noticingWrites } from './workbook/waiting-writes';
import { workbook } from './workbook/workbook';

const UNATTENDED = 'importHourly';
const CALLBACK = 'authorised';
/** Renewing access takes two requests at most. */
const TURN = 30_000;

/** What use cases need, from Google's services; each service is touched only when it is asked. */
export function ports(): Ports & {
	readonly hasSpreadsheet: () => boolean;
	readonly end: () => void;
	readonly ask: (permission: Permission) => void;
} {
	let book: ReturnType<typeof noticingWrites> | null = null;
	let screen: Screen | null = null;
	let documentLock: GoogleAppsScript.Lock.Lock | null = null;
	const spreadsheet = once(() => SpreadsheetApp.getActiveSpreadsheet());
	const user = userPorts();
	const { documentMemory } = user;
	const allowed = permissions();
	return {
		...user,
		...editionPorts,
		/** The clock may run the add-on without one. */
		hasSpreadsheet: () => spreadsheet() !== null,
		pause: (milliseconds) => Utilities.sleep(milliseconds),
		freshWord: () => Utilities.getUuid().replace(/-/g, ''),
		get book() {
			book ??= noticingWrites(workbook(spreadsheet(), () => isNearlyFull({ documentMemory })));
			return book;
		},
		get screen() {
			screen ??= screenOf(spreadsheet());
			return screen;
		},
		send: (request) => allowed.during('network', () => send(request)),
		withDocumentLock(work) {
			documentLock ??= LockService.getDocumentLock();
			const lock = documentLock;
			const isMine = lock.tryLock(100);
			// Whoever held it has left things changed.
			documentMemory.reload();
			if (!isMine) return { ran: false };
			try {
				return { ran: true, value: work() };
			} finally {
				// Waiting writes belong to this run: the next one must see them.
				if (book?.hasWaiting() === true) book.flush();
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
		schedule: (on) => allowed.during('clock', () => setTrigger(on)),
		isScheduled: () => allowed.during('clock', () => ownTriggers().length > 0),
		/** The person is where they were, or where the work has taken them. */
		end: () => book?.showWhatWasOpen(),
		page: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
		cloud: (request) => allowed.during('files', () => cloud(request)),
		pdf: (file) =>
			allowed.during('files', () => {
				const blob = pdfOf(file);
				return blob === null ? null : Utilities.base64Encode(blob.getBytes());
			}),
		scratch: scratch(spreadsheet),
		mail: {
			remainingToday: () => allowed.during('mail', mail.remainingToday),
			send: (letter) => allowed.during('mail', () => mail.send(letter)),
		},
		permissions: { missing: allowed.missing },
		ask: allowed.ask,
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

const ownTriggers = (): GoogleAppsScript.Script.Trigger[] =>
	ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === UNATTENDED);

/** One hourly trigger a user: an add-on may have no more, and no more often. Test deployments and full quotas refuse it. */
export function setTrigger(on: boolean): void {
	const present = ownTriggers();
	if (on && present.length === 0) ScriptApp.newTrigger(UNATTENDED).timeBased().everyHours(1).create();
	if (!on) for (const trigger of present) ScriptApp.deleteTrigger(trigger);
}
