import { useState } from 'preact/hooks';
import type { SidebarState } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { ask } from '../server';
import { useSession } from '../session';

interface ConnectedProps {
	connection: NonNullable<SidebarState['connection']>;
	change(): void;
}

export function ConnectedCard({ connection, change }: ConnectedProps) {
	const { state, words, accept, go } = useSession();
	const consent = state.crms.find(({ id }) => id === connection.crm)?.consent;
	const [isAsking, setAsking] = useState(false);
	const task = useTask();
	const disconnect = async (): Promise<void> => {
		const next = await task.run(() => ask('disconnect'));
		if (next === null) return;
		accept(next);
		go('connection', words.connection.disconnected);
	};
	return (
		<>
			<section class="card connected">
				<p class="connected-state">
					<Icon name="check" size={16} /> {words.connection.connected}
				</p>
				<h2>{connection.account}</h2>
				<p class="muted">{connection.title}</p>
				{isAsking ? (
					<div class="ask" role="alertdialog" aria-label={words.connection.disconnect}>
						<p>{words.connection.disconnectSure}</p>
						<div class="buttons">
							<Button kind="danger" isBusy={task.isBusy} onClick={disconnect}>
								{words.connection.disconnect}
							</Button>
							<Button kind="quiet" onClick={() => setAsking(false)}>
								{words.shared.cancel}
							</Button>
						</div>
					</div>
				) : (
					<div class="buttons">
						<Button kind="plain" onClick={change}>
							{words.connection.change}
						</Button>
						<Button kind="quiet" onClick={() => setAsking(true)}>
							{words.connection.disconnect}
						</Button>
					</div>
				)}
				{connection.consent !== null && (
					<Banner kind="error">
						<p>{connection.consent}</p>
						<Button kind="primary" onClick={change}>
							{consent?.begin}
						</Button>
					</Banner>
				)}
				<FaultBanner fault={task.fault} />
			</section>
			<Button kind="primary" onClick={() => go('importing')}>
				{words.connection.next}
			</Button>
		</>
	);
}
