import type { FiguresPorts } from './ports';
import { readTabs } from './tab-facts';

/** What people are called, by their ids. */
export const managerNames = (ports: Pick<FiguresPorts, 'book' | 'language'>): ReadonlyMap<string, string> =>
	new Map(
		(readTabs(ports, ['managers']).rows.managers ?? []).map(({ manager_id, name }) => [String(manager_id), String(name ?? manager_id)]),
	);
