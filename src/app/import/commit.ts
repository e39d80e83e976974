import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { zoneNameOf } from '../../calendar/zone-name';
import type { Connector } from '../../connectors/kit/contract';
import { announcedRows } from '../../connectors/kit/paging';
import { beganAt } from '../../connectors/kit/read-again';
import { settingNotes, settingsOf } from '../../facts/account';
import { cardsSetting } from '../../facts/cards/addresses';
import { homeCurrency, LAST } from '../../facts/money/home';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import { plural } from '../../language/plural';
import type { Text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { writeFacts } from '../../tabs/data-tab';
import { assignTargetIds } from '../../tabs/targets-tab';
import type { TabChange } from '../../tabs/write-data-tab';
import { withOwnValues, writeOwnColumns } from '../../tabs/write-own';
import { connection } from '../crm/connection';
import { contactKeys, firstSettings, readPick } from '../crm/custom-fields';
import { goneFields } from '../crm/gone-fields';
import { refusals } from '../crm/refusals';
import { formatNotes } from '../figures/currencies/format-notes';
import { ownCells } from '../figures/current-facts';
import { recompute, saveSettings, withSettings } from '../figures/recompute';
import { onPaper } from '../figures/stopped/half-figures';
import { readTabs } from '../figures/tab-facts';
import { type TabLoss, tabChanges } from '../watch/tab-losses';
import { NOTHING_BY_HAND, noteLoss } from '../watch/warnings';
import { lossSentence } from '../watch/whole-tabs';
import { followOwnFormulas, rollBack, unfinishedCopy, writeWhole } from './all-or-nothing';
import { contactRows, withContactFields } from './contact-fields';
import { accountAsTold, accountChanges } from './crm-account';
import { overwrittenEdits } from './edits';
import { countProperties, type Job, jobProperties, lastRowCounts, saveJob, startedAgain } from './job';
import { observedHistory, withChanges } from './ledger';
import { lastImport, lastImportProperty, writeLog } from './log';
import { isMended, missingTabs } from './mended';
import { mergeImport } from './merge';
import { leaveOutOld } from './old-activities/leave-out';
import type { ImportPorts } from './ports';
import { noteRoom } from './room';
import { shortfallWarning, shrinkWarning } from './shrink';
import { clearStaging } from './staging';
import { knownBefore } from './undo';
import { restored } from './undo-copy';
import { unreadable, withCutTexts, withIds, withReadableInstants } from './unreadable';

/**
 * Swaps the staged facts in. Everything here follows from the staging tab and from what the data tabs held before, which an unfinished
 * writing has left a copy of: doing it again after a stop in the middle gives what doing it once gives.
 */
export function commit(
	real: ImportPorts,
	job: Job,
	connector: Connector,
	accountFacts: Readonly<Record<string, string>>,
	staged: Facts,
): Job {
	const unfinished = unfinishedCopy(real);
	if (unfinished !== null && unfinished.importId !== job.id) rollBack(real);
	const unfinishedCommit = unfinished?.importId === job.id ? unfinished : null;
	const paper = onPaper(real);
	const ports = { ...real, ...paper };
	assignTargetIds(ports.book);
	const tabs = readTabs(ports);
	const existing: Facts = unfinishedCommit === null ? tabs.rows : { ...tabs.rows, ...restored(tabs.rows, unfinishedCommit) };
	const last = unfinishedCommit === null ? lastImport(ports) : unfinishedCommit.before;
	const isOtherAccount = last !== null && (last.crm !== job.crm || last.account !== job.account);
	const earlierSettings = isOtherAccount ? new Map<string, string>() : settingsOf(existing.settings ?? []);
	const { full } = job;
	const refused = refusals(ports, { connector, config: accountFacts, existing, fresh: staged, isOtherAccount, full });
	const read = job.full ? refused.withRows(staged) : staged;
	const isDoubted = job.full && job.isShrinkAccepted !== true;
	const shrunk = isDoubted && !isOtherAccount ? shrinkWarning(existing, read, connector.id, lastRowCounts(ports) ?? {}) : null;
	const reason = shrunk ?? (isDoubted ? shortfallWarning(staged, announcedRows(accountFacts)) : null);
	if (reason !== null) {
		const heldJob: Job = { ...job, phase: 'held', fault: reason };
		saveJob(real, heldJob);
		return heldJob;
	}
	// A row that is half written has lost nothing: what it was is in the copy.
	const { losses, byHand } = unfinishedCommit === null ? tabChanges(ports) : { losses: [], byHand: NOTHING_BY_HAND };
	if (losses.length > 0 && !job.full) return readAllAgain(real, job, losses.map(whyAll));
	const occasion = { import: job.id, at: job.startedAt, by: job.by };
	const cut = withCutTexts(withReadableInstants(read));
	const identified = withIds(cut.facts);
	const ofContacts = contactKeys(accountFacts);
	const before = ofContacts.length === 0 ? existing : withOwnValues(ports.book, existing, contactRows(ofContacts));
	const config = { ...accountFacts, language: ports.language };
	const joined = mergeImport(identified.facts, before, connector, { full: job.full, isOtherAccount, config });
	const missingFields = goneFields(ports, connector, accountFacts, { existing, isOtherAccount });
	const merged = withContactFields(missingFields.withCells(refused.withCells(joined)), ofContacts);
	const lost = isOtherAccount ? [] : losses.filter((loss) => !isMended(loss, merged, connector.id));
	if (lost.length > 0) {
		noteLoss(real, lossSentence(lost));
		throw new UserError(lossSentence(lost));
	}
	const history = isOtherAccount ? merged : observedHistory(existing, merged, connector, occasion);
	const changed = withChanges(isOtherAccount ? {} : existing, history, occasion);
	const all: Facts = { ...history, ...(changed.length > 0 && { changes: changed }) };
	const accountSettingsRead = accountSettings(ports, job, connector, accountFacts, earlierSettings);
	const old = leaveOutOld(ports, {
		importId: job.id,
		source: connector.id,
		existing: isOtherAccount ? {} : existing,
		next: { ...existing, ...all, settings: withSettings(existing.settings ?? [], accountSettingsRead) },
		isWhole: isOtherAccount || (job.full && !refused.isKeeping('activities')),
	});
	if (old.reopened.length > 0 && !job.full) return readAllAgain(real, job, old.reopened);
	const facts: Facts = all.activities === undefined ? all : { ...all, activities: old.activities };
	const edits = job.full && !isOtherAccount ? overwrittenEdits(existing, merged, connector.id) : [];
	const rebuilt = last === null || isOtherAccount ? [] : missingTabs(ports, facts);
	const problems = [
		...(job.reasons ?? []),
		...refused.findings,
		...missingFields.findings,
		...old.findings,
		...rebuilt,
		...edits,
		...identified.problems,
		...cut.problems,
		...(connector.findings?.(identified.facts, accountFacts) ?? []),
		...accountChanges(accountFacts, earlierSettings),
		...settingNotes(settingsOf(existing.settings ?? [])),
		...unreadable(facts),
		...tabs.problems.map(({ sentence }) => sentence),
		...(last === null ? [] : formatNotes(ports, homeCurrency(settingsOf(tabs.rows.settings ?? [])))),
	];

	const written = new Map<TableId, TabChange>();
	for (const [id, rows] of Object.entries(facts) as [TableId, Row[]][]) written.set(id, writeFacts(ports.book, id, rows, ports.language));
	writeOwnColumns(ports.book, facts);
	// What was written before a stop is counted, too.
	const changes = unfinishedCommit === null ? written : new Map(unfinishedCommit.counts);
	const settings = saveSettings(ports, existing.settings ?? [], { ...accountSettingsRead, ...old.settings });
	const current = {
		rows: { ...existing, ...facts, settings },
		problems,
		byHand: job.full ? { ...byHand, edited: [], isReadAgain: true } : byHand,
	};
	recompute(ports, current);
	const own = ownCells(ports, current);

	const result = summary(facts, changes);
	writeLog(ports, lineOf(ports, job, connector, changes, problems.length, result));
	const done: Job = { ...job, phase: 'done', fault: null, result };
	const began = beganAt(accountFacts);
	const imported = {
		...{ crm: job.crm, account: job.account, startedAt: job.startedAt, finishedAt: ports.now(), undo: job.id },
		...(began !== null && { began }),
	};
	const learned = { ...countProperties(done), ...refused.property, ...missingFields.property, ...(job.full && readPick(accountFacts)) };
	const properties = { ...lastImportProperty(imported), ...jobProperties(done, {}), ...learned, ...knownBefore(real, learned) };
	writeWhole(real, paper, {
		importId: job.id,
		existing: withOwnValues(real.book, existing, facts),
		fresh: { ...facts, settings },
		last,
		counts: [...changes],
		byHand: current.byHand,
		properties,
	});
	followOwnFormulas(real, current, own);
	try {
		clearStaging(real);
		noteRoom(real);
	} catch {
		// All is saved. What is left there the next import writes over.
	}
	return done;
}

/** Changes can be added only to tabs that are whole: what a tab has lost comes back with everything else. */
function readAllAgain(ports: ImportPorts, job: Job, reasons: readonly Text[]): Job {
	const restarted = startedAgain({ ...job, full: true, since: null, reasons });
	saveJob(ports, restarted, firstSettings(ports));
	return restarted;
}

const whyAll = ({ sentence: { ru, en } }: TabLoss): Text => ({
	ru: `${ru}. Всё прочитано заново.`,
	en: `${en}. Everything was read again.`,
});

/** `as_of` and `stamp` are written cells: formulas may not ask what time it is. */
function accountSettings(
	ports: ImportPorts,
	job: Job,
	connector: Connector,
	accountFacts: Readonly<Record<string, string>>,
	earlierSettings: ReadonlyMap<string, string>,
): Record<string, string> {
	// What a person wrote stays as it is written; where nobody can tell what it means, the CRM's zone holds, else the file's.
	const ownZone = earlierSettings.get('tz') ?? '';
	const tz = zoneNameOf(ownZone) ?? zoneNameOf(earlierSettings.get(LAST.tz) ?? accountFacts.tz ?? '') ?? ports.book.timeZone;
	return {
		...accountAsTold(accountFacts),
		...cardsSetting(connector.id, connector.cards({ ...connection(ports)?.values, ...accountFacts })),
		account_id: job.account,
		account_name: connection(ports)?.account.name ?? '',
		tz: ownZone === '' ? tz : ownZone,
		base_currency: earlierSettings.get('base_currency') ?? earlierSettings.get(LAST.base_currency) ?? accountFacts.base_currency ?? 'RUB',
		as_of: dayOf(zone(tz).dayAt(job.startedAt)),
		stamp: job.id,
		imported_at: new Date(job.startedAt).toISOString(),
	};
}

function summary(facts: Facts, changes: ReadonlyMap<TableId, TabChange>): Text {
	const deals = facts.deals?.length ?? 0;
	const activities = facts.activities?.length ?? 0;
	const { added = 0, changed = 0 } = changes.get('deals') ?? {};
	return {
		ru: `В таблице ${plural(deals, 'ru', ['сделка', 'сделки', 'сделок'])} и ${plural(activities, 'ru', ['активность', 'активности', 'активностей'])}: новых сделок ${added}, изменённых ${changed}.`,
		en: `The sheet holds ${plural(deals, 'en', ['deal', 'deals'])} and ${plural(activities, 'en', ['activity', 'activities'])}: ${added} new deals, ${changed} changed.`,
	};
}

function lineOf(
	ports: ImportPorts,
	job: Job,
	connector: Connector,
	changes: ReadonlyMap<TableId, TabChange>,
	unreadable: number,
	result: Text,
) {
	const total = (pick: (change: TabChange) => number): number => [...changes.values()].reduce((sum, change) => sum + pick(change), 0);
	const details = [...changes]
		.filter(([, change]) => change.added + change.changed + change.removed > 0)
		.map(([id, { added, changed, removed }]) => `${tables[id].title[ports.language]}: +${added} ~${changed} −${removed}`);
	return {
		id: job.id,
		at: job.startedAt,
		by: job.by,
		source: `${connector.title[ports.language]}: ${connection(ports)?.account.name ?? ''}`,
		kind: job.full ? { ru: 'всё', en: 'everything' } : { ru: 'изменения', en: 'changes' },
		read: Object.values(job.read).reduce((sum, count) => sum + count, 0),
		added: total(({ added }) => added),
		changed: total(({ changed }) => changed),
		removed: total(({ removed }) => removed),
		unreadable,
		seconds: Math.round((ports.now() - job.startedAt) / 1000),
		details: details.length === 0 ? result[ports.language] : details.join('; '),
	};
}
