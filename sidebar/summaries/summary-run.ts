import { createContext } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { call } from '../server/call';
import type { BuildProgress, SidebarState } from '../server/contract';
import { type Fault, faultOf } from '../server/fault';
import { withRetries } from '../server/retry';

export interface SummaryRun {
	readonly isActive: boolean;
	readonly isStopping: boolean;
	readonly attempt: number;
	readonly progress: BuildProgress | null;
	readonly fault: Fault | null;
	readonly outcome: 'built' | 'stopped' | 'nobody' | 'stuck' | null;
	/** `isResumed` continues where a failure or a stop left off. */
	build(isResumed: boolean): Promise<void>;
	stop(): void;
}

const IDLE = { isActive: false, isStopping: false, attempt: 0, progress: null, fault: null, outcome: null };
type RunState = Omit<SummaryRun, 'build' | 'stop'>;

export const SummaryRunContext = createContext(null as unknown as SummaryRun);
export const useSummaryRun = (): SummaryRun => useContext(SummaryRunContext);

/** Builds the sheets one call after another for as long as the panel is open, whatever screen is shown. */
export function useSummaryDriver(setState: (state: SidebarState) => void): SummaryRun {
	const [run, setRun] = useState<RunState>(IDLE);
	const update = (change: Partial<RunState>): void => setRun((old) => ({ ...old, ...change }));
	const control = useRef({ isActive: false, isStopping: false, done: 0 });

	const build = async (isResumed: boolean): Promise<void> => {
		const current = control.current;
		if (current.isActive) return;
		Object.assign(current, { isActive: true, isStopping: false, done: isResumed ? current.done : 0 });
		setRun({ ...IDLE, isActive: true, progress: isResumed ? run.progress : null });
		try {
			update({ outcome: await buildSheets() });
			setState(await call('sidebarState'));
		} catch (error) {
			update({ fault: faultOf(error) });
		} finally {
			current.isActive = false;
			update({ isActive: false, isStopping: false, attempt: 0 });
		}
	};

	const onRetry = (attempt: number): boolean => {
		update({ attempt });
		return control.current.isStopping;
	};
	const buildSheets = async (): Promise<RunState['outcome']> => {
		const current = control.current;
		while (!current.isStopping) {
			const { done } = current;
			const progress = await withRetries(() => call('buildSummaries', done), { onRetry });
			update({ progress, attempt: 0 });
			if (progress.total === 0) return 'nobody';
			current.done = progress.done;
			if (progress.done >= progress.total) {
				current.done = 0;
				return 'built';
			}
			if (progress.done <= done) return 'stuck';
		}
		return 'stopped';
	};

	const stop = (): void => {
		control.current.isStopping = true;
		update({ isStopping: true });
	};
	return { ...run, build, stop };
}
