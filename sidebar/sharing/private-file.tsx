import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { call } from '../server/call';
import type { SharingState } from '../server/contract';
import type { Task } from '../server/task';
import { useSession, useWords } from '../session/session';
import { sharingWords } from './words';

interface PrivateFileProps {
	person: SharingState['people'][number];
	task: Task;
	update(action: () => Promise<SharingState>): Promise<void>;
}

/** A manager and their private file: whom it is shared with, and whether it goes out by email. */
export function PrivateFile({ person, task, update }: PrivateFileProps) {
	const { formats } = useSession();
	const words = useWords(sharingWords);
	const { id, name, address, updated, hasLeft, hasSheet } = person;
	const [email, setEmail] = useState(person.email || person.crmEmail);
	const [isMailed, setMailed] = useState(person.isMailed);
	const [isInvited, setInvited] = useState(false);
	return (
		<details class="fold">
			<summary>
				{name} {address !== '' && <span class="badge">✓</span>} {hasLeft && <small>{words.hasLeft}</small>}
			</summary>
			{!hasLeft && (
				<div class="form">
					<Field label={words.email} hint={email.trim() === '' ? words.onlyYou(name) : words.sees(email.trim(), name)}>
						{(links) => <input {...links} type="email" value={email} onInput={(event) => setEmail(event.currentTarget.value)} />}
					</Field>
					<label class="check">
						<input type="checkbox" checked={isInvited} onChange={() => setInvited(!isInvited)} /> {words.invite}
					</label>
					<label class="check">
						<input type="checkbox" checked={isMailed} onChange={() => setMailed(!isMailed)} /> {words.emailPdf}
					</label>
					<Button
						kind="primary"
						isBusy={task.isBusy}
						reason={hasSheet ? null : words.noSheet}
						onClick={() => update(() => call('shareFile', id, email, isInvited, isMailed))}
					>
						{address === '' ? words.create : words.update}
					</Button>
				</div>
			)}
			{address !== '' && (
				<div class="form">
					<p>
						<a href={address} target="_blank" rel="noreferrer">
							{words.open}
						</a>
						{updated !== null && <small> · {words.updated(formats.moment(updated) ?? '')}</small>}
					</p>
					<Button kind="quiet" isBusy={task.isBusy} onClick={() => update(() => call('revokeFile', id))}>
						{words.revoke}
					</Button>
				</div>
			)}
		</details>
	);
}
