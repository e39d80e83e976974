import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { Loading } from '../parts/loading';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import type { AlertSettings, AlertsState } from '../server/contract';
import { useSavedForm } from '../server/saved-form';
import { useSession, useWords } from '../session/session';
import { Rehearsal } from './rehearsal';
import { Telegram } from './telegram';
import { Waiting } from './waiting';
import { alertsWords } from './words';

/** Who is told when something goes wrong, about what, and what waits to be told. */
export function Alerts() {
	const { formats } = useSession();
	const words = useWords(alertsWords);
	const { task, state, draft, message, change, update, act } = useSavedForm<AlertsState, AlertSettings>(() => call('alerts'));
	if (state === null || draft === null)
		return <Loading task={task} label={words.loading} retry={() => void update(() => call('alerts'))} />;
	// What is sent or rehearsed goes by what is saved.
	const unsaved = JSON.stringify(draft) === JSON.stringify(state.settings) ? null : words.saveFirst;
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
			{state.reason !== null && (
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
			<Telegram />
			<Waiting reason={unsaved} />
			<Button
				kind="quiet"
				isBusy={task.isBusy}
				reason={unsaved ?? (draft.isOn ? null : words.switchOn)}
				onClick={() => act(() => call('sendAlerts'))}
			>
				{words.send}
			</Button>
			<Rehearsal reason={unsaved} />
			{state.sent.map(({ at, to }) => (
				<p key={at + to} class="muted">
					{formats.moment(at)} · {to}
				</p>
			))}
		</section>
	);
}
