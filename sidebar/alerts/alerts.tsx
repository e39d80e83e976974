import { useEffect, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import type { AlertSettings, AlertsState } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { Rehearsal } from './rehearsal';
import { alertsWords } from './words';

/** Who is told when something goes wrong, about what, and what waits to be told. */
export function Alerts() {
	const { formats } = useSession();
	const words = useWords(alertsWords);
	const task = useTask();
	const [state, setState] = useState<AlertsState | null>(null);
	const [draft, setDraft] = useState<AlertSettings | null>(null);
	const [message, setMessage] = useState<string | null>(null);
	const update = async (action: () => Promise<AlertsState>): Promise<void> => {
		const answer = await task.run(action);
		if (answer === null) return;
		setState(answer);
		setDraft(answer.settings);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void update(() => call('alerts')), []);
	if (state === null || draft === null) return null;
	const change = (part: Partial<AlertSettings>): void => setDraft({ ...draft, ...part });
	const send = async (): Promise<void> => {
		const answer = await task.run(() => call('sendAlerts'));
		setMessage(answer?.message ?? null);
		if (answer !== null) await update(() => call('alerts'));
	};
	const hour = (label: string, key: 'quietFrom' | 'quietTo') => (
		<Field label={label}>
			{(links) => (
				<input
					{...links}
					type="number"
					min="0"
					max="23"
					value={draft[key]}
					onInput={(event) => change({ [key]: Number(event.currentTarget.value) })}
				/>
			)}
		</Field>
	);
	const toggle = (id: string): void => change({ off: draft.off.includes(id) ? draft.off.filter((one) => one !== id) : [...draft.off, id] });
	return (
		<section class="group">
			<h2>{words.title}</h2>
			<p class="muted">{words.lead}</p>
			<FaultBanner fault={task.fault} />
			{message !== null && (
				<Banner kind="info">
					<p>{message}</p>
				</Banner>
			)}
			{state.reason !== null && draft.isOn && (
				<Banner kind="warning">
					<p>{state.reason}</p>
				</Banner>
			)}
			<label class="check">
				<input type="checkbox" checked={draft.isOn} onChange={() => change({ isOn: !draft.isOn })} /> {words.on}
			</label>
			<TextField label={words.to} value={draft.to} onValue={(to) => change({ to })} />
			<label class="check">
				<input type="checkbox" checked={draft.toPeople} onChange={() => change({ toPeople: !draft.toPeople })} /> {words.toPeople}
			</label>
			{hour(words.quietFrom, 'quietFrom')}
			{hour(words.quietTo, 'quietTo')}
			<fieldset>
				<legend>{words.about}</legend>
				{state.rules.map(({ id, title }) => (
					<label key={id} class="check">
						<input type="checkbox" checked={!draft.off.includes(id)} onChange={() => toggle(id)} /> {title}
					</label>
				))}
			</fieldset>
			<p class="muted">{words.limits}</p>
			<Button kind="plain" isBusy={task.isBusy} onClick={() => update(() => call('setAlerts', draft))}>
				{words.save}
			</Button>
			<h2>{words.waiting}</h2>
			{state.waiting.length === 0 && <p class="muted">{words.nothing}</p>}
			{state.waiting.map(({ to, lines }) => (
				<details key={to}>
					<summary>{to}</summary>
					{lines.map((line) => (
						<p key={line} class="muted">
							{line}
						</p>
					))}
				</details>
			))}
			<Button kind="quiet" isBusy={task.isBusy} onClick={send}>
				{words.send}
			</Button>
			<Rehearsal />
			{state.sent.map(({ at, to }) => (
				<p key={at + to} class="muted">
					{formats.moment(at)} · {to}
				</p>
			))}
		</section>
	);
}
