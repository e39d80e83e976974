import { overlaps } from '../cells/a1';
import type { TabChange } from './contract/host';
import { Refusal } from './contract/refusal';
import type { Area } from './contract/view';
import type { Execution, Machine } from './machine/machine';
import { lookOps } from './ops/looks';
import { moveOps } from './ops/moves';
import { sheetOps } from './ops/sheets';

type Op = (execution: Execution, ...args: unknown[]) => unknown;

/** A person's edits of a sheet other than typing, under the same protections. */
export function byHand(machine: Machine) {
	const execution: Execution = { machine, mode: 'FULL', hasUi: true, hasBook: true, stopAt: null, calls: 0, killed: false };
	const act = (work: (execution: Execution) => unknown): void => {
		machine.book.flush();
		try {
			work(execution);
		} catch (error) {
			machine.book.rollback();
			throw error;
		}
		machine.book.flush();
	};
	const idOf = (name: string): number => {
		const sheet = machine.book.sheetNamed(name);
		if (!sheet) throw new Refusal(`There is no sheet named "${name}".`);
		return sheet.id;
	};
	const box = (sheet: string, area: Area) => ({ sheet: idOf(sheet), ...area });
	return {
		act,
		access(email: string): 'owner' | 'editor' | 'none' {
			const { owner, editors } = machine.book.meta;
			return email === owner ? 'owner' : editors.includes(email) ? 'editor' : 'none';
		},
		changeTab(sheet: string, change: TabChange): void {
			const op = (name: keyof typeof sheetOps, ...args: unknown[]): void =>
				act((execution) => (sheetOps[name] as unknown as Op)(execution, idOf(sheet), ...args));
			if (change.to === 'name') op('renameSheet', change.name.trim());
			else if (change.to === 'place') op('moveSheet', change.place);
			else if (change.to === 'hidden') op('hideSheet');
			else if (change.to === 'shown') op('activateSheet');
			else op('deleteSheet');
		},
		shift(sheet: string, axis: 'row' | 'column', at: number, count: number): void {
			act((execution) => (moveOps.shift as unknown as Op)(execution, idOf(sheet), axis, at, count));
		},
		sort(sheet: string, area: Area, column: number, ascending: boolean): void {
			const range = box(sheet, area);
			if (machine.book.sheet(range.sheet).merges.some((merge) => overlaps(merge, range)))
				throw new Refusal("You can't sort a range that holds merged cells.");
			act((execution) => (moveOps.sort as unknown as Op)(execution, range, [{ column, ascending }]));
		},
		paint(sheet: string, area: Area, look: Readonly<Record<string, unknown>>): void {
			act((execution) => (lookOps.setStylesAll as unknown as Op)(execution, box(sheet, area), look));
		},
	};
}
