import { useEffect, useState } from 'preact/hooks';
import type { SharingState } from '../../src/app/panel/types';
import { type Task, useTask } from '../jobs/task';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { Screen } from '../parts/screen';
import { ask } from '../server';
import { useSession } from '../session';
import { Closing } from './closing';
import { Digest } from './digest';

/** Who gets a file of the own summary, by mail too, and which months are closed. */
export function SharingScreen() {
	const { words } = useSession();
	const { sharing } = words;
	const task = useTask();
	const [found, setFound] = useState<SharingState | null>(null);
	const [done, setDone] = useState<string | null>(null);
	const take = async (question: () => Promise<SharingState>): Promise<void> => {
		const answer = await task.run(question);
		if (answer !== null) setFound(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the screen opens
	useEffect(() => void take(() => ask('sharing')), []);
	const all = (): Promise<void> =>
		take(async () => {
			for (let progress = { done: 0, total: 1 }; progress.done < progress.total; ) progress = await ask('refreshFiles', progress.done);
			return ask('sharing');
		});
	const protect = async (isOn: boolean): Promise<void> => {
		const answer = await task.run(() => ask('protectTabs', isOn));
		setDone(answer !== null && isOn ? sharing.isProtected(answer.tabs) : null);
	};
	return (
		<Screen title={words.screens.sharing} view="list">
			<p class="lead">{sharing.lead}</p>
			<FaultBanner fault={task.fault} />
			{done !== null && <Banner kind="success">{done}</Banner>}
			{(found?.people ?? []).map((person) => (
				<Person key={person.id + person.updated} person={person} task={task} take={take} />
			))}
			{found?.people.some(({ address }) => address !== '') && (
				<Button kind="plain" icon="refresh" isBusy={task.isBusy} onClick={all}>
					{sharing.all}
				</Button>
			)}
			<Button kind="plain" isBusy={task.isBusy} onClick={() => protect(true)}>
				{sharing.protect}
			</Button>
			<Button kind="quiet" onClick={() => protect(false)}>
				{sharing.unprotect}
			</Button>
			<Digest />
			<Closing />
		</Screen>
	);
}

interface PersonProps {
	person: SharingState['people'][number];
	task: Task;
	take(question: () => Promise<SharingState>): Promise<void>;
}

function Person({ person, task, take }: PersonProps) {
	const { words, formats } = useSession();
	const { sharing } = words;
	const { id, name, address, updated, hasLeft, hasSheet } = person;
	const [email, setEmail] = useState(person.email);
	const [isMailed, setMailed] = useState(person.isMailed);
	const [isTold, setTold] = useState(false);
	return (
		<details class="person">
			<summary>
				{name} {address !== '' && <span class="badge">✓</span>} {hasLeft && <small>{sharing.left}</small>}
			</summary>
			{!hasLeft && (
				<>
					<Field label={sharing.email} hint={sharing.sees(email.trim() || sharing.onlyYou, name)}>
						{(links) => <input {...links} type="email" value={email} onInput={(event) => setEmail(event.currentTarget.value)} />}
					</Field>
					<label class="check">
						<input type="checkbox" checked={isTold} onChange={() => setTold(!isTold)} /> {sharing.invite}
					</label>
					<label class="check">
						<input type="checkbox" checked={isMailed} onChange={() => setMailed(!isMailed)} /> {sharing.mailed}
					</label>
					<Button
						kind="primary"
						isBusy={task.isBusy}
						reason={hasSheet ? null : sharing.noSheet}
						onClick={() => take(() => ask('shareFile', id, email, isTold, isMailed))}
					>
						{address === '' ? sharing.make : sharing.update}
					</Button>
				</>
			)}
			{address !== '' && (
				<>
					<p>
						<a href={address} target="_blank" rel="noreferrer">
							{sharing.open}
						</a>
						{updated !== null && <small> · {sharing.updated(formats.moment(updated) ?? '')}</small>}
					</p>
					<Button kind="quiet" isBusy={task.isBusy} onClick={() => take(() => ask('revokeFile', id))}>
						{sharing.revoke}
					</Button>
				</>
			)}
		</details>
	);
}
