import type { DayNumber } from '../../calendar/day';
import type { Row } from '../../facts/table';
import { tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import type { KpiSet } from '../../rollout/kpi-set';
import type { Change } from './change-record';
import { differences } from './differences';
import type { ChangesPorts } from './ports';

/** Cells of a set that are worth a line in the log. */
export const RULES = [
	'weight',
	'plan_source',
	'plan',
	'better',
	'threshold',
	'cap',
	'base',
	'multiplier',
	'is_stepped',
	'fund',
	'bonus_min',
	'bonus_max',
	'trial_until',
] as const;

/** What differs between two states of a set, as lines of the log. */
export function changesOf(
	ports: ChangesPorts,
	set: KpiSet,
	before: readonly Row[],
	after: readonly Row[],
	from: DayNumber | null,
): Change[] {
	return differences(before, after, { key: ['kind', 'metric'], fields: RULES }).map((change) => ({
		table: 'kpi_sets',
		key: change.key,
		field: change.field,
		title: ruleName(ports, change.field),
		scope: set.id,
		metric: String(change.row.metric),
		before: ruleText(change.field, change.before),
		after: ruleText(change.field, change.after),
		effectiveFrom: from,
	}));
}

const MONEY = new Set(['fund', 'bonus_min', 'bonus_max']);
export const ruleText = (field: string, value: string): string => (value !== '' && MONEY.has(field) ? String(Number(value) / 100) : value);

export const statusChange = (ports: ChangesPorts, set: KpiSet, to: KpiSet['status'], from: DayNumber): Change => ({
	table: 'kpi_sets',
	key: set.id,
	field: 'status',
	title: ruleName(ports, 'status'),
	scope: set.id,
	before: statusName(ports, set.status),
	after: statusName(ports, to),
	effectiveFrom: from,
});

export function statusName({ language }: Pick<ChangesPorts, 'language'>, status: KpiSet['status']): string {
	const names = {
		draft: { ru: 'черновик', en: 'draft' },
		trial: { ru: 'тест', en: 'trial' },
		active: { ru: 'действует', en: 'in force' },
		archived: { ru: 'в архиве', en: 'archived' },
	};
	return names[status][language];
}

/** The heading of a column of the sets, as the log names what was changed. */
function ruleName({ language }: Pick<ChangesPorts, 'language'>, field: string): string {
	return HEADINGS.get(field)?.[language] ?? field;
}

const HEADINGS: ReadonlyMap<string, Text> = new Map(tables.kpi_sets.columns.map(({ key, header }) => [key, header]));

/** What a line of a KPI set says by leaving a cell empty. */
export const USUAL_RULES = { version: 1, kind: 'kpi', status: 'active', plan_source: 'targets' } as const;
