import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { remembered } from '../ports/remembered';
import type { WarehousePorts } from './ports';
import type { WarehouseCopy } from './types';

/** A copy that is under way. */
export interface CopyRun {
	readonly id: string;
	/** The next step. */
	readonly step: number;
	readonly rows: number;
	readonly checked: number;
	readonly differing: number;
	readonly differences: readonly string[];
	readonly refused: readonly string[];
	readonly bytes: number;
}

const [RUN, LAST, MONTH] = ['kpi.warehouse.run', 'kpi.warehouse.last', 'kpi.warehouse.month'] as const;
const EXAMPLE = { id: '', step: 0, rows: 0, checked: 0, differing: 0, differences: [''], refused: [''], bytes: 0 };
export const GIGABYTE = 1e9;

export function startRun(ports: WarehousePorts): void {
	const run: CopyRun = { ...EXAMPLE, id: ports.freshWord(), differences: [], refused: [] };
	updateRun(ports, run);
}

export const currentRun = ({ documentMemory }: Pick<WarehousePorts, 'documentMemory'>): CopyRun | null =>
	remembered(documentMemory.get(RUN), EXAMPLE);

export const updateRun = ({ documentMemory }: WarehousePorts, run: CopyRun | null): void =>
	documentMemory.set({ [RUN]: run === null ? null : JSON.stringify(run) });

export function endRun(ports: WarehousePorts, { rows, checked, differing, differences, refused, bytes }: CopyRun): void {
	const copy: WarehouseCopy = {
		at: new Date(ports.now()).toISOString(),
		rows,
		checked,
		differing,
		differences: [...differences],
		refused: [...refused],
		gigabytes: bytes / GIGABYTE,
	};
	ports.documentMemory.set({ [LAST]: JSON.stringify(copy) });
	updateRun(ports, null);
}

const COPY = { at: '', rows: 0, checked: 0, differing: 0, differences: [''], refused: [''], gigabytes: 0 };

export const lastCopy = ({ documentMemory }: Pick<WarehousePorts, 'documentMemory'>): WarehouseCopy | null =>
	remembered(documentMemory.get(LAST), COPY);

export const forgetCopies = ({ documentMemory }: WarehousePorts): void => documentMemory.set({ [RUN]: null, [LAST]: null });

/** What queries have read since the month began, Google's free terabyte being counted by months of Pacific time. */
export function monthBytes(ports: Pick<WarehousePorts, 'documentMemory' | 'now'>): number {
	const kept = remembered<{ month: string; bytes: number }>(ports.documentMemory.get(MONTH), { month: '', bytes: 0 });
	return kept?.month === monthOf(ports) ? kept.bytes : 0;
}

export const addBytes = (ports: WarehousePorts, bytes: number): void =>
	ports.documentMemory.set({ [MONTH]: JSON.stringify({ month: monthOf(ports), bytes: monthBytes(ports) + bytes }) });

const monthOf = ({ now }: Pick<WarehousePorts, 'now'>): string => dayOf(zone('America/Los_Angeles').dayAt(now())).slice(0, 7);
