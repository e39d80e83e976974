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

/**
 * Why a full read should not replace what the tabs hold without a person's word; null when it may. `lastRead`: rows by table that the full
 * read before brought: a list that gave many and now gives none is held, whatever it is a list of.
 */
export function shrinkWarning(
	existing: Facts,
	staged: Facts,
	source: string,
	lastRead: Readonly<Partial<Record<TableId, number>>>,
): Text | null {
	for (const id of new Set([...WATCHED, ...(Object.keys(lastRead) as TableId[])])) {
		const rows = count(existing[id] ?? [], id, source);
		const now = count(staged[id] ?? [], id, source);
		const isEmptied = now === 0 && Math.min(rows, lastRead[id] ?? 0) >= NOT_EMPTY;
		const before = WATCHED.includes(id) || isEmptied ? rows : Math.min(rows, lastRead[id] ?? 0);
		if (!isEmptied && (before < FEW || now >= before * LEAST_SHARE)) continue;
		const { ru, en } = tables[id].title;
		return {
			ru: `CRM отдала только ${now} строк для «${ru}», а в таблице их ${before}. Ничего не изменено. Если столько и должно быть, нажмите «Заменить всё равно»; если нет, проверьте права токена и загрузите ещё раз.`,
			en: `The CRM gave only ${now} rows for "${en}", while the sheet holds ${before}. Nothing was changed. If that is right, press Replace anyway; if not, check the token's rights and import again.`,
		};
	}
	return null;
}

const count = (rows: readonly Row[], id: TableId, source: string): number =>
	rows.filter((row) => row.is_deleted !== true && row.mark === undefined && (!hasSource(tables[id]) || row.source === source)).length;
