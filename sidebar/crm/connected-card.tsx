import { useState } from 'preact/hooks';
import { Icon } from '../icons/icon';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { SidebarState } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { crmWords } from './words';

interface ConnectedProps {
	connection: NonNullable<SidebarState['connection']>;
	change(): void;
}

export function ConnectedCard({ connection, change }: ConnectedProps) {
	const { state, setState, go, shared } = useSession();
	const words = useWords(crmWords);
	const consent = state.crms.find(({ id }) => id === connection.crm)?.consent;
	const [isConfirming, setConfirming] = useState(false);
	const task = useTask();
	const disconnect = async (): Promise<void> => {
		const next = await task.run(() => call('disconnect'));
		if (next === null) return;
		setState(next);
		go('connection', words.disconnected);
	};
	return (
		<>
			<section class="card connected">
				<p class="connected-state">
					<Icon name="check" size={16} /> {words.connected}
				</p>
				<h2>{connection.account}</h2>
				<p class="muted">{connection.title}</p>
				{isConfirming ? (
					<div class="confirm" role="alertdialog" aria-label={words.disconnect}>
						<p>{words.confirmDisconnect}</p>
						<div class="buttons">
							<Button kind="danger" isBusy={task.isBusy} onClick={disconnect}>
								{words.disconnect}
							</Button>
							<Button kind="quiet" onClick={() => setConfirming(false)}>
								{shared.cancel}
							</Button>
						</div>
					</div>
				) : (
					<div class="buttons">
						<Button kind="plain" onClick={change}>
							{words.change}
						</Button>
						<Button kind="quiet" onClick={() => setConfirming(true)}>
							{words.disconnect}
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
				{words.next}
			</Button>
		</>
	);
}
