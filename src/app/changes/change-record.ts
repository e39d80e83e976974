import { type DayNumber, dayOf } from '../../calendar/day';
import type { Row } from '../../facts/table';
import type { TableId } from '../../facts/tables';

/** What changed: a field of a row, with both its values as people read them. */
export interface Change {
	readonly table: TableId;
	/** Names the row. */
	readonly key: string;
	readonly field: string;
	/** What the field is called in the log of decisions. */
	readonly title?: string;
	/** Whom and what the row is about. */
	readonly scope?: string;
	readonly metric?: string;
	readonly period?: string;
	readonly before: string;
	readonly after: string;
	/** First day on which it holds. */
	readonly effectiveFrom?: DayNumber | null;
}

/**
 * Who changed what, when and why: the one form in which the add-on keeps a change. The log of decisions, the log of changes seen in the CRM
 * and the versions of a plan are lines made from it.
 */
export interface ChangeRecord extends Change {
	readonly who: string;
	/** Milliseconds. */
	readonly when: number;
	readonly why: string;
	/** Where it was made: the id of a CRM, `sheet` or `panel`. */
	readonly source: string;
	/** The feedback that it answers. */
	readonly feedbackId?: string | null;
}

const dayOrNull = (day: DayNumber | null | undefined): string | null => (day === undefined || day === null ? null : dayOf(day));

/** A line of the log of decisions. */
export const decisionLine = (record: ChangeRecord, id: string): Row => ({
	decision_id: id,
	at: record.when,
	who: record.who,
	object: record.title ?? record.field,
	scope: record.scope ?? record.key,
	metric: record.metric ?? null,
	period: record.period ?? null,
	before: record.before,
	after: record.after,
	reason: record.why,
	feedback_id: record.feedbackId ?? null,
	effective_from: dayOrNull(record.effectiveFrom),
});

const OBJECTS: Partial<Record<TableId, string>> = { deals: 'deal', targets: 'target' };

/** A line of the log of changes that an import saw; `seenAt`: when the import began. */
export const seenLine = (record: ChangeRecord, id: string, seenAt: number): Row => ({
	change_id: id,
	changed_at: record.when,
	object: OBJECTS[record.table] ?? record.table,
	object_id: record.key,
	field: record.field,
	before: record.before,
	after: record.after,
	origin: record.source,
	seen_at: seenAt,
	seen_by: record.who,
});

/** What the line of a plan's new version says of the change; the old version stays as an archived line. */
export const versionCells = ({ who, why, effectiveFrom }: ChangeRecord): Row => ({
	author: who,
	reason: why,
	...(effectiveFrom === undefined ? {} : { effective_from: dayOrNull(effectiveFrom) }),
});
