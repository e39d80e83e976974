import { useState } from 'preact/hooks';
import { useTask } from '../jobs/task';
import { Choice } from '../parts/choice';
import { ask } from '../server';
import { useSession } from '../session';

/** Shown at once; without the add-on's answer it goes back to what holds. */
export function ImportSchedule() {
	const { state, words, accept } = useSession();
	const task = useTask();
	const [picked, setPicked] = useState<typeof state.schedule | null>(null);
	const { importing } = words;
	const pick = async (schedule: typeof state.schedule): Promise<void> => {
		setPicked(schedule);
		const next = await task.run(() => ask('setSchedule', schedule));
		if (next !== null) accept(next);
		setPicked(null);
	};
	return (
		<Choice
			legend={importing.schedule}
			options={(['hourly', 'daily', 'off'] as const).map((value) => ({ value, title: importing[value] }))}
			value={picked ?? state.schedule}
			onValue={pick}
		/>
	);
}
