import { useState } from 'preact/hooks';
import type { ImportPreview } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { ask } from '../server';
import { useSession } from '../session';

/** What the CRM's stages and people will count as, before anything is written. */
export function MappingCheck() {
	const { words } = useSession();
	const [found, setFound] = useState<ImportPreview | null>(null);
	const task = useTask();
	const { importing, count } = words;
	const look = async (): Promise<void> => {
		const answer = await task.run(() => ask('previewImport'));
		if (answer !== null) setFound(answer);
	};
	const outcomes = { OPEN: importing.isOpen, WON: importing.isWon, LOST: importing.isLost, UNMAPPED: importing.isUnmapped };
	return (
		<section class="card">
			<h2>{importing.check}</h2>
			<p class="muted">{importing.checkLead}</p>
			{found?.pipelines.map(({ name, stages }) => (
				<details key={name} class="fold" open={stages.some(({ outcome }) => outcome === 'UNMAPPED')}>
					<summary>
						{name}: {count.stages(stages.length)}
					</summary>
					<table class="ledger">
						<tbody>
							{stages.map((stage) => (
								<tr key={stage.name}>
									<th scope="row">{stage.name}</th>
									<td>{outcomes[stage.outcome]}</td>
								</tr>
							))}
						</tbody>
					</table>
				</details>
			))}
			{found !== null && (
				<details class="fold">
					<summary>{count.people(found.people.length)}</summary>
					<ul class="plain-list">
						{found.people.map(({ name, team, isRobot, hasLeft }, i) => (
							<li key={`${name} ${String(i)}`}>
								{name}
								{team !== '' && <small>{team}</small>}
								{isRobot && <small>{importing.robot}</small>}
								{hasLeft && <small>{importing.hasLeft}</small>}
							</li>
						))}
					</ul>
				</details>
			)}
			{found !== null && <p class="muted">{importing.checkMend}</p>}
			<FaultBanner fault={task.fault} />
			<Button kind="plain" icon="eye" isBusy={task.isBusy} onClick={look}>
				{task.isBusy ? importing.checking : found === null ? importing.checkNow : importing.checkAgain}
			</Button>
		</section>
	);
}
