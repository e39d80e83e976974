import { useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { AlertRehearsal } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { LetterLines } from './letter-lines';
import { alertsWords } from './words';

/** What the past month would have sent, so that limits are chosen before anybody gets a letter. */
export function Rehearsal({ reason }: { readonly reason: string | null }) {
	const { formats } = useSession();
	const words = useWords(alertsWords);
	const task = useTask();
	const [days, setDays] = useState<AlertRehearsal['days'] | null>(null);
	const run = async (): Promise<void> => {
		const all: AlertRehearsal['days'] = [];
		let next: AlertRehearsal['next'] = null;
		do {
			const from: AlertRehearsal['next'] = next;
			const part: AlertRehearsal | null = await task.run(() => call('rehearseAlerts', from));
			if (part === null) return;
			all.push(...part.days);
			setDays([...all]);
			next = part.next;
		} while (next !== null);
	};
	return (
		<>
			<FaultBanner fault={task.fault} />
			<Button kind="quiet" isBusy={task.isBusy} reason={reason} onClick={run}>
				{words.rehearse}
			</Button>
			{days !== null && (
				<>
					<h2>{words.rehearsal}</h2>
					<p class="muted">{words.letters(days.flatMap(({ letters }) => letters).length, days.length)}</p>
					<p class="muted">{words.rehearsalNote}</p>
					{days
						.filter(({ letters }) => letters.length > 0)
						.map(({ day, letters }) => (
							<details key={day} class="fold">
								<summary>
									{formats.day(day)} · {letters.length}
								</summary>
								{letters.map(({ to, lines }) => (
									<div key={to}>
										<p>{to}</p>
										<LetterLines lines={lines} />
									</div>
								))}
							</details>
						))}
				</>
			)}
		</>
	);
}
