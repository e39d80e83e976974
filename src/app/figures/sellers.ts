import { dayOf } from '../../calendar/day';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Language } from '../../language/text';
import type { FiguresPorts } from './ports';
import { readTabs } from './tab-facts';

const SELLERS = new Set<unknown>([null, undefined, '', 'manager', 'senior', 'junior', 'sdr']);

export interface Person {
	readonly id: string;
	readonly name: string;
}

/** What people are called, by their ids. */
export const managerNames = (ports: Pick<FiguresPorts, 'book' | 'documentMemory'>): ReadonlyMap<string, string> =>
	new Map(
		(readTabs(ports, ['managers']).rows.managers ?? []).map(({ manager_id, name }) => [String(manager_id), String(name ?? manager_id)]),
	);

/** Who sells now: neither heads nor robots nor those who left before `day`; by team, then name. */
export function sellers(facts: Facts, day: number, language: Language): Person[] {
	const present = dayOf(day);
	return (facts.managers ?? [])
		.filter(({ role, active_to }) => SELLERS.has(role) && ((active_to ?? null) === null || String(active_to) >= present))
		.sort((a, b) => collate(teamAndName(a), teamAndName(b), language))
		.map((row) => ({ id: String(row.manager_id), name: String(row.name ?? row.manager_id) }));
}

const teamAndName = (row: Row): string => `${row.team ?? '\uffff'} ${row.name ?? row.manager_id}`;
const collate = (a: string, b: string, language: Language): number => a.localeCompare(b, language);
