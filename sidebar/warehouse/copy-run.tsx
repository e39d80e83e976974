import { useRef, useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { ProgressBar } from '../parts/progress-bar';
import { call } from '../server/call';
import type { CopyProgress } from '../server/contract';
import { useTask } from '../server/task';
import { useWords } from '../session/session';
import { warehouseWords } from './words';

interface CopyRunProps {
	/** Why it cannot be begun now. */
	reason: string | null;
	onEnd(): Promise<void>;
}

/** Copies step by step until all is done, somebody stops it, or Google says no. */
export function CopyRun({ reason, onEnd }: CopyRunProps) {
	const words = useWords(warehouseWords);
	const task = useTask();
	const [progress, setProgress] = useState<CopyProgress | null>(null);
	const isStopped = useRef(false);
	const copy = async (): Promise<void> => {
		isStopped.current = false;
		await task.run(async () => {
			let now: CopyProgress = { done: 0, total: 1, title: '' };
			while (now.done < now.total && !isStopped.current) {
				now = await call('copyToWarehouse', now.done);
				setProgress(now);
			}
		});
		setProgress(null);
		await onEnd();
	};
	if (progress === null)
		return (
			<>
				<FaultBanner fault={task.fault} />
				<Button kind="primary" icon="play" reason={reason} isBusy={task.isBusy} onClick={copy}>
					{words.copy}
				</Button>
			</>
		);
	return (
		<>
			<ProgressBar share={progress.done / progress.total} label={words.copying} text={progress.title} />
			<p class="muted" aria-live="polite">
				{progress.title}
			</p>
			<Button
				kind="plain"
				onClick={() => {
					isStopped.current = true;
				}}
			>
				{words.stop}
			</Button>
		</>
	);
}
