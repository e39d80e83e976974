import { collectContests } from '../contests/collect';
import { collectForecasts } from '../forecasts/collect';
import type { PanelPorts } from './ports';

/** Takes in what managers typed on their sheets and in their private files: the forecasts after the files have been read. */
export function collectTyped(ports: PanelPorts, budget: number): void {
	try {
		collectContests(ports, budget);
	} finally {
		collectForecasts(ports);
	}
}

/** The same before an import or a computation that somebody asked for: what cannot be read keeps neither from being done, and the page of contested deals tells it. */
export function collectTypedFirst(ports: PanelPorts, budget: number): void {
	try {
		collectTyped(ports, budget);
	} catch {
		// Told there.
	}
}
