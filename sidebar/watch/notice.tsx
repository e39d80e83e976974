import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { SidebarState } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { watchWords } from './words';

/** What a data tab has lost, clocks that differ, which figures have moved, and the word that all is well. */
export function WatchNotice() {
	const { state, setState } = useSession();
	const words = useWords(watchWords);
	const task = useTask();
	const { loss, delay, unfinished, warnings, isHeld } = state.watch;
	const { zones } = state;
	const answer = async (ask: () => Promise<SidebarState>): Promise<void> => {
		const fresh = await task.run(ask);
		if (fresh !== null) setState(fresh);
	};
	return (
		<>
			<FaultBanner fault={task.fault} />
			{loss !== null && (
				<>
					<Banner kind="warning" title={words.loss}>
						<p>{loss}</p>
					</Banner>
					<Button kind="plain" isBusy={task.isBusy} onClick={() => answer(() => call('acceptTabs'))}>
						{words.intended}
					</Button>
				</>
			)}
			{delay !== null && (
				<Banner kind="warning" title={words.delay}>
					<p>{delay}</p>
				</Banner>
			)}
			{unfinished !== null && (
				<Banner kind="warning" title={words.unfinished}>
					<p>{unfinished}</p>
				</Banner>
			)}
			{zones !== null && (
				<>
					<Banner kind="warning" title={words.zones}>
						<p>{words.zonesLead(zones.file, zones.account)}</p>
					</Banner>
					<Button kind="plain" isBusy={task.isBusy} onClick={() => answer(() => call('setFileZone'))}>
						{words.setZone(zones.account)}
					</Button>
				</>
			)}
			{warnings.length > 0 && (
				<>
					<Banner kind="warning" title={words.moved}>
						{warnings.map((one) => (
							<p key={one}>{one}</p>
						))}
						{isHeld && <p>{words.held}</p>}
					</Banner>
					<Button kind="plain" isBusy={task.isBusy} onClick={() => answer(() => call('releaseDigests'))}>
						{words.right}
					</Button>
				</>
			)}
		</>
	);
}
