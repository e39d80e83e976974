import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { ask } from '../server';
import { useSession } from '../session';

/** The shortest way to see what the add-on does: a made-up company, or an account of a demo CRM where one is offered. */
export function DemoCard() {
	const { state, words, accept, go } = useSession();
	const task = useTask();
	const { demo } = state;
	const connect = async (): Promise<void> => {
		const next = await task.run(() => ask('connect', demo!.crm, demo!.values));
		if (next === null) return;
		accept(next);
		go('importing', words.shared.connectedTo(next.connection?.account ?? next.connection?.title ?? ''));
	};
	return (
		<section class="card demo">
			<h2>{words.home.demoTitle}</h2>
			<p>{words.home.demoLead}</p>
			{demo !== null && (
				<Button kind="primary" isBusy={task.isBusy} onClick={connect}>
					{words.home.demo}
				</Button>
			)}
			<Button kind={demo === null ? 'primary' : 'plain'} onClick={() => go('demo')}>
				{words.home.madeUp}
			</Button>
			<FaultBanner fault={task.fault} />
		</section>
	);
}
