import { useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { ProgressBar } from '../parts/progress-bar';
import { call } from '../server/call';
import type { BuildProgress, SharingState } from '../server/contract';
import { withRetries } from '../server/retry';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { sharingWords } from './words';

type Person = SharingState['people'][number];

interface Choice {
	readonly isChosen: boolean;
	readonly email: string;
}

/** Everybody with a sheet, the address that the CRM or the director gives, and what each will get; one press shares it all. */
export function Everyone({ people, onShared }: { people: readonly Person[]; onShared(): Promise<void> }) {
	const { formats } = useSession();
	const words = useWords(sharingWords);
	const task = useTask();
	const listed = people.filter(({ hasLeft, hasSheet }) => !hasLeft && hasSheet);
	const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
	const [isInvited, setInvited] = useState(true);
	const [isMailed, setMailed] = useState(true);
	const [progress, setProgress] = useState<BuildProgress | null>(null);
	const choiceOf = ({ id, email, crmEmail }: Person): Choice =>
		choices[id] ?? { email: email || crmEmail, isChosen: (email || crmEmail) !== '' };
	const choose = (person: Person, change: Partial<Choice>): void => {
		setProgress(null);
		setChoices({ ...choices, [person.id]: { ...choiceOf(person), ...change } });
	};
	const chosen = listed.filter((person) => choiceOf(person).isChosen && choiceOf(person).email.trim() !== '');
	const share = async (): Promise<void> => {
		const list = chosen.map((person) => ({ id: person.id, email: choiceOf(person).email.trim() }));
		const isDone = await task.run(async () => {
			// What was stopped goes on where it was.
			let done = progress !== null && progress.done < list.length && progress.total === list.length ? progress.done : 0;
			while (done < list.length) {
				const next = await withRetries(() => call('shareEveryone', done, list, isInvited, isMailed), { onRetry: () => false });
				setProgress(next);
				if (next.done <= done) break;
				done = next.done;
			}
			return true;
		});
		if (isDone !== null) await onShared();
	};
	const isStopped = task.fault !== null && progress !== null && progress.done < progress.total;
	return (
		<section class="group">
			<h2>{words.everyone}</h2>
			<p class="muted">{words.everyoneLead}</p>
			<ul class="everyone">
				{listed.map((person) => {
					const { isChosen, email } = choiceOf(person);
					return (
						<li key={person.id}>
							<label class="check">
								<input type="checkbox" checked={isChosen} onChange={() => choose(person, { isChosen: !isChosen })} />
								<span>
									{person.name}
									<small>{person.mayWrite ? words.getsAndWrites : words.gets}</small>
								</span>
							</label>
							<input
								type="email"
								aria-label={words.emailOf(person.name)}
								placeholder={words.noEmail}
								value={email}
								onInput={({ currentTarget: { value } }) => choose(person, { email: value, isChosen: value.trim() !== '' })}
							/>
						</li>
					);
				})}
			</ul>
			<label class="check">
				<input type="checkbox" checked={isInvited} onChange={() => setInvited(!isInvited)} /> {words.invite}
			</label>
			<label class="check">
				<input type="checkbox" checked={isMailed} onChange={() => setMailed(!isMailed)} /> {words.emailPdf}
			</label>
			{progress !== null && (
				<>
					<ProgressBar
						share={progress.done / Math.max(1, progress.total)}
						label={words.everyone}
						text={formats.percent(progress.done / Math.max(1, progress.total))}
					/>
					<p class="muted" role="status">
						{words.shared(progress.done, progress.total)}
						{progress.title !== '' && `: ${progress.title}`}
					</p>
				</>
			)}
			<FaultBanner fault={task.fault} />
			<Button kind="primary" isBusy={task.isBusy} reason={chosen.length === 0 ? words.nobodyChosen : null} onClick={share}>
				{isStopped ? words.goOn : words.shareWith(chosen.length)}
			</Button>
		</section>
	);
}
