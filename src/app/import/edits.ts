import { keyOf } from '../../facts/keys';
import type { Cell, Column, Row, Table } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { pairRows } from '../changes/differences';

const MOST = 50;

/**
 * Edits by hand that this import takes back. The rule: what a person wrote into an imported cell stays until the CRM changes that record
 * or everything is read again; then the CRM's value returns, and this says so. A record that the CRM did not change since is known by
 * its time of change: where its cells differ all the same, somebody wrote into the sheet.
 */
export function overwrittenEdits(existing: Facts, fresh: Facts, source: string): Text[] {
	const messages: Text[] = [];
	for (const [id, rows] of Object.entries(fresh) as [TableId, Row[]][]) {
		const table: Table = tables[id];
		if (!table.columns.some(({ key }) => key === 'updated_at')) continue;
		for (const { old, now: row } of pairRows(existing[id] ?? [], rows, (one) => keyOf(table, one))) {
			if (old === undefined || row === undefined || row.source !== source || old.updated_at !== row.updated_at) continue;
			for (const column of table.columns) {
				if (messages.length === MOST) return messages;
				if (isEdited(column, old[column.key], row[column.key])) messages.push(sentence(table, column, row, old[column.key]!));
			}
		}
	}
	return messages;
}

/** Columns that joining works out anew are nobody's edits. */
const DERIVED = new Set(['owner_at_close_id', 'assigned_at', 'merged_into_id']);

const isEdited = ({ key, byHand }: Column, old: Cell | undefined, now: Cell | undefined): boolean =>
	byHand !== true && !DERIVED.has(key) && now !== undefined && (old ?? '') !== '' && String(old) !== String(now ?? '');

function sentence(table: Table, { header, kind }: Column, row: Row, old: Cell): Text {
	const id = String(row[table.key[table.key.length - 1]!] ?? '');
	// What could not be read as a moment is quoted as it stands.
	const isMoment = kind === 'instant' && typeof old === 'number';
	const value = kind === 'money' && typeof old === 'number' ? old / 100 : isMoment ? new Date(old).toISOString() : old;
	return {
		ru: `«${table.title.ru}», ID ${id}, «${header.ru}»: правка «${value}» заменена значением из CRM. Исправьте его в CRM, иначе загрузка вернёт его снова.`,
		en: `"${table.title.en}", ID ${id}, "${header.en}": your edit "${value}" gave way to the CRM's value. Correct it in the CRM, or imports will bring it back.`,
	};
}
