import type { DemoPerson, DemoTeam } from './account';
import { DAY } from './clock';
import type { Random } from './random';
import { FIRST_NAMES, fullName, LAST_ROOTS, REGIONS } from './words';

export const HEAD_ID = 11001;
export const QUEUE_ID = 11002;
const FIRST_MANAGER = 11011;
const MANAGERS = 12;

export const teams: readonly DemoTeam[] = REGIONS.map((region, i) => ({ id: 301 + i, name: region, region }));

/** Head, request queue, managers (twelve unless told), and one who left so long ago that the CRM has forgotten the name. */
export function makePeople(chance: Random, start: number, now: number, count = MANAGERS): DemoPerson[] {
	const skills = Array.from({ length: count }, (_, i) => 0.25 + (0.2 * i) / (count - 1));
	for (let i = skills.length - 1; i > 0; i--) {
		const j = chance.int(0, i);
		[skills[i], skills[j]] = [skills[j]!, skills[i]!];
	}
	const person = (id: number, name: string, more: Partial<DemoPerson>): DemoPerson => ({
		id,
		name,
		email: `user${id}@example.com`,
		teamId: null,
		role: 'manager',
		startedAt: null,
		leftAt: null,
		isListed: true,
		skill: 0.3,
		...more,
	});
	const managers = Array.from({ length: count }, (_, i) =>
		person(FIRST_MANAGER + i, fullName(FIRST_NAMES[i]!, LAST_ROOTS[i]!), {
			teamId: teams[i % teams.length]!.id,
			skill: skills[i]!,
			leftAt: i === 4 ? now - 100 * DAY : null,
			startedAt: i === 11 ? now - 50 * DAY : null,
		}),
	);
	return [
		person(HEAD_ID, 'Виктория Романова', { role: 'head', skill: 0 }),
		person(QUEUE_ID, 'Робот распределения заявок', { role: 'robot', skill: 0 }),
		...managers,
		person(FIRST_MANAGER + MANAGERS, 'Глеб Рябов', { teamId: teams[0]!.id, leftAt: start + 110 * DAY, isListed: false }),
	];
}

export const worksAt = (person: DemoPerson, at: number): boolean =>
	person.role === 'manager' && (person.startedAt === null || at >= person.startedAt) && (person.leftAt === null || at < person.leftAt);
