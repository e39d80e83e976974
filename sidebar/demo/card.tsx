import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { demoCardWords } from './card-words';
import './card.css';

/** The shortest way to see what the add-on does: a made-up company, or an account of a demo CRM where one is offered. */
export function DemoCard() {
	const { state, setState, go, shared } = useSession();
	const words = useWords(demoCardWords);
	const task = useTask();
	const { demo } = state;
	const connect = async (): Promise<void> => {
		const next = await task.run(() => call('connect', demo!.crm, demo!.values));
		if (next === null) return;
		setState(next);
		go('importing', shared.connectedTo(next.connection?.account ?? next.connection?.title ?? ''));
	};
	return (
		<section class="card demo">
			<h2>{words.title}</h2>
			<p>{words.lead}</p>
			{demo !== null && (
				<Button kind="primary" isBusy={task.isBusy} onClick={connect}>
					{words.connect}
				</Button>
			)}
			<Button kind={demo === null ? 'primary' : 'plain'} onClick={() => go('demo')}>
				{words.load}
			</Button>
			<FaultBanner fault={task.fault} />
		</section>
	);
}
