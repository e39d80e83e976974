import { createContext } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { call } from '../server/call';
import type { ImportProgress, SidebarState } from '../server/contract';
import { type Fault, faultOf } from '../server/fault';
import { withRetries } from '../server/retry';

export interface ImportRun {
	/** This panel drives the import current. */
	readonly isActive: boolean;
	readonly isStopping: boolean;
	/** The number of the retry of a failed step; 0 when all is well. */
	readonly attempt: number;
	/** The latest answer; null before this panel has asked for one. */
	readonly progress: ImportProgress | null;
	readonly fault: Fault | null;
	readonly wasCancelled: boolean;
	readonly startedAt: number;
	/** The share at the start of this run: an import taken over does not start at zero. */
	readonly startShare: number;
	start(isFull: boolean): Promise<void>;
	/** Continues an unfinished import, full or not as it was started. */
	resume(): Promise<void>;
	cancel(): Promise<void>;
	/** Lets an import that waits for a decision replace the data, and finishes it. */
	replaceData(): Promise<void>;
	/** Drops the last result when it is out of date: another connection, other tables. */
	reset(): void;
}

const IDLE = {
	isActive: false,
	isStopping: false,
	attempt: 0,
	progress: null,
	fault: null,
	wasCancelled: false,
	startedAt: 0,
	startShare: 0,
};
type RunState = Omit<ImportRun, 'start' | 'resume' | 'cancel' | 'replaceData' | 'reset'>;

export const ImportRunContext = createContext(null as unknown as ImportRun);
export const useImportRun = (): ImportRun => useContext(ImportRunContext);

/** Drives the import step by step for as long as the panel is open, whatever screen is shown. */
export function useImportDriver(setState: (state: SidebarState) => void): ImportRun {
	const [run, setRun] = useState<RunState>(IDLE);
	const update = (change: Partial<RunState>): void => setRun((old) => ({ ...old, ...change }));
	const control = useRef({ isActive: false, isStopping: false, isFull: false });

	const onRetry = (attempt: number): boolean => {
		update({ attempt });
		return control.current.isStopping;
	};
	const start = (isFull: boolean): Promise<void> => drive(isFull, () => call('startImport', isFull));
	const drive = async (isFull: boolean, firstStep: () => Promise<ImportProgress>): Promise<void> => {
		const current = control.current;
		if (current.isActive) return;
		Object.assign(current, { isActive: true, isStopping: false, isFull });
		setRun({ ...IDLE, isActive: true, startedAt: Date.now() });
		try {
			let progress = await firstStep();
			// A begun import knows itself whether it is full; asked again for "everything" it would begin anew.
			current.isFull = false;
			update({ progress, startShare: progress.share });
			while (progress.running && !progress.finished && !progress.failed && !current.isStopping) {
				progress = await withRetries(() => call('importStep'), { onRetry });
				update({ progress, attempt: 0 });
			}
			if (current.isStopping && !progress.finished) await stop();
			else if (progress.finished) setState(await withRetries(() => call('sidebarState'), { onRetry: () => false }));
		} catch (error) {
			if (current.isStopping) await stop().catch((late) => update({ fault: faultOf(late) }));
			else update({ fault: faultOf(error) });
		} finally {
			current.isActive = false;
			update({ isActive: false, isStopping: false, attempt: 0 });
		}
	};
	// Only after the step under way: it would save its position again after the cancellation.
	const stop = async (): Promise<void> => update({ progress: await call('cancelImport'), wasCancelled: true });

	const cancel = async (): Promise<void> => {
		const current = control.current;
		if (current.isActive) {
			current.isStopping = true;
			return update({ isStopping: true });
		}
		update({ isStopping: true, fault: null });
		await stop().catch((error) => update({ fault: faultOf(error) }));
		update({ isStopping: false });
	};
	const replaceData = (): Promise<void> => drive(true, () => call('acceptShrink'));
	const reset = (): void => {
		if (!control.current.isActive) setRun(IDLE);
	};
	return { ...run, start, resume: () => start(control.current.isFull), cancel, replaceData, reset };
}
