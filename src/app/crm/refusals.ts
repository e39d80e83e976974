import type { Config, Connector, KeptPart, OptionalPart } from '../../connectors/kit/contract';
import { lookup } from '../../connectors/kit/lookup';
import { READ_PARTS, REFUSED, type Refusal, refusalOf } from '../../connectors/kit/optional-parts';
import { hasSource, keyOf } from '../../facts/keys';
import type { Row } from '../../facts/table';
import { type Facts, type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';

const FORBIDDEN = 403;

/** What an import was refused, and what follows from it. */
export interface Refusals {
	readonly findings: readonly Text[];
	/** What the next imports must know of it. */
	readonly property: Readonly<Record<string, string>>;
	/** Rows of this table stay as they were read earlier, since a list that brings them was refused now. */
	isKeeping(table: TableId): boolean;
	/** What was read anew, with the rows that only a refused list would have brought. */
	withRows(fresh: Facts): Facts;
	/** The same for the cells of rows that others bring. */
	withCells(joined: Facts): Facts;
}

/** Document property: what the last imports were refused. One that had nothing to ask about a part leaves its refusal standing. */
const STANDING = 'kpi.refused';

/** Document property: the parts that an import of changes was answered again. What they hold from before comes with an import of everything. */
const ANSWERED = 'kpi.refused.answered';

/** Document property: the parts that imports of this account have been answered, and are not refused since. */
const READ = 'kpi.refused.read';

/** A single record that is refused is not the part where the part has been read before. */
export function readParts({ documentMemory }: DocumentMemory): Record<string, string> {
	const ids = documentMemory.get(READ) ?? '';
	return ids === '' ? {} : { [READ_PARTS]: ids };
}

/** Why everything must be read, though only changes are asked for. */
export function answeredAgain({ documentMemory }: DocumentMemory, { title, optional = [] }: Connector): Text[] {
	const ids = remembered<string[]>(documentMemory.get(ANSWERED), ['']) ?? [];
	return optional
		.filter(({ id }) => ids.includes(id))
		.map(({ what }) => ({
			ru: `${title.ru} теперь даёт читать ${what.ru}. Всё прочитано заново.`,
			en: `${title.en} now lets this token read ${what.en}. Everything was read again.`,
		}));
}

interface Import {
	readonly connector: Connector;
	readonly config: Config;
	/** What the tabs hold of this account. */
	readonly existing: Facts;
	/** What was read. */
	readonly fresh: Facts;
	readonly isOtherAccount: boolean;
	/** Everything was read, and not only what has changed. */
	readonly full: boolean;
}

/** A refusal empties nothing that an earlier import has read. */
export function refusals(ports: DocumentMemory, { connector, config, existing, fresh, isOtherAccount, full }: Import): Refusals {
	const parts = connector.optional ?? [];
	const stored = remembered<object>(isOtherAccount ? null : ports.documentMemory.get(STANDING), {}) ?? {};
	const absent = parts.filter((part) => part.isAbsent?.(config) === true).map(({ id }) => id);
	const before = Object.fromEntries(Object.entries(stored).filter(([id]) => !absent.includes(id)));
	const refusedSettings = lookup(config, REFUSED);
	const answered = full ? [] : Object.keys(before).filter((id) => refusedSettings[id] === 0);
	// Until everything is read, what was refused is missing.
	const missing = Object.fromEntries(Object.entries(before).filter(([id]) => answered.includes(id)));
	const readBefore = isOtherAccount ? [] : (ports.documentMemory.get(READ) ?? '').split(',');
	const readNow = parts
		.map(({ id }) => id)
		.filter((id) => refusedSettings[id] === 0 || (refusedSettings[id] === undefined && readBefore.includes(id)));
	const now: Config = { [REFUSED]: JSON.stringify({ ...before, ...refusedSettings, ...missing }) };
	const refused = parts.filter((part) => refusalOf(part, config) !== null);
	const standing = parts.flatMap((part) => {
		const refusal = refusalOf(part, now);
		return refusal === null ? [] : [{ part, refusal }];
	});
	const rowsOf = ({ table, isFrom = () => true }: KeptPart): Row[] =>
		(isOtherAccount ? [] : (existing[table] ?? [])).filter(
			(row) => (!hasSource(tables[table]) || row.source === connector.id) && isFrom(row),
		);
	const hasSome = ({ keeps }: OptionalPart): boolean =>
		keeps.some((kept) => rowsOf(kept).some((row) => kept.columns?.some((key) => (row[key] ?? null) !== null) ?? true));
	const isTold = ({ part, refusal }: { readonly part: OptionalPart; readonly refusal: Refusal }): boolean => {
		if (part.isNeeded?.(fresh, config) === false) return false;
		return part.mayBeAbsent !== true || refusal[0] === FORBIDDEN || hasSome(part);
	};
	const kept = refused.flatMap(({ keeps }) => keeps);
	return {
		findings: standing.filter(isTold).map(({ part, refusal }) => sentence(connector, part, refusal)),
		property: {
			[STANDING]: JSON.stringify(Object.fromEntries(standing.map(({ part, refusal }) => [part.id, refusal]))),
			[ANSWERED]: JSON.stringify(answered),
			[READ]: readNow.join(','),
		},
		isKeeping: (table) => kept.some((part) => part.table === table && part.columns === undefined),
		withRows(facts) {
			const result: Partial<Record<TableId, readonly Row[]>> = { ...facts };
			for (const part of kept) {
				const rows = part.columns === undefined ? rowsOf(part) : [];
				if (rows.length > 0) result[part.table] = [...rows, ...(result[part.table] ?? [])];
			}
			return result as Facts;
		},
		withCells(facts) {
			const result: Partial<Record<TableId, readonly Row[]>> = { ...facts };
			for (const part of kept) {
				const { table, columns, isFrom } = part;
				const fresh = result[table];
				if (columns === undefined || fresh === undefined) continue;
				const before = new Map(rowsOf(part).map((row) => [keyOf(tables[table], row), row]));
				// What the CRM tells of a record that has changed since is newer than what was read of it before.
				const isKept = (row: Row, old: Row, key: string): boolean =>
					(row[key] ?? null) === null || (isFrom !== undefined && (row.updated_at ?? null) === (old.updated_at ?? null));
				result[table] = fresh.map((row) => {
					const old = before.get(keyOf(tables[table], row));
					const cells = old === undefined ? [] : columns.filter((key) => isKept(row, old, key)).map((key) => [key, old[key] ?? null]);
					return cells.length === 0 ? row : { ...row, ...Object.fromEntries(cells) };
				});
			}
			return result as Facts;
		},
	};
}

function sentence({ title }: Connector, { what, right, without }: OptionalPart, [status, words]: Refusal): Text {
	const end = (give: string, then: string, remainder: string): string => `${give} ${then}; ${remainder}.`;
	const ru = end(right.ru, `До тех пор ${without.ru}`, 'прочитанное раньше осталось');
	const en = end(right.en, `Until then ${without.en}`, 'what was read before has stayed');
	const detail = words === '' ? '' : ` (${words})`;
	if (status === FORBIDDEN)
		return {
			ru: `${title.ru} не даёт этому токену читать ${what.ru}${detail}. ${ru}`,
			en: `${title.en} does not let this token read ${what.en}${detail}. ${en}`,
		};
	const code = words === '' ? `${status}` : `${status}: ${words}`;
	return {
		ru: `На просьбу прочитать ${what.ru} ${title.ru} отвечает отказом (код ${code}). ${ru}`,
		en: `Asked for ${what.en}, ${title.en} refuses (code ${code}). ${en}`,
	};
}
