import { useEffect, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Screen } from '../parts/screen';
import { call } from '../server/call';
import type { WarehouseState } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { CopyRun } from './copy-run';
import { WarehouseSettings } from './form';
import { CopyResult } from './result';
import { warehouseWords } from './words';

/** A copy of the data in BigQuery: how it is connected, the copy itself, and whether its figures are those of the sheet. */
export function WarehouseScreen() {
	const words = useWords(warehouseWords);
	const { state: panel, shared } = useSession();
	const task = useTask();
	const [state, setState] = useState<WarehouseState | null>(null);
	const [isDropping, setDropping] = useState(false);
	const update = async (action: () => Promise<WarehouseState>): Promise<void> => {
		const answer = await task.run(action);
		if (answer !== null) setState(answer);
	};
	const load = (): Promise<void> => update(() => call('warehouseState'));
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void load(), []);
	if (state === null) return <Screen view="loading">{<Loading task={task} label={words.loading} retry={load} />}</Screen>;
	const { form, account } = state;
	return (
		<Screen view={form === null ? 'form' : 'connected'}>
			<p class="muted">{words.lead}</p>
			<FaultBanner fault={task.fault} />
			{form !== null && (
				<>
					{state.isUnfinished && (
						<Banner kind="warning">
							<p>{words.unfinished}</p>
						</Banner>
					)}
					{state.copy !== null && <CopyResult copy={state.copy} month={state.monthGigabytes} />}
					<CopyRun reason={panel.facts === null ? shared.needImport : null} onEnd={load} />
					<a class="link" href={state.link} target="_blank" rel="noreferrer">
						{words.open}
					</a>
				</>
			)}
			<WarehouseSettings state={state} task={task} update={update} />
			{form !== null && !isDropping && (
				<div class="buttons">
					{account !== '' && (
						<Button kind="quiet" isBusy={task.isBusy} onClick={() => update(() => call('forgetWarehouse'))}>
							{words.forget}
						</Button>
					)}
					<Button kind="quiet" onClick={() => setDropping(true)}>
						{words.drop}
					</Button>
				</div>
			)}
			{form !== null && isDropping && (
				<Banner kind="warning">
					<p>{words.dropSure(form.dataset)}</p>
					<div class="buttons">
						<Button
							kind="plain"
							isBusy={task.isBusy}
							onClick={async () => {
								await update(() => call('dropWarehouse'));
								setDropping(false);
							}}
						>
							{words.dropYes}
						</Button>
						<Button kind="quiet" onClick={() => setDropping(false)}>
							{words.dropNo}
						</Button>
					</div>
				</Banner>
			)}
		</Screen>
	);
}
