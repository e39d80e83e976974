import { takeContests } from '../contests/collect';
import { CONTESTED_TAB } from '../figures/typed/contested-tab';
import { STATED_TAB } from '../figures/typed/stated-tab';
import { collectForecasts } from '../forecasts/collect';
import { REGISTER_TAB } from '../sharing/register';
import { copyFromFiles } from '../sharing/share';
import type { PanelPorts } from './ports';

/** Whether there is anywhere to type: sheets with cells for it, or private files. Before, nobody need wait for the lock. */
export function canHaveTyped({ book }: PanelPorts): boolean {
	const present = new Set(book.tabs().map(({ id }) => id));
	return [CONTESTED_TAB, STATED_TAB, REGISTER_TAB].some((id) => present.has(id));
}

/** Takes in what managers typed on their sheets: before anything is copied there from a file, so that no word is lost under another. */
export function takeTyped(ports: PanelPorts): void {
	try {
		takeContests(ports);
	} finally {
		collectForecasts(ports);
	}
}

/** The same, and what they typed in their private files. */
export function collectTyped(ports: PanelPorts, budget: number): void {
	const faults: unknown[] = [];
	const attempt = (work: () => void): void => {
		try {
			work();
		} catch (error) {
			faults.push(error);
		}
	};
	attempt(() => takeTyped(ports));
	attempt(() => {
		const { came, fault } = copyFromFiles(ports, budget);
		if (came) attempt(() => takeTyped(ports));
		if (fault !== null) throw fault;
	});
	if (faults.length > 0) throw faults[0];
}

/** The same before something that somebody asked for: what cannot be read keeps it from nothing, and the page of contested deals tells it. */
export function typedFirst(collect: () => void): void {
	try {
		collect();
	} catch {
		// Told there.
	}
}
