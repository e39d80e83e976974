import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { call } from '../server/call';

const EVERY = 2000;
/** Nobody looks at a panel in which nothing was selected for so long: then Google is asked no more. */
const PATIENCE = 10 * 60_000;

/** Tells of each other cell that a person selects in the sheet, while the panel is in sight. */
export function useSelection(isOn: boolean, lastCell: RefObject<string>, tell: (cell: string) => Promise<void>): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: the newest reader is the one of the last drawing
	useEffect(() => {
		if (!isOn) return;
		let isAsking = false;
		let idle = 0;
		const timer = setInterval(() => {
			idle += EVERY;
			if (isAsking || idle > PATIENCE || document.visibilityState === 'hidden') return;
			isAsking = true;
			void call('selectedCell')
				.then(async (cell) => {
					if (cell === '' || cell === lastCell.current) return;
					idle = 0;
					await tell(cell);
				})
				// The button is still there.
				.catch(() => undefined)
				.finally(() => {
					isAsking = false;
				});
		}, EVERY);
		return () => clearInterval(timer);
	}, [isOn]);
}
