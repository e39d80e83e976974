import { duckdbType } from '../../local/warehouse/duckdb/session';
import type { TableId } from '../../src/facts/tables';
import { rawColumns } from '../../src/warehouse/tables/raw';

/** The first day of the account, and the day after its last one. */
export const FIRST = '2025-10-01';
export const PAST = '2027-01-01';
const SPAN = 457;

/** A number in [0, 1) of a row that is the same at every run. */
const draw = (row: string, salt: number): string => `((hash(${row} * 64 + ${salt}) >> 11)::DOUBLE / 9007199254740992)`;

/**
 * Statements that make the tables of a large department inside DuckDB: five activities and up to four changes of stage a deal, bills and
 * payments; the same shape as the benchmarks of the engine have (`bench/kpi/account-tabs.ts`). `managers`: their ids.
 */
export function accountSql(size: number, managers: readonly string[]): string[] {
	const staff = `[${managers.map((id) => `'${id}'`).join(', ')}]`;
	const deals = `SELECT i AS line, CAST(1000000 + i AS VARCHAR) AS id, 'C' || CAST(floor(${draw('i', 1)} * ${size} * 0.6) AS BIGINT) AS client,
			${staff}[1 + CAST(floor(${draw('i', 2)} * ${managers.length}) AS BIGINT)] AS manager,
			TIMESTAMPTZ '${FIRST} 00:00:00+00' + to_seconds((i + ${draw('i', 3)}) / ${size} * ${SPAN} * 86400) AS created,
			${draw('i', 4)} AS fate, 1 + 40 * ${draw('i', 5)} * ${draw('i', 6)} AS days,
			CASE WHEN ${draw('i', 7)} < 0.05 THEN NULL ELSE round(${draw('i', 8)} * 30000000) END AS amount, i
		FROM range(${size}) AS t(i)`;
	return [
		`CREATE TABLE drawn AS
		WITH d AS (${deals}), ended AS (
			SELECT *, created + to_seconds(days * 86400) AS closed FROM d
		)
		SELECT *, CASE WHEN fate < 0.8 AND closed < TIMESTAMPTZ '2026-12-31 00:00:00+00' THEN IF(fate < 0.35, 'WON', 'LOST') ELSE 'OPEN' END AS outcome,
			least(closed, TIMESTAMPTZ '2026-12-31 00:00:00+00') AS ended FROM ended`,
		`CREATE TABLE steps AS SELECT line, IF(outcome = 'WON', 3, CAST(floor(${draw('i', 9)} * 3) AS BIGINT)) AS depth FROM drawn`,
		table('deals', {
			line: 'd.line',
			source: "'crm'",
			deal_id: 'id',
			client_id: 'client',
			manager_id: 'manager',
			owner_at_close_id: "IF(outcome = 'OPEN', NULL, manager)",
			pipeline_id: "'p'",
			stage_id: "CASE outcome WHEN 'WON' THEN '142' WHEN 'LOST' THEN '143' ELSE ['new', 'qual', 'offer'][1 + s.depth] END",
			outcome: 'outcome',
			amount: 'amount',
			currency: "'RUB'",
			cost: `IF(${draw('i', 10)} < 0.2, NULL, amount * 0.6)`,
			created_at: 'created',
			assigned_at: `created + to_seconds(${draw('i', 11)} * 3600)`,
			closed_at: "IF(outcome = 'OPEN', NULL, closed)",
			expected_close: 'CAST(created AS DATE) + 30',
			lead_origin: `IF(${draw('i', 12)} < 0.8, 'inbound', 'outbound')`,
			is_deleted: `${draw('i', 13)} < 0.01`,
			source_channel: `['site', 'ads', 'partners', 'calls'][1 + CAST(floor(${draw('i', 14)} * 4) AS BIGINT)]`,
			updated_at: 'ended',
		})('drawn AS d JOIN steps AS s ON s.line = d.line'),
		table('stage_changes', {
			line: 'd.line * 5 + k',
			source: "'crm'",
			change_id: "id || '-' || CAST(k AS VARCHAR)",
			deal_id: 'id',
			changed_at: 'IF(k = 4, closed, created + to_microseconds(CAST((epoch_us(ended) - epoch_us(created)) * k / 3 AS BIGINT)))',
			from_stage_id: "CASE WHEN k = 4 THEN ['new', 'qual', 'offer'][1 + s.depth] WHEN k > 0 THEN ['new', 'qual', 'offer'][k] END",
			to_stage_id: "CASE WHEN k = 4 THEN '143' WHEN k = 3 THEN '142' ELSE ['new', 'qual', 'offer'][1 + k] END",
			manager_id: 'manager',
		})("drawn AS d JOIN steps AS s ON s.line = d.line, range(5) AS t(k) WHERE k <= s.depth OR (k = 4 AND outcome = 'LOST')"),
		table('activities', {
			line: 'i * 5 + k',
			source: "'crm'",
			activity_id: 'CAST(5000000 + n AS VARCHAR)',
			deal_id: 'id',
			client_id: 'client',
			manager_id: 'manager',
			type: 'type',
			direction: `CASE WHEN type IN ('meeting', 'task') THEN 'none' WHEN ${draw('n', 21)} < 0.7 THEN 'out' ELSE 'in' END`,
			status: `CASE WHEN ${draw('n', 22)} < 0.85 THEN 'done' WHEN type = 'call' THEN IF(${draw('n', 21)} < 0.7, 'no_answer', 'missed') ELSE 'planned' END`,
			occurred_at: 'moment',
			duration_s: '60',
			due_at: "IF(type = 'task', moment + to_days(1), NULL)",
			is_auto: `${draw('n', 23)} < 0.03`,
			channel: "'phone'",
			updated_at: 'moment',
		})(`(
			SELECT *, i * 5 + k AS n, ['call', 'call', 'meeting', 'email', 'message', 'task', 'presentation'][1 + CAST(floor(${draw('(i * 5 + k)', 20)} * 7) AS BIGINT)] AS type,
				created + to_microseconds(CAST((epoch_us(ended) - epoch_us(created)) * ${draw('(i * 5 + k)', 24)} AS BIGINT)) AS moment
			FROM drawn, range(5) AS t(k)
		)`),
		table('invoices', {
			line: 'line',
			source: "'crm'",
			invoice_id: "'I' || id",
			deal_id: 'id',
			client_id: 'client',
			manager_id: 'manager',
			amount: 'amount',
			currency: "'RUB'",
			issued_at: 'CAST(closed AS DATE)',
			due_date: 'CAST(closed AS DATE) + 14',
			status: "'issued'",
		})("drawn WHERE outcome = 'WON' AND amount IS NOT NULL"),
		table('payments', {
			line: 'line',
			source: "'crm'",
			payment_id: "'P' || id",
			invoice_id: "'I' || id",
			deal_id: 'id',
			client_id: 'client',
			amount: 'amount',
			currency: "'RUB'",
			kind: `IF(${draw('i', 30)} < 0.03, 'refund', 'payment')`,
			paid_at: 'CAST(closed AS DATE)',
		})(`drawn WHERE outcome = 'WON' AND amount IS NOT NULL AND ${draw('i', 31)} < 0.8`),
		'DROP TABLE drawn',
		'DROP TABLE steps',
	];
}

/** Which tables are made here; all others are small, and come from rows. */
export const LARGE: readonly TableId[] = ['deals', 'stage_changes', 'activities', 'invoices', 'payments'];

const table =
	(id: TableId, values: Readonly<Record<string, string>>) =>
	(from: string): string => {
		const columns = rawColumns(id).map(({ name, type }) => `CAST(${values[name] ?? 'NULL'} AS ${duckdbType(type)}) AS "${name}"`);
		return `CREATE TABLE "${id}" AS SELECT ${columns.join(', ')} FROM ${from}`;
	};
