import type { Absence, Overrides } from '../../reports/goal/options';

export interface KeptPerson {
	readonly base: number | null;
	readonly rate: number | null;
	readonly from: string | null;
	readonly to: string | null;
	readonly ramp: Readonly<Record<string, number>>;
	/** By month. */
	readonly lines: Readonly<Record<string, Overrides>>;
}

export interface KeptCells {
	readonly months: ReadonlyMap<string, Overrides>;
	readonly people: ReadonlyMap<string, KeptPerson>;
	readonly absences: readonly Absence[];
}
