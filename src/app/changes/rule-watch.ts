import { parseDay } from '../../calendar/day';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { fromRowLines, toRowLines } from '../../tabs/row-lines';
import type { ChangeRecord } from './change-record';
import { closedMonths } from './closed-months';
import { appendNewDecisions } from './decision-log';
import { differences } from './differences';
import { authors } from './edit-authors';
import { editNotes, forgetEdits } from './edit-notes';
import type { WatchedPorts } from './ports';
import { RULES, ruleText, USUAL_RULES } from './rule-changes';

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
	own_kpis: { key: ['kpi_id'], fields: ['name', 'definition'], scope: 'name', metric: 'kpi_id', period: '' },
} as const satisfies Partial<Record<TableId, unknown>>;
type RuleTable = keyof typeof RULE_TABLES;
export const RULE_TABLE_IDS = Object.keys(RULE_TABLES) as RuleTable[];

/** All that decides an own KPI's figure, as one text: so a line of it is one line of the log. */
const DEFINITION: Text = { ru: 'определение', en: 'definition' };
const NO_DEFINITION: readonly string[] = ['kpi_id', 'name', 'name_en', 'note'];
const defined = (row: Row): Row => ({
	...row,
	definition: tables.own_kpis.columns
		.flatMap(({ key }) => (NO_DEFINITION.includes(key) || (row[key] ?? '') === '' ? [] : [String(row[key])]))
		.join(' · '),
});

/** Settings that the add-on writes itself. */
const OURS = /^(as_of|stamp|imported_at|account_id|account_name|crm_tz|crm_currency|cards_.+)$/;

/** Notes in the log what people changed in the rules by hand since it was last looked. */
export function noteChangesByHand(ports: WatchedPorts, now: Facts): void {
	const present = rulesOf(now);
	const before = rememberedRules(ports);
	// Nothing is promised to anybody yet: then there are no rules to keep an eye on.
	if (before === null && (now.targets ?? []).length + (now.kpi_sets ?? []).length + (now.own_kpis ?? []).length === 0) return;
	if (before !== null) {
		const closed = closedMonths(ports);
		const changes = RULE_TABLE_IDS.flatMap((id) => changesByHand(ports, id, before[id] ?? [], present[id] ?? [], closed));
		// A run that was stopped between the log and the memory of the rules has written its lines already.
		appendNewDecisions(ports, changes, rememberedAt(ports));
		if (JSON.stringify(before) === JSON.stringify(present)) return;
	}
	remember(ports, present);
}

/** What was just decided through the panel need not be noted a second time. */
export function rememberRules(ports: WatchedPorts, now: Facts): void {
	if (rememberedRules(ports) !== null) remember(ports, rulesOf(now));
}

function changesByHand(
	ports: WatchedPorts,
	id: RuleTable,
	before: readonly Row[],
	after: readonly Row[],
	closed: readonly string[],
): ChangeRecord[] {
	const { key, fields, scope, metric, period } = RULE_TABLES[id];
	const { title, columns } = tables[id];
	const authorOf = authors(ports.book, editNotes(ports));
	return differences(whole(id, before), whole(id, after), { key, fields }).map((change): ChangeRecord => {
		const { row, field } = change;
		const heading =
			(field === 'definition' ? DEFINITION : columns.find((column) => column.key === field)?.header)?.[ports.language] ?? field;
		const month = period === '' ? '' : String(row[period] ?? '');
		const reason = String(row.reason ?? '').trim();
		const author = authorOf(id, change.key);
		return {
			table: id,
			source: 'sheet',
			who: author === null ? unseen(ports) : author.who || unnamed(ports),
			when: author?.when ?? ports.now(),
			key: change.key,
			field,
			title: `${title[ports.language]}: ${heading}`,
			scope: String(row[scope] ?? ''),
			metric: metric === '' ? '' : String(row[metric] ?? ''),
			period: month,
			before: ruleText(field, change.before),
			after: ruleText(field, change.after),
			effectiveFrom: typeof row.effective_from === 'string' ? parseDay(row.effective_from) : null,
			why: [reason || unexplained(ports), closed.includes(month) ? tooLate(ports) : ''].filter((part) => part !== '').join('. '),
		};
	});
}

/** An empty cell of a set and the usual word that the add-on fills in say the same. */
const whole = (id: RuleTable, rows: readonly Row[]): readonly Row[] =>
	id !== 'kpi_sets'
		? rows
		: rows.map((row) => ({ ...USUAL_RULES, ...Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null)) }));

/** Whoever refreshes the data is not taken for the author of what others typed. */
const unseen = (ports: WatchedPorts): string =>
	ports.language === 'ru'
		? `неизвестно, обнаружено при обновлении (${ports.userEmail()})`
		: `unknown, seen at a refresh (${ports.userEmail()})`;
/** Google tells who typed only within one organisation, or to the owner. */
const unnamed = ({ language }: WatchedPorts): string =>
	language === 'ru' ? 'кто-то из редакторов файла (Google не назвал)' : 'an editor of the file (Google did not say who)';
const unexplained = ({ language }: WatchedPorts): string =>
	language === 'ru' ? 'изменено в таблице, причина не указана' : 'changed in the sheet, no reason given';
const tooLate = ({ language }: WatchedPorts): string =>
	language === 'ru' ? 'Месяц закрыт: закрытые цифры остаются прежними' : 'The month is closed: the closed figures stay as they are';

function rulesOf(facts: Facts): Partial<Record<RuleTable, Row[]>> {
	return Object.fromEntries(
		RULE_TABLE_IDS.map((id) => {
			const { key, fields, scope, metric, period } = RULE_TABLES[id];
			const names = [...new Set([...key, ...fields, scope, metric, period, 'reason', 'effective_from'])].filter((name) => name !== '');
			const rows = (facts[id] ?? [])
				.map(id === 'own_kpis' ? defined : (row) => row)
				.filter((row) => id !== 'settings' || (row.key !== null && !OURS.test(String(row.key))));
			return [id, rows.map((row) => Object.fromEntries(names.flatMap((name) => (row[name] == null ? [] : [[name, row[name]]]))))];
		}),
	);
}

function rememberedRules({ book }: WatchedPorts): Partial<Record<RuleTable, Row[]>> | null {
	const lines = book.read(WATCHED);
	if (lines === null || String(lines[0]?.[0] ?? '') === '') return null;
	const empty = Object.fromEntries(RULE_TABLE_IDS.map((id) => [id, []]));
	try {
		return { ...empty, ...fromRowLines(lines) };
	} catch {
		// Somebody wrote into the hidden tab: from now on they are watched anew.
		return null;
	}
}

const rememberedAt = ({ book }: WatchedPorts): number => Number(book.read(WATCHED)?.[0]?.[1]) || 0;

function remember(ports: WatchedPorts, rules: Partial<Record<RuleTable, Row[]>>): void {
	const { book, language, now } = ports;
	forgetEdits(ports);
	book.ensure(WATCHED, language === 'ru' ? '_Правила' : '_Rules', true);
	book.clear(WATCHED);
	book.write(WATCHED, 1, 1, [['rules', now()], ...toRowLines(rules)]);
}
