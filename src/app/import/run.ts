import { stampSource } from '../../connectors/kit/source-stamp';
import type { Row } from '../../facts/table';
import type { TableId } from '../../facts/tables';
import { UserError } from '../../language/user-error';
import { toRowLines } from '../../tabs/row-lines';
import { connection, connectorOf, freshConnection, openConnection } from '../crm/connection';
import { firstSettings, isPickRead } from '../crm/custom-fields';
import { faultSentence, samePageAgain } from '../crm/fault-sentence';
import { answeredAgain } from '../crm/refusals';
import { fetchPage } from '../crm/request';
import { rollBack, whyNotSaved } from './all-or-nothing';
import { commit } from './commit';
import { isUnfinished, type Job, loadJob, loadSettings, saveJob, startedAgain } from './job';
import { lastImport } from './log';
import { wantedAgain } from './old-activities/choices';
import { beginSaving } from './old-activities/too-slow';
import type { ImportPorts } from './ports';
import { announcedFault, checkRoom, fullFile } from './room';
import { append, clearStaging, collect, readStaged, type Staged } from './staging';

/** Facts are staged at least this often, so that a kill costs a minute and a half of reading. */
const CHECKPOINT = { rows: 30_000, milliseconds: 90_000 };

/** Begins an import; an unfinished one of the same account is taken over instead, unless everything is to be read again. */
export function start(ports: ImportPorts, full: boolean): Job {
	const { connector, account } = openConnection(ports);
	const present = loadJob(ports);
	if (!full && isUnfinished(present) && present.phase !== 'held' && present.account === account.id && present.crm === connector.id) {
		const { needsPerson: _, ...rest } = present;
		const resumed: Job = { ...rest, fault: null };
		if (present.needsPerson === true || present.fault !== null) saveJob(ports, resumed);
		return resumed;
	}
	// Someone must answer first; an hourly run has nobody to ask.
	if (!full && present?.phase === 'held') return present;
	const last = lastImport(ports);
	// Changes can be added only to what is still there.
	const isThere = ['deals', 'managers'].every((id) => ports.book.has(id));
	const isSameAccount = isThere && last !== null && last.crm === connector.id && last.account === account.id && isPickRead(ports);
	const reasons = full || !isSameAccount ? [] : [...answeredAgain(ports, connector), ...wantedAgain(ports)];
	const isWhole = full || !isSameAccount || reasons.length > 0;
	const now = ports.now();
	const job: Job = {
		version: 1,
		id: `${now}`,
		crm: connector.id,
		account: account.id,
		by: ports.userEmail(),
		full: isWhole,
		// Of a clock that is set right between two imports, what the other one says: nothing falls between them.
		since: isWhole ? null : Math.min(last.began ?? last.startedAt, last.startedAt),
		...(reasons.length > 0 && { reasons }),
		startedAt: now,
		phase: 'reading',
		entity: 0,
		next: null,
		staged: 0,
		read: {},
		requests: 0,
		fault: null,
		result: null,
	};
	saveJob(ports, job, firstSettings(ports));
	return job;
}

/** Asks for an end: at once, or at the next checkpoint of the execution that is at work now. */
export function cancel(ports: ImportPorts): Job | null {
	const job = loadJob(ports);
	if (!isUnfinished(job)) return job;
	ports.documentMemory.set({ [CANCEL]: job.id });
	const turn = ports.withDocumentLock(() => {
		const present = loadJob(ports);
		// Once saving began the swap is finished rather than left half-way, unless it cannot be.
		if (present?.phase === 'saving' && present.fault === null) return save(ports, present);
		rollBack(ports);
		return stopIfCancelled(ports, present);
	});
	return turn.ran ? turn.value : loadJob(ports);
}

const CANCEL = 'kpi.import.cancel';

function stopIfCancelled(ports: ImportPorts, job: Job | null): Job | null {
	if (!isUnfinished(job)) return job;
	// The word to stop comes from another execution.
	ports.documentMemory.reload();
	if (ports.documentMemory.get(CANCEL) !== job.id) return job;
	const cancelled: Job = { ...job, phase: 'cancelled', fault: null };
	saveJob(ports, cancelled, {});
	clearStaging(ports);
	return cancelled;
}

/** A person's word that the source has indeed shrunk: the next step saves. */
export function acceptShrink(ports: ImportPorts): Job | null {
	const job = loadJob(ports);
	if (job?.phase !== 'held') return job;
	const accepted: Job = { ...job, phase: 'saving', fault: null, isShrinkAccepted: true };
	saveJob(ports, accepted);
	return accepted;
}

/** Begins an import of what has changed and works on it in the same turn; whoever finds another at work leaves it to that one. */
export function startAndStep(ports: ImportPorts, budget: number): void {
	ports.withDocumentLock(() => {
		start(ports, false);
		runUntil(ports, budget);
	});
}

/** Works for about `budget` milliseconds, then leaves a cursor behind; safe to be killed anywhere. */
export function step(ports: ImportPorts, budget: number): Job | null {
	const turn = ports.withDocumentLock(() => runUntil(ports, budget));
	return turn.ran ? turn.value : loadJob(ports);
}

function runUntil(ports: ImportPorts, budget: number): Job | null {
	let job = loadJob(ports);
	const until = ports.now() + budget;
	while (job?.phase === 'reading' && job.needsPerson !== true) {
		job = stopIfCancelled(ports, readSome(ports, job, until));
		// Saving is begun only with time in hand: it should have an execution to itself rather than the end of one.
		if (job === null || job.fault !== null || ports.now() >= until) return job;
	}
	if (job?.phase !== 'saving' || job.needsPerson === true) return job;
	const saved = save(ports, job);
	// What has to be read again is read again at once.
	return saved.phase === 'reading' && ports.now() < until ? runUntil(ports, until - ports.now()) : saved;
}

/** Any editor can finish what is read; what Google or the sheet refuses is told, and tried again when asked. */
function save(ports: ImportPorts, job: Job): Job {
	const savingJob = beginSaving(ports, job);
	if (savingJob.needsPerson === true) {
		tryToRollBack(ports);
		return savingJob;
	}
	try {
		const staged = readStaged(ports, job);
		if (staged === null) {
			// What will be read now may differ from what was being written.
			rollBack(ports);
			const restarted = startedAgain(job);
			saveJob(ports, restarted, firstSettings(ports));
			return restarted;
		}
		return commit(ports, job, connectorOf(job.crm), loadSettings(ports), staged);
	} catch (error) {
		const stuck: Job = { ...job, fault: whyNotSaved(error, tryToRollBack(ports), () => fullFile(ports)) };
		saveJob(ports, stuck);
		return stuck;
	}
}

/** Whether the tabs hold again what they held before the import. The next step brings it to its end where they do not. */
function tryToRollBack(ports: ImportPorts): boolean {
	try {
		rollBack(ports);
		return true;
	} catch {
		return false;
	}
}

/** Pages until enough rows wait, the time is over or nothing is left; then stages them and moves the cursor. */
function readSome(ports: ImportPorts, job: Job, until: number): Job {
	const opened = freshConnection(ports);
	if ('sentence' in opened) {
		const stopped: Job = { ...job, fault: opened.sentence };
		saveJob(ports, stopped);
		return stopped;
	}
	const { connector } = opened;
	let { config } = opened;
	let isRenewed = false;
	if (connection(ports)?.account.id !== job.account)
		throw new UserError({
			ru: 'Подключение изменилось посреди загрузки. Отмените её и начните заново.',
			en: 'The connection changed in the middle of the import. Cancel it and start again.',
		});
	let settings: Record<string, string> = loadSettings(ports);
	let { entity, next, requests } = job;
	const read: Record<string, number> = { ...job.read };
	const rowsByTable: Partial<Record<TableId, number>> = { ...job.rowsByTable };
	const facts: Partial<Record<TableId, Row[]>> = {};
	const due = ports.now() + CHECKPOINT.milliseconds;
	let waiting = 0;
	let fault: Job['fault'] = null;
	let announced: Job['fault'] = null;
	while (entity < connector.entities.length) {
		const list = connector.entities[entity]!;
		const entityConfig = { ...settings, ...config };
		const request = next ?? list.first(entityConfig, job.since);
		if (request === null) {
			entity++;
			continue;
		}
		const result = fetchPage(ports, connector, list, request, entityConfig);
		requests++;
		if (!result.ok) {
			// Access by consent may have been renewed elsewhere meanwhile, or be renewed now, once.
			const renewed = result.fault.code === 'unauthorized' && !isRenewed ? freshConnection(ports, config) : null;
			if (renewed !== null && !('sentence' in renewed) && JSON.stringify(renewed.config) !== JSON.stringify(config)) {
				config = renewed.config;
				isRenewed = true;
				continue;
			}
			fault = renewed !== null && 'sentence' in renewed ? renewed.sentence : faultSentence(connector, result.fault);
			break;
		}
		waiting += collect(facts, stampSource(result.page.facts, connector.id), rowsByTable);
		read[list.id] = (read[list.id] ?? 0) + result.page.rowCount;
		settings = { ...settings, ...result.page.settings };
		next = result.page.next ?? null;
		if (next === null) entity++;
		const isSame = next !== null && next.url === request.url && next.body === request.body;
		announced = announcedFault(ports, result.page.settings);
		fault = isSame ? samePageAgain(connector) : announced;
		if (fault !== null || waiting >= CHECKPOINT.rows || ports.now() >= Math.min(until, due)) break;
	}
	let staged: Staged;
	try {
		staged = append(ports, job, toRowLines(facts));
	} catch (error) {
		// The pages are read again: the cursor stays where it was.
		const stuck: Job = { ...job, fault: whyNotSaved(error, true, () => fullFile(ports)) };
		saveJob(ports, stuck);
		return stuck;
	}
	const room = checkRoom(ports, rowsByTable, job.enoughFor);
	fault ??= room.fault;
	const phase = entity === connector.entities.length ? 'saving' : 'reading';
	const moved: Job = {
		...job,
		entity,
		next,
		requests,
		read,
		rowsByTable,
		...staged,
		phase,
		fault,
		enoughFor: room.enoughFor,
		...(announced !== null && { needsPerson: true }),
	};
	saveJob(ports, moved, settings);
	return moved;
}
