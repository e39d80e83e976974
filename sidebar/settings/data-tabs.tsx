import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import { useTask } from '../server/task';
import { useWords } from '../session/session';
import { settingsWords } from './words';

/** Brings the tabs that hold records into sight, or puts them out of it. */
export function DataTabs() {
	const words = useWords(settingsWords);
	const task = useTask();
	const show = (isShown: boolean) => () => task.run(() => call('showData', isShown));
	return (
		<section>
			<h2>{words.data}</h2>
			<p class="muted">{words.dataLead}</p>
			<FaultBanner fault={task.fault} />
			<div class="buttons">
				<Button kind="plain" isBusy={task.isBusy} onClick={show(true)}>
					{words.showData}
				</Button>
				<Button kind="plain" isBusy={task.isBusy} onClick={show(false)}>
					{words.hideData}
				</Button>
			</div>
		</section>
	);
}
