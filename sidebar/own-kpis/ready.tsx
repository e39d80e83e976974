import { useEffect, useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { call } from '../server/call';
import type { ReadyKpi } from '../server/contract';
import { useTask } from '../server/task';
import { useWords } from '../session/session';
import { ownKpisWords } from './words';

/** Ready definitions of KPIs, each added to the tab by a press. */
export function ReadyKpis({ onAdded }: { onAdded(): void }) {
	const words = useWords(ownKpisWords);
	const [list, setList] = useState<readonly ReadyKpi[] | null>(null);
	const task = useTask();
	const load = async (): Promise<void> => setList(await task.run(() => call('readyKpis')));
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void load(), []);
	const add = (key: string) => async (): Promise<void> => {
		const next = await task.run(() => call('addReadyKpi', key));
		if (next === null) return;
		setList(next);
		onAdded();
	};
	if (list === null) return <Loading task={task} label={words.loading} retry={load} />;
	return (
		<details class="fold">
			<summary>{words.ready}</summary>
			<p class="hint">{words.lead}</p>
			<FaultBanner fault={task.fault} />
			{list.map(({ key, name, note, isThere }) => (
				<section key={key} class="own-kpi-list">
					<h2>{name}</h2>
					<p class="muted">{note}</p>
					{isThere ? (
						<p class="muted">{words.isThere}</p>
					) : (
						<Button kind="plain" isBusy={task.isBusy} onClick={add(key)}>
							{words.add(name)}
						</Button>
					)}
				</section>
			))}
		</details>
	);
}
