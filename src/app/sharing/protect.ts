import { span } from '../../reports/formula';
import { DEPARTMENT, GOAL_TABS, SUMMARY } from '../../reports/goal/options';
import { COMPARISON_CELL, PERIOD_CELL } from '../../reports/page/frame';
import { CLOSED } from '../figures/lookup-sources';
import { sheetPlan } from '../summaries/sheet-plan';
import type { SharingPorts } from './ports';
import { readRegister } from './register';

/** What nobody but the director changes: plans and what they are made of, settings, the lists, the closed months. */
const DIRECTORS = [
	'targets',
	...GOAL_TABS,
	'settings',
	'kpi_sets',
	'calendar',
	'sharing',
	'feedback',
	'decisions',
	'bonus',
	CLOSED,
] as const;
const selectors = [PERIOD_CELL, COMPARISON_CELL].map(({ row, column, columns }) => span(row, column, 1, columns));

/** The director edits plans, a manager the own comment; everybody may choose the period of a sheet. */
export function protectTabs(ports: SharingPorts, isOn: boolean): number {
	const { book } = ports;
	const plan = sheetPlan(ports, false);
	const emails = new Map(readRegister(book).map(({ manager, email }) => [manager, email]));
	const tabs: [string, Parameters<typeof book.protect>[1]][] = [
		...DIRECTORS.map((id): [string, { free: string[] }] => [id, { free: [] }]),
		[DEPARTMENT, { free: selectors }],
		...plan.people.map((person): [string, Parameters<typeof book.protect>[1]] => {
			const own = plan.templateOf(person).marks.get('comment');
			const email = emails.get(person.id) ?? '';
			return [
				SUMMARY + person.id,
				{ free: selectors, ...(own === undefined ? {} : { own, ...(email === '' ? {} : { ownEditor: email }) }) },
			];
		}),
	];
	const present = tabs.filter(([id]) => book.has(id));
	for (const [id, protection] of present) book.protect(id, isOn ? protection : null);
	return present.length;
}
