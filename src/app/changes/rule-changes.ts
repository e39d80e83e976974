import type { DayNumber } from '../../calendar/day';
import type { Row } from '../../facts/table';
import { tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { differences } from '../../rollout/differences';
import type { KpiSet } from '../../rollout/kpi-set';
import type { Decision } from './decision-log';
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
): Decision[] {
	return differences(before, after, { key: ['kind', 'metric'], fields: RULES }).map((change) => ({
		object: ruleName(ports, change.field),
		scope: set.id,
		metric: String(change.row.metric),
		before: shown(change.field, change.before),
		after: shown(change.field, change.after),
		from,
	}));
}

const MONEY = new Set(['fund', 'bonus_min', 'bonus_max']);
export const shown = (field: string, value: string): string => (value !== '' && MONEY.has(field) ? String(Number(value) / 100) : value);

export const status = (ports: ChangesPorts, set: KpiSet, to: KpiSet['status'], from: DayNumber): Decision => ({
	object: ruleName(ports, 'status'),
	scope: set.id,
	before: statusName(ports, set.status),
	after: statusName(ports, to),
	from,
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
