import { hasSource } from '../../facts/keys';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';

/** Below this many rows a table may shrink as it likes: somebody is only trying things out. */
const FEW = 50;
/** A full read that brings less than this share of what was there is more likely a fault than a clearing-up. */
const LEAST_SHARE = 0.7;
/** A list that was this long does not become empty by itself. */
const NOT_EMPTY = 5;
const WATCHED: readonly TableId[] = ['deals', 'clients', 'activities'];

type Counts = Readonly<Partial<Record<TableId, number>>>;

interface Shrinking {
	readonly table: TableId;
	readonly before: number;
	readonly now: number;
}

/**
 * The first table of a source that would keep less than it should; null when none would. `lastRead`: rows by table that the read before
 * brought: a list that gave many and now gives none is held, whatever it is a list of. `watched`: tables that all rows of the sheet count for.
 */
export function shrinking(existing: Facts, next: Facts, source: string, lastRead: Counts, watched = WATCHED): Shrinking | null {
	for (const table of new Set([...watched, ...(Object.keys(lastRead) as TableId[])])) {
		const rows = count(existing[table] ?? [], table, source);
		const now = count(next[table] ?? [], table, source);
		const isEmptied = now === 0 && Math.min(rows, lastRead[table] ?? 0) >= NOT_EMPTY;
		const before = watched.includes(table) || isEmptied ? rows : Math.min(rows, lastRead[table] ?? 0);
		if (isEmptied || (before >= FEW && now < before * LEAST_SHARE)) return { table, before, now };
	}
	return null;
}

/** Why a full read should not replace what the tabs hold without a person's word; null when it may. */
export function shrinkWarning(existing: Facts, staged: Facts, source: string, lastRead: Counts): Text | null {
	const less = shrinking(existing, staged, source, lastRead);
	if (less === null) return null;
	const { before, now } = less;
	const { ru, en } = tables[less.table].title;
	return {
		ru: `CRM отдала только ${now} строк для «${ru}», а в таблице их ${before}. Ничего не изменено. Если столько и должно быть, нажмите «Заменить всё равно»; если нет, проверьте права токена и загрузите ещё раз.`,
		en: `The CRM gave only ${now} rows for "${en}", while the sheet holds ${before}. Nothing was changed. If that is right, press Replace anyway; if not, check the token's rights and import again.`,
	};
}

/** Why a full read that brought much less than the CRM itself had counted should not be believed; null where it did not. */
export function shortfallWarning(staged: Facts, announced: Counts): Text | null {
	const counted = announced.deals ?? 0;
	const now = new Set((staged.deals ?? []).filter(({ mark }) => mark === undefined).map(({ deal_id }) => deal_id)).size;
	if (counted < FEW || now >= counted * LEAST_SHARE) return null;
	return {
		ru: `В CRM ${counted} сделок по её же счёту, а отдала она только ${now}. Ничего не изменено. Загрузите ещё раз; если столько и должно быть, нажмите «Заменить всё равно».`,
		en: `The CRM counts ${counted} deals of its own and gave only ${now}. Nothing was changed. Import again; if that is right, press Replace anyway.`,
	};
}

const count = (rows: readonly Row[], id: TableId, source: string): number =>
	rows.filter((row) => row.is_deleted !== true && row.mark === undefined && (!hasSource(tables[id]) || row.source === source)).length;
