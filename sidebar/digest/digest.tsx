import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { SelectField } from '../parts/select-field';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import type { DigestSettings, DigestState } from '../server/contract';
import { useSavedForm } from '../server/saved-form';
import { useSession, useWords } from '../session/session';
import { digestWords } from './words';

/** When summaries are sent, to whom, and why they cannot be sent. */
export function Digest() {
	const { formats } = useSession();
	const words = useWords(digestWords);
	const { task, state, draft, message, change, update, act } = useSavedForm<DigestState, DigestSettings>(() => call('digest'));
	if (state === null || draft === null) return null;
	// Off, every day, then Monday to Friday.
	const chosenDay = draft.isOn ? draft.weekday + 1 : 0;
	return (
		<section class="group">
			<h2>{words.title}</h2>
			<FaultBanner fault={task.fault} />
			{message !== null && (
				<Banner kind="info">
					<p>{message}</p>
				</Banner>
			)}
			{state.trouble !== null && (
				<Banner kind="warning">
					<p>{state.trouble}</p>
				</Banner>
			)}
			{state.reason !== null && draft.isOn && (
				<Banner kind="warning">
					<p>{state.reason}</p>
				</Banner>
			)}
			<p class="muted">{state.people.join(', ')}</p>
			<SelectField
				label={words.when}
				value={String(chosenDay)}
				options={words.days.map((day, i) => [String(i), day] as const)}
				onValue={(value) => change({ isOn: value !== '0', weekday: Math.max(0, Number(value) - 1) })}
			/>
			<Field label={words.hour}>
				{(links) => (
					<input
						{...links}
						type="number"
						min="0"
						max="23"
						value={draft.hour}
						onInput={(event) => change({ hour: Number(event.currentTarget.value) })}
					/>
				)}
			</Field>
			<TextField label={words.chat} value={draft.chat} onValue={(chat) => change({ chat })} />
			{draft.chat !== '' && (
				<Field label={words.token} hint={state.hasToken ? words.tokenSaved : null}>
					{(links) => (
						<input {...links} type="password" autocomplete="off" onInput={(event) => change({ token: event.currentTarget.value })} />
					)}
				</Field>
			)}
			<Button kind="plain" isBusy={task.isBusy} onClick={() => update(() => call('setDigest', draft))}>
				{words.save}
			</Button>
			<Button kind="quiet" isBusy={task.isBusy} onClick={() => act(() => call('sendDigest'))}>
				{words.send}
			</Button>
			{state.unclear.map((letter) => (
				<Banner key={letter.day + letter.to + letter.what} kind="warning">
					<p>{words.unclear(letter.what, `${letter.to}, ${letter.day}`)}</p>
					<Button kind="quiet" isBusy={task.isBusy} onClick={() => update(() => call('settleLetter', letter, true))}>
						{words.hasArrived}
					</Button>
					<Button kind="quiet" isBusy={task.isBusy} onClick={() => update(() => call('settleLetter', letter, false))}>
						{words.sendAgain}
					</Button>
				</Banner>
			))}
			{state.sent.map(({ at, to, what }) => (
				<p key={at + to + what} class="muted">
					{formats.moment(at)} · {what} → {to}
				</p>
			))}
		</section>
	);
}
