import { useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { SelectField } from '../parts/select-field';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { goalWords } from './words';

const METRICS = ['amount', 'deals', 'leads', 'calls', 'meetings', 'presentations'] as const;

/** Changes to existing plans of a goal: a re-plan accepted, a table pasted, a month copied to later months. */
export function GoalPlans({ slice }: { slice: string }) {
	const { setState } = useSession();
	const words = useWords(goalWords);
	const task = useTask();
	const [metric, setMetric] = useState<string>(METRICS[0]);
	const [table, setTable] = useState('');
	const [month, setMonth] = useState('');
	const [reason, setReason] = useState('');
	const [messages, setMessages] = useState<string[]>([]);
	const fixCells = async (name: 'pasteTargets' | 'copyForward', source: string): Promise<void> => {
		const answer = await task.run(() => call(name, metric, source, slice));
		if (answer !== null) setMessages([words.fixedCells(answer.kept), ...answer.problems]);
	};
	const replan = async (): Promise<void> => {
		const next = await task.run(() => call('acceptReplan', reason, slice));
		if (next === null) return;
		setState(next);
		setMessages([words.planAccepted]);
	};
	return (
		<>
			<details class="fold">
				<summary>{words.replan}</summary>
				<div class="form">
					<p class="hint">{words.replanLead}</p>
					<TextField label={words.reason} value={reason} onValue={setReason} />
					<Button kind="plain" isBusy={task.isBusy} onClick={replan}>
						{words.acceptPlan}
					</Button>
				</div>
			</details>
			<details class="fold">
				<summary>{words.pastePlans}</summary>
				<div class="form">
					<SelectField
						label={words.metric}
						value={metric}
						options={METRICS.map((one) => [one, words.metrics[one]] as const)}
						onValue={setMetric}
					/>
					<Field label={words.table} hint={words.tableHint}>
						{(links) => <textarea {...links} rows={5} value={table} onInput={({ currentTarget }) => setTable(currentTarget.value)} />}
					</Field>
					<Button kind="plain" isBusy={task.isBusy} onClick={() => fixCells('pasteTargets', table)}>
						{words.paste}
					</Button>
					<TextField label={words.monthToCopy} hint={words.monthHint} value={month} onValue={setMonth} />
					<Button kind="plain" isBusy={task.isBusy} onClick={() => fixCells('copyForward', month.trim())}>
						{words.copy}
					</Button>
				</div>
			</details>
			<FaultBanner fault={task.fault} />
			{messages.length > 0 && (
				<ul class="plain-list" role="status">
					{messages.map((message) => (
						<li key={message}>{message}</li>
					))}
				</ul>
			)}
		</>
	);
}
