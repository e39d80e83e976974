import { UserError } from '../../language/user-error';
import { GOAL_TABS } from '../../reports/goal/options';
import { readWholeTabs } from '../figures/whole-tabs';
import { drawHome } from '../home/draw-home';
import { ARCHIVED, PREFIX } from '../ports/archived';
import { goalNamed } from './accept';
import { propertyOf } from './built-goal';
import { tabsOf, withoutGoal } from './goals';
import type { GoalPorts } from './ports';
import { archivePlans } from './targets';

/** Takes back the goal of a slice: plans are archived, and its tabs go out of sight with all that people wrote in them. */
export function dropGoal(ports: GoalPorts, slice: string): void {
	const goal = goalNamed(ports, slice);
	if (goal.key === '')
		throw new UserError({
			ru: 'Цель всей компании не снимают, а меняют: поставьте другую.',
			en: 'The goal of the whole company is not taken back but changed: set another.',
		});
	const { book, documentMemory, language } = ports;
	archivePlans(ports, goal, readWholeTabs(ports).rows.targets ?? []);
	const ids = tabsOf(goal);
	for (const tab of [...GOAL_TABS].reverse()) if (book.has(ids[tab])) book.archive(ids[tab], ARCHIVED + ids[tab], PREFIX[language]);
	book.flush();
	documentMemory.set({ ...withoutGoal(ports, goal), [propertyOf(goal.key)]: null });
	drawHome(ports);
}
