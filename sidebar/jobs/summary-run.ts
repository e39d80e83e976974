import { useRef, useState } from 'preact/hooks';
import type { BuildProgress, SidebarState } from '../../src/app/panel/types';
import { type Fault, faultOf } from '../fault';
import { persist } from '../persist';
import { ask } from '../server';

export interface SummaryRun {
	readonly isActive: boolean;
	readonly isStopping: boolean;
	readonly attempt: number;
	readonly progress: BuildProgress | null;
	readonly fault: Fault | null;
	readonly outcome: 'built' | 'stopped' | 'nobody' | 'stuck' | null;
	/** Continues where a failure or a stop left off. */
	build(isResumed: boolean): Promise<void>;
	stop(): void;
}

const IDLE = { isActive: false, isStopping: false, attempt: 0, progress: null, fault: null, outcome: null };
type Shown = Omit<SummaryRun, 'build' | 'stop'>;

export function useSummaryRun(accept: (state: SidebarState) => void): SummaryRun {
	const [shown, setShown] = useState<Shown>(IDLE);
	const show = (change: Partial<Shown>): void => setShown((old) => ({ ...old, ...change }));
	const control = useRef({ isActive: false, isStopping: false, done: 0 });

	const build = async (isResumed: boolean): Promise<void> => {
		const now = control.current;
		if (now.isActive) return;
		Object.assign(now, { isActive: true, isStopping: false, done: isResumed ? now.done : 0 });
		setShown({ ...IDLE, isActive: true, progress: isResumed ? shown.progress : null });
		try {
			show({ outcome: await sheets() });
			accept(await ask('sidebarState'));
		} catch (error) {
			show({ fault: faultOf(error) });
		} finally {
			now.isActive = false;
			show({ isActive: false, isStopping: false, attempt: 0 });
		}
	};

	const retrying = (attempt: number): boolean => {
		show({ attempt });
		return control.current.isStopping;
	};
	const sheets = async (): Promise<Shown['outcome']> => {
		const now = control.current;
		while (!now.isStopping) {
			const { done } = now;
			const progress = await persist(() => ask('buildSummaries', done), { retrying });
			show({ progress, attempt: 0 });
			if (progress.total === 0) return 'nobody';
			now.done = progress.done;
			if (progress.done >= progress.total) {
				now.done = 0;
				return 'built';
			}
			if (progress.done <= done) return 'stuck';
		}
		return 'stopped';
	};

	const stop = (): void => {
		control.current.isStopping = true;
		show({ isStopping: true });
	};
	return { ...shown, build, stop };
}
