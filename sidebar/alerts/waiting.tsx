import { useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { AlertLetter } from '../server/contract';
import { useTask } from '../server/task';
import { useWords } from '../session/session';
import { LetterLines } from './letter-lines';
import { alertsWords } from './words';

/** What would go out now; asked for, since it reads all data. */
export function Waiting({ reason }: { readonly reason: string | null }) {
	const words = useWords(alertsWords);
	const task = useTask();
	const [letters, setLetters] = useState<AlertLetter[] | null>(null);
	return (
		<>
			<FaultBanner fault={task.fault} />
			<Button
				kind="quiet"
				isBusy={task.isBusy}
				reason={reason}
				onClick={async () => setLetters((await task.run(() => call('waitingAlerts'))) ?? letters)}
			>
				{words.waiting}
			</Button>
			{letters?.length === 0 && <p class="muted">{words.nothing}</p>}
			{letters?.map(({ to, lines }) => (
				<details key={to} class="fold">
					<summary>{to}</summary>
					<LetterLines lines={lines} />
				</details>
			))}
		</>
	);
}
