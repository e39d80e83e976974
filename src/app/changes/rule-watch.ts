import { parseDay } from '../../calendar/day';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import { differences } from '../../rollout/differences';
import { toRowLines } from '../../tabs/row-lines';
import { closedMonths } from './closed-months';
import { type Decision, decide } from './decision-log';
import type { ChangesPorts } from './ports';
import { RULES, shown } from './rule-changes';

const WATCHED = 'watched';

/** What of each table of rules is watched: a line's key, its rules, whom and what it is about. */
const RULE_TABLES = {
	targets: { key: ['target_id'], fields: ['value', 'status'], scope: 'scope', metric: 'metric', period: 'period' },
	kpi_sets: {
		key: ['kpi_set_id', 'version', 'kind', 'metric'],
		fields: [...RULES, 'status'],
		scope: 'kpi_set_id',
		metric: 'metric',
		period: '',
	},
	settings: { key: ['key'], fields: ['value'], scope: 'key', metric: '', period: '' },
	stages: { key: ['pipeline_id', 'stage_id'], fields: ['outcome', 'temperature', 'probability'], scope: 'name', metric: '', period: '' },
} as const satisfies Partial<Record<TableId, unknown>>;
type RuleTable = keyof typeof RULE_TABLES;
const ruleTables = Object.keys(RULE_TABLES) as RuleTable[];

/** Settings that the add-on writes itself. */
const OURS = /^(as_of|stamp|imported_at|account_id|account_name)$/;

/** Notes in the log what people changed in the rules by hand since it was last looked. */
export function noteChangesByHand(ports: ChangesPorts, now: Facts): void {
	const present = rulesOf(now);
	const known = remembered(ports);
	// Nothing is promised to anybody yet: then there are no rules to keep an eye on.
	if (known === null && (now.targets ?? []).length + (now.kpi_sets ?? []).length === 0) return;
	if (known !== null) {
		const closed = closedMonths(ports);
		const found = ruleTables.flatMap((id) => decisionsOn(ports, id, known[id] ?? [], present[id] ?? [], closed));
		const told = new Set(found.map(({ reason }) => reason));
		for (const reason of told)
			decide(
				ports,
				found.filter((one) => one.reason === reason),
				{ reason, feedbackId: null },
			);
		if (JSON.stringify(known) === JSON.stringify(present)) return;
	}
	remember(ports, present);
}

/** What was just decided through the panel need not be noted a second time. */
export function rememberRules(ports: ChangesPorts, now: Facts): void {
	if (remembered(ports) !== null) remember(ports, rulesOf(now));
}

type Noted = Decision & { readonly reason: string };

function decisionsOn(
	ports: ChangesPorts,
	id: RuleTable,
	before: readonly Row[],
	after: readonly Row[],
	closed: readonly string[],
): Noted[] {
	const { key, fields, scope, metric, period } = RULE_TABLES[id];
	const { title, columns } = tables[id];
	return differences(before, after, { key, fields }).map(({ row, field, before: was, after: is }): Noted => {
		const header = columns.find((column) => column.key === field)?.header[ports.language] ?? field;
		const when = period === '' ? '' : String(row[period] ?? '');
		const given = String(row.reason ?? '').trim();
		return {
			object: `${title[ports.language]}: ${header}`,
			scope: String(row[scope] ?? ''),
			metric: metric === '' ? '' : String(row[metric] ?? ''),
			period: when,
			before: shown(field, was),
			after: shown(field, is),
			from: typeof row.effective_from === 'string' ? parseDay(row.effective_from) : null,
			reason: [given || by(ports), closed.includes(when) ? tooLate(ports) : ''].filter((part) => part !== '').join('. '),
		};
	});
}

const by = ({ language }: ChangesPorts): string =>
	language === 'ru' ? 'изменено в таблице, причина не указана' : 'changed in the sheet, no reason given';
const tooLate = ({ language }: ChangesPorts): string =>
	language === 'ru' ? 'Месяц закрыт: закрытые цифры остаются прежними' : 'The month is closed: the closed figures stay as they are';

function rulesOf(facts: Facts): Partial<Record<RuleTable, Row[]>> {
	return Object.fromEntries(
		ruleTables.map((id) => {
			const { key, fields, scope, metric, period } = RULE_TABLES[id];
			const kept = [...new Set([...key, ...fields, scope, metric, period, 'reason', 'effective_from'])].filter((name) => name !== '');
			const rows = (facts[id] ?? []).filter((row) => id !== 'settings' || !OURS.test(String(row.key)));
			return [id, rows.map((row) => Object.fromEntries(kept.flatMap((name) => (row[name] == null ? [] : [[name, row[name]]]))))];
		}),
	);
}

function remembered({ book }: ChangesPorts): Partial<Record<RuleTable, Row[]>> | null {
	const lines = book.read(WATCHED);
	if (lines === null || String(lines[0]?.[0] ?? '') === '') return null;
	const rules: Partial<Record<RuleTable, Row[]>> = Object.fromEntries(ruleTables.map((id) => [id, []]));
	for (const [id, text] of lines) if (String(text).startsWith('[')) rules[id as RuleTable]?.push(...(JSON.parse(String(text)) as Row[]));
	return rules;
}

function remember({ book, language }: ChangesPorts, rules: Partial<Record<RuleTable, Row[]>>): void {
	book.ensure(WATCHED, language === 'ru' ? '_Правила' : '_Rules', true);
	book.clear(WATCHED);
	book.write(WATCHED, 1, 1, [['rules', ''], ...toRowLines(rules)]);
}
