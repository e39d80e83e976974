import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { ask } from '../server';
import { useSession } from '../session';

/** The shortest way to see what the add-on does: one click, no CRM. */
export function DemoCard() {
	const { state, words, accept, go } = useSession();
	const task = useTask();
	const { demo } = state;
	if (demo === null) return null;
	const connect = async (): Promise<void> => {
		const next = await task.run(() => ask('connect', demo.crm, demo.values));
		if (next === null) return;
		accept(next);
		go('importing', words.shared.connectedTo(next.connection?.account ?? next.connection?.title ?? ''));
	};
	return (
		<section class="card demo">
			<h2>{words.home.demoTitle}</h2>
			<p>{words.home.demoLead}</p>
			<Button kind="primary" isBusy={task.isBusy} onClick={connect}>
				{words.home.demo}
			</Button>
			<FaultBanner fault={task.fault} />
		</section>
	);
}
