import { useState } from 'preact/hooks';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { ask } from '../server';
import { useSession } from '../session';
import { GoalText } from './goal-fields';

const LINES = ['amount', 'deals', 'leads', 'calls', 'meetings', 'presentations'] as const;

/** What is done to plans that are there: a table pasted, a month copied forward, a re-plan accepted. */
export function GoalPlans() {
	const { words, accept } = useSession();
	const { goal } = words;
	const task = useTask();
	const [line, setLine] = useState<string>(LINES[0]);
	const [text, setText] = useState('');
	const [month, setMonth] = useState('');
	const [reason, setReason] = useState('');
	const [told, setTold] = useState<string[]>([]);
	const change = async (name: 'pasteTargets' | 'copyForward', given: string): Promise<void> => {
		const answer = await task.run(() => ask(name, line, given));
		if (answer !== null) setTold([goal.kept(answer.kept), ...answer.problems]);
	};
	const replan = async (): Promise<void> => {
		const next = await task.run(() => ask('acceptReplan', reason));
		if (next === null) return;
		accept(next);
		setTold([goal.accepted]);
	};
	return (
		<>
			<details class="fold">
				<summary>{goal.replan}</summary>
				<p class="hint">{goal.replanLead}</p>
				<GoalText label={goal.reason} value={reason} onValue={setReason} />
				<Button kind="plain" isBusy={task.isBusy} onClick={replan}>
					{goal.accept}
				</Button>
			</details>
			<details class="fold">
				<summary>{goal.paste}</summary>
				<Field label={goal.line}>
					{(links) => (
						<select {...links} value={line} onChange={({ currentTarget }) => setLine(currentTarget.value)}>
							{LINES.map((one) => (
								<option key={one} value={one}>
									{goal.lines[one]}
								</option>
							))}
						</select>
					)}
				</Field>
				<Field label={goal.pasted} hint={goal.pastedHint}>
					{(links) => <textarea {...links} rows={5} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />}
				</Field>
				<Button kind="plain" isBusy={task.isBusy} onClick={() => change('pasteTargets', text)}>
					{goal.pasteDo}
				</Button>
				<GoalText label={goal.copyFrom} hint="2026-07" value={month} onValue={setMonth} />
				<Button kind="plain" isBusy={task.isBusy} onClick={() => change('copyForward', month.trim())}>
					{goal.copyDo}
				</Button>
			</details>
			<FaultBanner fault={task.fault} />
			{told.length > 0 && (
				<ul class="told" role="status">
					{told.map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ul>
			)}
		</>
	);
}
