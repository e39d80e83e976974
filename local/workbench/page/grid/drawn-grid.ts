import type { Injector } from '@univerjs/core';

/** The grid's only workbook. */
export const UNIT = 'workbook';

/** What the parts that draw over the grid need of it. */
export interface DrawnGrid {
	readonly injector: Injector;
	/** The host's id of a sheet by the grid's, and back. */
	hostId(gridId: string): string;
	gridIdOf(id: string): string | undefined;
	run(id: string, params: object): void;
	redraw(): void;
}
