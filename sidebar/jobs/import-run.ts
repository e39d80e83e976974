import { useRef, useState } from 'preact/hooks';
import type { ImportProgress, SidebarState } from '../../src/app/panel/types';
import { type Fault, faultOf } from '../fault';
import { persist } from '../persist';
import { ask } from '../server';

export interface ImportRun {
	/** This panel is driving the import. */
	readonly isActive: boolean;
	readonly isStopping: boolean;
	/** Which repeat of a failed step, 0 when all is well. */
	readonly attempt: number;
	/** The newest word on the import; null before this panel asked. */
	readonly progress: ImportProgress | null;
	readonly fault: Fault | null;
	readonly wasCancelled: boolean;
	readonly startedAt: number;
	/** Where this run began: an import that was taken over does not begin at zero. */
	readonly startShare: number;
	begin(full: boolean): Promise<void>;
	/** Goes on with what is unfinished, as it was begun. */
	resume(): Promise<void>;
	cancel(): Promise<void>;
	/** Lets a held import replace the data, and finishes it. */
	accept(): Promise<void>;
	/** What is shown is out of date: another connection, other tables. */
	forget(): void;
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
type Shown = Omit<ImportRun, 'begin' | 'resume' | 'cancel' | 'accept' | 'forget'>;

/** Drives the import step by step for as long as the panel is open, whatever screen is shown. */
export function useImportRun(adopt: (state: SidebarState) => void): ImportRun {
	const [shown, setShown] = useState<Shown>(IDLE);
	const show = (change: Partial<Shown>): void => setShown((old) => ({ ...old, ...change }));
	const control = useRef({ isActive: false, isStopping: false, isFull: false });

	const retrying = (attempt: number): boolean => {
		show({ attempt });
		return control.current.isStopping;
	};
	const begin = (full: boolean): Promise<void> => drive(full, () => ask('startImport', full));
	const drive = async (full: boolean, open: () => Promise<ImportProgress>): Promise<void> => {
		const now = control.current;
		if (now.isActive) return;
		Object.assign(now, { isActive: true, isStopping: false, isFull: full });
		setShown({ ...IDLE, isActive: true, startedAt: Date.now() });
		try {
			let progress = await open();
			show({ progress, startShare: progress.share });
			while (progress.running && !progress.finished && !progress.failed && !now.isStopping) {
				progress = await persist(() => ask('importStep'), { retrying });
				show({ progress, attempt: 0 });
			}
			if (now.isStopping && !progress.finished) await stop();
			else if (progress.finished) adopt(await persist(() => ask('sidebarState'), { retrying: () => false }));
		} catch (error) {
			if (now.isStopping) await stop().catch((late) => show({ fault: faultOf(late) }));
			else show({ fault: faultOf(error) });
		} finally {
			now.isActive = false;
			show({ isActive: false, isStopping: false, attempt: 0 });
		}
	};
	// One after the other: a step still under way would write its place again after the cancellation.
	const stop = async (): Promise<void> => show({ progress: await ask('cancelImport'), wasCancelled: true });

	const cancel = async (): Promise<void> => {
		const now = control.current;
		if (now.isActive) {
			now.isStopping = true;
			return show({ isStopping: true });
		}
		show({ isStopping: true, fault: null });
		await stop().catch((error) => show({ fault: faultOf(error) }));
		show({ isStopping: false });
	};
	const accept = (): Promise<void> => drive(true, () => ask('acceptShrink'));
	const forget = (): void => {
		if (!control.current.isActive) setShown(IDLE);
	};
	return { ...shown, begin, resume: () => begin(control.current.isFull), cancel, accept, forget };
}
