import type { Row } from '../facts/table';
import { type Text, text } from '../language/text';

export interface Template {
	readonly role: string;
	readonly name: Text;
	/** Metric, weight, and more of the line. */
	readonly lines: readonly (readonly [metric: string, weight: number, more?: Row])[];
	readonly stops: readonly Row[];
}

const overdue: Row = { kind: 'stop', metric: 'overdue_share', plan: 0.3, better: 'down', multiplier: 0.5 };
const norm = (plan: number): Row => ({ plan_source: 'fixed', plan });

/** Sets to begin with: one result of 40 % or more, a quality beside every quantity, four to six KPIs (spec §3.6). */
export const templates: readonly Template[] = [
	{
		role: 'head',
		name: text('Руководитель отдела продаж', 'Head of sales'),
		lines: [
			['bookings', 0.4],
			['profit', 0.25],
			['win_rate', 0.15, norm(0.3)],
			['forecast_accuracy', 0.1, norm(0.8)],
			['sla', 0.1, norm(0.8)],
		],
		stops: [overdue],
	},
	{
		role: 'senior',
		name: text('Старший менеджер', 'Senior manager'),
		lines: [
			['bookings', 0.4],
			['profit', 0.2],
			['win_rate', 0.2, norm(0.3)],
			['sales_cycle', 0.1, { plan_source: 'previous' }],
			['activities', 0.1],
		],
		stops: [overdue],
	},
	{
		role: 'manager',
		name: text('Менеджер', 'Sales manager'),
		lines: [
			['bookings', 0.5],
			['response_time', 0.2, norm(30)],
			['win_rate', 0.2, norm(0.3)],
			['activities', 0.1],
		],
		stops: [overdue],
	},
	{
		role: 'junior',
		name: text('Младший менеджер', 'Junior manager'),
		lines: [
			['bookings', 0.4],
			['activities', 0.2],
			['response_time', 0.2, norm(30)],
			['no_next_step', 0.2, norm(0.1)],
		],
		stops: [],
	},
	{
		role: 'sdr',
		name: text('Менеджер по работе с лидами (SDR)', 'Sales development (SDR)'),
		lines: [
			['hot_clients', 0.4, { plan_source: 'previous' }],
			['calls', 0.2],
			['connect_rate', 0.2, norm(0.5)],
			['sla', 0.2, norm(0.8)],
		],
		stops: [],
	},
];

/** The lines of a draft made after a template. */
export const draftRows = ({ role, lines, stops }: Template, id: string, managerId: string | null): Row[] =>
	[...lines.map(([metric, weight, more]): Row => ({ kind: 'kpi', metric, weight, plan_source: 'targets', ...more })), ...stops].map(
		(line) => ({
			kpi_set_id: id,
			version: 1,
			role,
			manager_id: managerId,
			status: 'draft',
			...line,
		}),
	);
