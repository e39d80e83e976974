import { useEffect, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Empty } from '../parts/empty';
import { Loading } from '../parts/loading';
import { Screen } from '../parts/screen';
import { call } from '../server/call';
import type { ContestsState } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { AnsweredContest } from './answered';
import { WaitingContest } from './waiting';
import { contestWords } from './words';
import './contests.css';

/** Deals that managers contest: what waits for an answer, with the deal as figures have it now, and what was answered. */
export function ContestsScreen() {
	const { state, setState } = useSession();
	const words = useWords(contestWords);
	const [contests, setContests] = useState<ContestsState | null>(null);
	const task = useTask();
	const update = async (action: () => Promise<ContestsState>): Promise<void> => {
		const next = await task.run(action);
		if (next === null) return;
		setContests(next);
		setState({ ...state, contests: next.waiting.length });
	};
	const load = (): Promise<void> => update(() => call('contests'));
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void load(), []);
	return (
		<Screen view={contests === null ? 'loading' : 'contests'}>
			<p class="lead">{words.lead}</p>
			{contests === null && <Loading task={task} label={words.loading} retry={load} />}
			{contests !== null && <FaultBanner fault={task.fault} />}
			{contests?.unread != null && (
				<Banner kind="warning" title={words.unread}>
					<p>{contests.unread}</p>
				</Banner>
			)}
			{contests !== null && contests.waiting.length === 0 && <Empty icon="check" title={words.none} lead={words.noneLead} />}
			{contests !== null && contests.waiting.length > 0 && (
				<section class="group">
					<h2>{words.waiting}</h2>
					{contests.waiting.map((one) => (
						<WaitingContest
							key={one.id}
							contest={one}
							managers={contests.managers}
							closedMonths={contests.closedMonths}
							closedNote={contests.closedNote}
							isBusy={task.isBusy}
							accept={(correction, reason) => update(() => call('acceptContest', one.id, correction, reason))}
							refuse={(reason) => update(() => call('refuseContest', one.id, reason))}
						/>
					))}
				</section>
			)}
			{contests !== null && contests.answered.length > 0 && (
				<section class="group">
					<h2>{words.answered}</h2>
					{contests.answered.map((one) => (
						<AnsweredContest
							key={`${one.id} ${one.answeredAt}`}
							contest={one}
							isBusy={task.isBusy}
							withdraw={(reason) => update(() => call('withdrawCorrection', one.id, reason))}
						/>
					))}
				</section>
			)}
		</Screen>
	);
}
