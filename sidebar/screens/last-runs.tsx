import { useState } from 'preact/hooks';
import type { ImportRunLine } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { ask } from '../server';
import { useSession } from '../session';

/** Read from the log when a person opens it. */
export function LastRuns() {
	const { words, formats } = useSession();
	const [runs, setRuns] = useState<readonly ImportRunLine[] | null>(null);
	const task = useTask();
	const { importing } = words;
	const open = async (event: Event): Promise<void> => {
		if ((event.currentTarget as HTMLDetailsElement).open) setRuns(await task.run(() => ask('lastRuns')));
	};
	return (
		<details class="fold" onToggle={open}>
			<summary>{importing.runs}</summary>
			{task.isBusy && <p role="status">{words.shared.opening}</p>}
			<FaultBanner fault={task.fault} />
			{runs !== null && runs.length === 0 && <p class="muted">{importing.noRuns}</p>}
			<ul class="plain-list">
				{runs?.map((run) => (
					<li key={run.at + run.source}>
						<strong>{formats.moment(run.at) ?? run.at}</strong>
						<p class="muted">
							{run.source}, {run.kind}: {importing.run(formats.number(run.added), formats.number(run.changed))},{' '}
							{importing.gone(formats.number(run.removed))} · {formats.duration(run.seconds * 1000)} · {run.by}
						</p>
					</li>
				))}
			</ul>
		</details>
	);
}
