import { faultSentence } from '../fault-sentence';
import { useTask } from '../jobs/task';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { ask } from '../server';
import { useSession } from '../session';

/** Behind a fold, because it is seldom wanted and says what it will do before it does it. */
export function ImportUndo() {
	const { words, accept, go, importRun } = useSession();
	const { importing } = words;
	const task = useTask();
	const undo = async (): Promise<void> => {
		const state = await task.run(() => ask('undoImport'));
		if (state === null) return;
		importRun.forget();
		accept(state);
		go('importing', importing.undone);
	};
	return (
		<details class="fold">
			<summary>{importing.undo}</summary>
			<p class="muted">{importing.undoLead}</p>
			{task.fault !== null && (
				<Banner kind="error">
					<p>{faultSentence(task.fault, words)}</p>
				</Banner>
			)}
			<Button kind="danger" isBusy={task.isBusy} onClick={undo}>
				{importing.undoNow}
			</Button>
		</details>
	);
}
