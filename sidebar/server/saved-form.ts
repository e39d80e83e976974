import { useEffect, useState } from 'preact/hooks';
import { type Task, useTask } from './task';

/** What the add-on keeps of a form, as it came last. */
interface Saved<Settings> {
	readonly settings: Settings;
}

export interface SavedForm<State extends Saved<Settings>, Settings> {
	readonly task: Task;
	/** null until it has come. */
	readonly state: State | null;
	readonly draft: Settings | null;
	/** What sending said last. */
	readonly message: string | null;
	change(part: Partial<Settings>): void;
	/** Takes the answer of a call as the new state. */
	update(action: () => Promise<State>): Promise<void>;
	/** Does something that gives a sentence, then asks for the state anew. */
	act(action: () => Promise<{ message: string }>): Promise<void>;
}

/** A form that is loaded when it opens, changed in a draft, and sends something. */
export function useSavedForm<State extends Saved<Settings>, Settings>(load: () => Promise<State>): SavedForm<State, Settings> {
	const task = useTask();
	const [state, setState] = useState<State | null>(null);
	const [draft, setDraft] = useState<Settings | null>(null);
	const [message, setMessage] = useState<string | null>(null);
	const update = async (action: () => Promise<State>): Promise<void> => {
		const answer = await task.run(action);
		if (answer === null) return;
		setState(answer);
		setDraft(answer.settings);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void update(load), []);
	return {
		task,
		state,
		draft,
		message,
		change: (part) => setDraft((before) => (before === null ? null : { ...before, ...part })),
		update,
		async act(action) {
			const answer = await task.run(action);
			setMessage(answer?.message ?? null);
			if (answer !== null) await update(load);
		},
	};
}
