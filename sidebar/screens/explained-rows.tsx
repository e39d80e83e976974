import { useState } from 'preact/hooks';
import type { Explanation, ShownRows } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { ask } from '../server';
import { useSession } from '../session';

type Group = Explanation['groups'][number];

/** Rows that were counted, a button that selects them in their tab, and those that were not counted, by reason. */
export function ExplainedRows({ of, group, place }: { of: Explanation; group: Group; place: number }) {
	const { words, formats } = useSession();
	const { explain } = words;
	const task = useTask();
	const [shown, setShown] = useState<ShownRows | null>(null);
	const show = async (): Promise<void> => {
		setShown(null);
		setShown(await task.run(() => ask('showRows', of.metric, of.manager, of.period, of.options, place)));
	};
	const left = group.left.reduce((sum, { count }) => sum + count, 0);
	return (
		<div class="card rows">
			<h4>{group.title}</h4>
			<p>
				<b>{group.counted}</b>
				{group.ids !== '' && `: ${group.ids}`}
			</p>
			{group.lines !== '' && (
				<>
					<small>{explain.lines(group.lines, group.tab)}</small>
					<Button kind="plain" icon="open" isBusy={task.isBusy} onClick={show}>
						{explain.show}
						<span class="unseen">{`: ${group.title}`}</span>
					</Button>
				</>
			)}
			{shown !== null && (
				<small class="rows-shown" role="status">
					{explain.shown(formats.number(shown.lines), shown.tab)}
				</small>
			)}
			<FaultBanner fault={task.fault} />
			{left > 0 && (
				<details class="fold">
					<summary>{explain.left(formats.number(left))}</summary>
					<ul class="breakdown">
						{group.left.map(({ why, count, ids }) => (
							<li key={why}>
								<span>
									{why}
									{ids !== '' && <small>{ids}</small>}
								</span>
								<b>{formats.number(count)}</b>
							</li>
						))}
					</ul>
				</details>
			)}
		</div>
	);
}
