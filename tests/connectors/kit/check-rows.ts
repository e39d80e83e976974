import type { Connector } from '../../../src/connectors/kit/contract';
import { stampSource } from '../../../src/connectors/kit/source-stamp';
import type { Cell, Column, Row, Table } from '../../../src/facts/table';
import { type Facts, type TableId, tables } from '../../../src/facts/tables';
import type { Exchanges } from './exchanges';
import { readWhole } from './whole-read';

const entries = (facts: Facts): [TableId, Row[]][] => Object.entries(facts) as [TableId, Row[]][];
const unique = (problems: readonly string[]): string[] => [...new Set(problems)].slice(0, 20);

/** What the import would write down, but for the stamp. */
function completed(connector: Connector, exchanges: Exchanges): Facts {
	const { facts, config } = readWhole(connector, exchanges);
	return connector.complete(structuredClone(facts), config);
}

export function checkSource(connector: Connector, exchanges: Exchanges): string[] {
	const { facts } = readWhole(connector, exchanges);
	const written = [...entries(facts), ...entries(completed(connector, exchanges))]
		.filter(([, rows]) => rows.some((row) => 'source' in row))
		.map(([id]) => `${id}: a row names its source; the import stamps it`);
	const stamped = entries(stampSource(completed(connector, exchanges), connector.id)).filter(
		([id, rows]) => (tables[id] as Table).key.includes('source') && rows.some(({ source }) => source !== connector.id),
	);
	return unique([...written, ...stamped.map(([id]) => `${id}: not stamped`)]);
}

export function checkKeys(connector: Connector, exchanges: Exchanges): string[] {
	return unique(
		entries(completed(connector, exchanges)).flatMap(([id, rows]) => {
			const { key, columns } = tables[id] as Table;
			const needed = [...key, ...columns.filter(({ required }) => required).map((column) => column.key)].filter(
				(name) => name !== 'source',
			);
			return rows.flatMap((row) => needed.filter((name) => (row[name] ?? '') === '').map((name) => `${id}: a row has no ${name}`));
		}),
	);
}

const EARLIEST = Date.UTC(1995, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** Why a value cannot stand in its column; null when it can. */
function unfit(value: Cell, { kind, values }: Column): string | null {
	switch (kind) {
		case 'instant':
			return typeof value === 'number' && value > EARLIEST && value < LATEST ? null : 'is no moment in epoch milliseconds';
		case 'day':
			return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? null : 'is no day (YYYY-MM-DD)';
		case 'money':
			return Number.isInteger(value) ? null : 'is no sum in minor units';
		case 'number':
			return typeof value === 'number' ? null : 'is no number';
		case 'bool':
			return typeof value === 'boolean' ? null : 'is neither true nor false';
		case 'enum':
			return values === undefined || values.includes(String(value)) ? null : `is none of ${values.join(', ')}`;
		default:
			return typeof value === 'string' ? null : 'is no text';
	}
}

export function checkValues(connector: Connector, exchanges: Exchanges): string[] {
	return unique(
		entries(completed(connector, exchanges)).flatMap(([id, rows]) => {
			const columns = new Map((tables[id] as Table).columns.map((column) => [column.key, column]));
			return rows.flatMap((row) =>
				Object.entries(row).flatMap(([key, value]) => {
					const column = columns.get(key);
					if (column === undefined) return [`${id}: no such column as ${key}`];
					const why = value === null || value === undefined ? null : unfit(value, column);
					return why === null ? [] : [`${id}.${key}: ${JSON.stringify(value)} ${why}`];
				}),
			);
		}),
	);
}

export function checkComplete(connector: Connector, exchanges: Exchanges): string[] {
	const { config } = readWhole(connector, exchanges);
	const once = completed(connector, exchanges);
	const twice = connector.complete(structuredClone(once), config);
	return JSON.stringify(twice) === JSON.stringify(once) ? [] : ['complete: doing it again over its own result changes it'];
}

const TABLES: readonly TableId[] = [
	'deals',
	'stages',
	'managers',
	'clients',
	'activities',
	'stage_changes',
	'owner_changes',
	'invoices',
	'payments',
];

export function checkGaps(connector: Connector, exchanges: Exchanges): string[] {
	const { facts } = readWhole(connector, exchanges);
	const gaps = new Map(connector.gaps.map(({ table, why }) => [table, why]));
	const { missingHistory } = connector;
	const history = { stage_changes: missingHistory?.stages, owner_changes: missingHistory?.owners } as Partial<Record<TableId, true>>;
	return TABLES.flatMap((id) => {
		if (facts[id] !== undefined) return history[id] === true ? [`missingHistory: ${id} are read`] : [];
		return [
			...(gaps.get(id)?.ru && gaps.get(id)?.en ? [] : [`gaps: nothing says in both languages why ${id} are not read`]),
			...(id in history && history[id] !== true ? [`missingHistory: ${id} are not read, so the import must write down what it sees`] : []),
		];
	});
}
