import { useTask } from '../jobs/task';
import { Choice } from '../parts/choice';
import { ask } from '../server';
import { useSession } from '../session';

/** Chosen and kept at once; what the add-on answered is what is shown. */
export function ImportSchedule() {
	const { state, words, accept } = useSession();
	const task = useTask();
	const { importing } = words;
	const pick = async (schedule: typeof state.schedule): Promise<void> => {
		const next = await task.run(() => ask('setSchedule', schedule));
		if (next !== null) accept(next);
	};
	return (
		<Choice
			legend={importing.schedule}
			options={(['hourly', 'daily', 'off'] as const).map((value) => ({ value, title: importing[value] }))}
			value={state.schedule}
			onValue={pick}
		/>
	);
}
