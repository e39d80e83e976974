import { useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { ImportPreview } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { importWords } from './words';

/** How the CRM's stages and people will be counted, before anything is written. */
export function CrmPreview() {
	const { count } = useSession();
	const words = useWords(importWords);
	const [preview, setPreview] = useState<ImportPreview | null>(null);
	const task = useTask();
	const load = async (): Promise<void> => {
		const answer = await task.run(() => call('previewImport'));
		if (answer !== null) setPreview(answer);
	};
	const outcomes = { OPEN: words.isOpen, WON: words.isWon, LOST: words.isLost, UNMAPPED: words.isUnmapped };
	return (
		<section class="card">
			<h2>{words.check}</h2>
			<p class="muted">{words.checkLead}</p>
			{preview?.pipelines.map(({ name, stages }) => (
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
			{preview !== null && (
				<details class="fold">
					<summary>{count.people(preview.people.length)}</summary>
					<ul class="plain-list">
						{preview.people.map(({ name, team, isRobot, hasLeft }, i) => (
							<li key={`${name} ${String(i)}`}>
								{name}
								{team !== '' && <small>{team}</small>}
								{isRobot && <small>{words.robot}</small>}
								{hasLeft && <small>{words.hasLeft}</small>}
							</li>
						))}
					</ul>
				</details>
			)}
			{preview !== null && <p class="muted">{words.howToFix}</p>}
			<FaultBanner fault={task.fault} />
			<Button kind="plain" icon="eye" isBusy={task.isBusy} onClick={load}>
				{task.isBusy ? words.checking : preview === null ? words.checkNow : words.checkAgain}
			</Button>
		</section>
	);
}
