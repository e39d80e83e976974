import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { useImportRun } from './import-run';
import { importWords } from './words';

/** Folded: seldom needed, and what it does is written above its button. */
export function ImportUndo() {
	const { setState, go } = useSession();
	const importRun = useImportRun();
	const words = useWords(importWords);
	const task = useTask();
	const undo = async (): Promise<void> => {
		const state = await task.run(() => call('undoImport'));
		if (state === null) return;
		importRun.reset();
		setState(state);
		go('importing', words.undone);
	};
	return (
		<details class="fold">
			<summary>{words.undo}</summary>
			<p class="muted">{words.undoLead}</p>
			<FaultBanner fault={task.fault} />
			<Button kind="danger" isBusy={task.isBusy} onClick={undo}>
				{words.undoNow}
			</Button>
		</details>
	);
}
