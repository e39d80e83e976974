import { useState } from 'preact/hooks';
import { Choice } from '../parts/choice';
import { call } from '../server/call';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { importWords } from './words';

/** A choice shows at once; if the add-on does not confirm it, the saved one comes back. */
export function ImportSchedule() {
	const { state, setState } = useSession();
	const words = useWords(importWords);
	const task = useTask();
	const [pendingChoice, setPendingChoice] = useState<typeof state.schedule | null>(null);
	const choose = async (schedule: typeof state.schedule): Promise<void> => {
		setPendingChoice(schedule);
		const next = await task.run(() => call('setSchedule', schedule));
		if (next !== null) setState(next);
		setPendingChoice(null);
	};
	return (
		<Choice
			legend={words.schedule}
			options={(['hourly', 'daily', 'off'] as const).map((value) => ({ value, title: words[value] }))}
			value={pendingChoice ?? state.schedule}
			onValue={choose}
		/>
	);
}
