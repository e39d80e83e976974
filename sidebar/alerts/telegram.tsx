import { useEffect, useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { ChatsState } from '../server/contract';
import { useTask } from '../server/task';
import { useWords } from '../session/session';
import { telegramWords } from './telegram-words';

/** Who reads alerts in Telegram instead of mail, and the link by which each person comes to the bot. */
export function Telegram() {
	const words = useWords(telegramWords);
	const task = useTask();
	const [state, setState] = useState<ChatsState | null>(null);
	const update = async (action: () => Promise<ChatsState>): Promise<void> => {
		const answer = await task.run(action);
		if (answer !== null) setState(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once
	useEffect(() => void update(() => call('telegramChats')), []);
	if (state === null) return <FaultBanner fault={task.fault} />;
	return (
		<details class="fold">
			<summary>{words.title}</summary>
			<FaultBanner fault={task.fault} />
			<p class="muted">{state.hasBot ? words.lead : words.noBot}</p>
			{state.hasBot && (
				<Button kind="quiet" isBusy={task.isBusy} onClick={() => update(() => call('checkTelegram'))}>
					{words.check}
				</Button>
			)}
			{state.people.map(({ id, name, link, isLinked }) => (
				<div key={id}>
					<p>
						{name}: {isLinked ? words.linked : words.byMail}
					</p>
					{link !== '' && <p class="muted">{link}</p>}
					{isLinked && (
						<Button kind="quiet" isBusy={task.isBusy} onClick={() => update(() => call('forgetTelegram', id))}>
							{words.forget}
						</Button>
					)}
				</div>
			))}
		</details>
	);
}
