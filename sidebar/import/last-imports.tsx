import { useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { call } from '../server/call';
import type { ImportRunLine } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { importWords } from './words';

/** Read from the import log when a person opens it. */
export function LastImports() {
	const { formats, shared } = useSession();
	const words = useWords(importWords);
	const [runs, setRuns] = useState<readonly ImportRunLine[] | null>(null);
	const task = useTask();
	const open = async (event: Event): Promise<void> => {
		if ((event.currentTarget as HTMLDetailsElement).open) setRuns(await task.run(() => call('lastRuns')));
	};
	return (
		<details class="fold" onToggle={open}>
			<summary>{words.lastImports}</summary>
			{task.isBusy && <p role="status">{shared.opening}</p>}
			<FaultBanner fault={task.fault} />
			{runs !== null && runs.length === 0 && <p class="muted">{words.noImports}</p>}
			<ul class="plain-list">
				{runs?.map((run) => (
					<li key={run.at + run.source}>
						<strong>{formats.moment(run.at) ?? run.at}</strong>
						<p class="muted">
							{run.source}, {run.kind}: {words.newAndChanged(formats.number(run.added), formats.number(run.changed))},{' '}
							{words.removed(formats.number(run.removed))} · {formats.duration(run.seconds * 1000)} · {run.by}
						</p>
					</li>
				))}
			</ul>
		</details>
	);
}
