import type { Row } from '../facts/table';
import type { InSet, Role } from '../kpis/define';
import { metrics } from '../kpis/metrics';
import { type Text, text } from '../language/text';

export interface Template {
	readonly role: Role;
	readonly name: Text;
}

/** Sets to begin with. Each KPI says to which roles it belongs and with what weight. */
export const templates: readonly Template[] = [
	{ role: 'head', name: text('Руководитель отдела продаж', 'Head of sales') },
	{ role: 'senior', name: text('Старший менеджер', 'Senior manager') },
	{ role: 'manager', name: text('Менеджер', 'Sales manager') },
	{ role: 'junior', name: text('Младший менеджер', 'Junior manager') },
	{ role: 'sdr', name: text('Менеджер по работе с лидами (SDR)', 'Sales development (SDR)') },
];

/** The lines of a draft made after a role's template: the heaviest KPI first, penalty KPIs last. */
export function draftRows({ role }: Template, id: string, managerId: string | null): Row[] {
	const lines = metrics().flatMap(({ key, sets }) => (sets?.[role] === undefined ? [] : [{ metric: key, ...lineOf(sets[role]) }]));
	const weightOf = ({ weight }: Row): number => (typeof weight === 'number' ? weight : -1);
	return lines
		.sort((a, b) => weightOf(b) - weightOf(a))
		.map((line) => ({ kpi_set_id: id, version: 1, role, manager_id: managerId, status: 'draft', ...line }));
}

function lineOf(membership: InSet): Row {
	if ('stopAt' in membership) return { kind: 'stop', plan: membership.stopAt, better: 'down', multiplier: membership.multiplier };
	const { weight, plan = 'targets' } = membership;
	return { kind: 'kpi', weight, ...(typeof plan === 'number' ? { plan_source: 'fixed', plan } : { plan_source: plan }) };
}
