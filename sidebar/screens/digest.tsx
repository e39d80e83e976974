import { useEffect, useState } from 'preact/hooks';
import type { DigestSettings, DigestState } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { ask } from '../server';
import { useSession } from '../session';

/** When summaries go out, to whom, and why they do not. */
export function Digest() {
	const { words, formats } = useSession();
	const { sharing } = words;
	const task = useTask();
	const [state, setState] = useState<DigestState | null>(null);
	const [draft, setDraft] = useState<DigestSettings | null>(null);
	const [told, setTold] = useState<string | null>(null);
	const take = async (question: () => Promise<DigestState>): Promise<void> => {
		const answer = await task.run(question);
		if (answer === null) return;
		setState(answer);
		setDraft(answer.settings);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the screen opens
	useEffect(() => void take(() => ask('digest')), []);
	if (state === null || draft === null) return null;
	const change = (part: Partial<DigestSettings>): void => setDraft({ ...draft, ...part });
	const send = async (): Promise<void> => {
		const answer = await task.run(() => ask('sendDigest'));
		setTold(answer?.message ?? null);
		if (answer !== null) await take(() => ask('digest'));
	};
	// Off, every day, then Monday to Friday.
	const picked = draft.isOn ? draft.weekday + 1 : 0;
	return (
		<section>
			<h2>{sharing.digest}</h2>
			<FaultBanner fault={task.fault} />
			{told !== null && <Banner kind="info">{told}</Banner>}
			{state.reason !== null && draft.isOn && <Banner kind="warning">{state.reason}</Banner>}
			<p class="muted">{state.people.join(', ')}</p>
			<Field label={sharing.when}>
				{(links) => (
					<select
						{...links}
						value={picked}
						onChange={(event) => {
							const next = Number(event.currentTarget.value);
							change({ isOn: next > 0, weekday: Math.max(0, next - 1) });
						}}
					>
						{sharing.days.map((day, i) => (
							<option key={day} value={i}>
								{day}
							</option>
						))}
					</select>
				)}
			</Field>
			<Field label={sharing.hour}>
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
			<Field label={sharing.chat}>
				{(links) => <input {...links} value={draft.chat} onInput={(event) => change({ chat: event.currentTarget.value })} />}
			</Field>
			{draft.chat !== '' && (
				<Field label={sharing.token} hint={state.hasToken ? sharing.tokenKept : null}>
					{(links) => (
						<input {...links} type="password" autocomplete="off" onInput={(event) => change({ token: event.currentTarget.value })} />
					)}
				</Field>
			)}
			<Button kind="plain" isBusy={task.isBusy} onClick={() => take(() => ask('setDigest', draft))}>
				{sharing.save}
			</Button>
			<Button kind="quiet" isBusy={task.isBusy} onClick={send}>
				{sharing.send}
			</Button>
			{state.sent.map(({ at, to, what }) => (
				<p key={at + to + what} class="muted">
					{formats.moment(at)} · {what} → {to}
				</p>
			))}
		</section>
	);
}
