import type { Connector, Request } from '../../connectors/kit/contract';
import type { TableId } from '../../facts/tables';
import type { Language, Text } from '../../language/text';
import { isKnown } from '../crm/connection';
import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';
import type { ImportPorts } from './ports';
import type { ImportProgress } from './types';

/** What an unfinished import needs to go on, in any execution, by any editor with access. Holds no secret. */
export interface Job {
	readonly version: 1;
	readonly id: string;
	readonly crm: string;
	readonly account: string;
	readonly by: string;
	/** Read everything again, not only what changed. */
	readonly full: boolean;
	readonly since: number | null;
	readonly startedAt: number;
	readonly phase: 'reading' | 'saving' | 'held' | 'done' | 'cancelled' | 'undone';
	/** A person has said that the source may shrink. */
	readonly isShrinkAccepted?: true;
	/** It goes on only when a person says so: the clock leaves it alone. */
	readonly needsPerson?: true;
	/** How often saving was begun and not brought to its end. */
	readonly attempts?: number;
	/** Index of the entity being read. */
	readonly entity: number;
	readonly next: Request | null;
	/** Lines of the staging tab that count, and their print. */
	readonly staged: number;
	readonly stagedPrint?: string;
	readonly read: Readonly<Record<string, number>>;
	/** Rows read for each table, copies included. */
	readonly rowsByTable?: Readonly<Partial<Record<TableId, number>>>;
	/** Cells of rows for which the file was found to have room. */
	readonly enoughFor?: number;
	readonly requests: number;
	/** Why everything is read again, where only changes were asked for. */
	readonly reasons?: readonly Text[];
	/** Why it stands still, when it does. */
	readonly fault: Text | null;
	readonly result: Text | null;
}

const JOB = 'kpi.import';
const SETTINGS = 'kpi.import.settings';
const COUNTS = 'kpi.import.counts';
const ROW_COUNTS = 'kpi.import.given';

/** What the last full read brought, by table; null before there was one. */
export function lastRowCounts(ports: DocumentMemory): Readonly<Partial<Record<TableId, number>>> | null {
	return remembered(ports.documentMemory.get(ROW_COUNTS), { '*': 0 });
}

const A_JOB = { id: '', crm: '', account: '', startedAt: 0, phase: '', entity: 0, staged: 0, read: { '*': 0 }, requests: 0 };

/** One that cannot be read is begun anew. */
export function loadJob(ports: DocumentMemory): Job | null {
	const kept = remembered<Job & { readonly given?: Job['rowsByTable'] }>(getLong(ports.documentMemory, JOB), A_JOB);
	if (kept === null || kept.version !== 1 || !isKnown(kept.crm)) return null;
	const { given, ...job } = kept;
	// What an unfinished import counted under the first name of this field.
	return given === undefined ? job : { ...job, rowsByTable: job.rowsByTable ?? given };
}

export function loadSettings(ports: ImportPorts): Record<string, string> {
	return remembered<Record<string, string>>(getLong(ports.documentMemory, SETTINGS), { '*': '' }) ?? {};
}

/** Cursor and settings change together, or a resumed read would not know what the pages before it said. */
export const saveJob = (ports: DocumentMemory, job: Job, settings?: Readonly<Record<string, string>>): void =>
	ports.documentMemory.set(jobProperties(job, settings));

/** The document properties that hold a job. */
export const jobProperties = (job: Job, settings?: Readonly<Record<string, string>>): Record<string, string> => ({
	...piecesOf(JOB, JSON.stringify(job)),
	...(settings === undefined ? {} : piecesOf(SETTINGS, JSON.stringify(settings))),
});

/** What the next imports are measured by. */
export const countProperties = (job: Job): Record<string, string> => ({
	[COUNTS]: JSON.stringify(job.read),
	...(job.full && { [ROW_COUNTS]: JSON.stringify(job.rowsByTable ?? {}) }),
});

/** The same import from its first page. */
export const startedAgain = (job: Job): Job => ({
	...job,
	phase: 'reading',
	entity: 0,
	next: null,
	staged: 0,
	read: {},
	rowsByTable: {},
	enoughFor: 0,
	fault: null,
});

export const isUnfinished = (job: Job | null): job is Job => job !== null && ['reading', 'saving', 'held'].includes(job.phase);

/** What the last complete import read of each entity: the measure of how far this one is. */
const lastCounts = (ports: ImportPorts): Record<string, number> => remembered(ports.documentMemory.get(COUNTS), { '*': 0 }) ?? {};

const noProgress = (): ImportProgress => ({
	running: false,
	held: false,
	finished: false,
	entities: [],
	requests: 0,
	share: 0,
	message: null,
	failed: false,
});

export function progressOf(ports: ImportPorts, job: Job | null, connector: Connector | null): ImportProgress {
	if (job === null || connector === null) return noProgress();
	const { language } = ports;
	const isOver = !['reading', 'cancelled'].includes(job.phase);
	const expected = lastCounts(ports);
	const entities = connector.entities.map((entity, i) => ({
		id: entity.id,
		title: entity.title[language],
		read: job.read[entity.id] ?? 0,
		state:
			isOver || i < job.entity
				? ('done' as const)
				: i === job.entity && job.phase === 'reading'
					? ('reading' as const)
					: ('waiting' as const),
	}));
	const read = entities[job.entity]?.read ?? 0;
	const goal = expected[connector.entities[job.entity]?.id ?? ''] ?? 0;
	// Without an earlier import nobody knows how long a list is: the bar nears its end, but does not reach it.
	const within = job.full && goal > read ? read / goal : read / (read + 500);
	const reading = (job.entity + within) / connector.entities.length;
	return {
		running: isUnfinished(job),
		held: job.phase === 'held',
		finished: job.phase === 'done',
		entities,
		requests: job.requests,
		share: job.phase === 'done' ? 1 : job.phase === 'saving' || job.phase === 'held' ? 0.96 : Math.min(0.95, reading * 0.95),
		message: messageOf(job, connector, language),
		failed: job.fault !== null,
	};
}

function messageOf(job: Job, connector: Connector, language: Language): string | null {
	if (job.fault !== null) return job.fault[language];
	if (job.phase === 'done') return job.result?.[language] ?? null;
	if (job.phase === 'cancelled')
		return language === 'ru'
			? 'Загрузка отменена, данные в таблице не изменились.'
			: 'The import was cancelled; the data in the sheet are as before.';
	if (job.phase === 'undone')
		return language === 'ru' ? 'Загрузка отменена: вернулись прежние данные.' : 'The import was undone: the data are as before it.';
	if (job.phase === 'saving')
		return language === 'ru' ? 'Записываю в таблицу и считаю показатели…' : 'Writing to the sheet and computing the KPIs…';
	const title = connector.entities[job.entity]?.title[language] ?? '';
	return language === 'ru' ? `Читаю: ${title.toLowerCase()}…` : `Reading: ${title.toLowerCase()}…`;
}
