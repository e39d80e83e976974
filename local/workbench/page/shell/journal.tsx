/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Journal } from '../../wire';
import { words } from '../model/words';
import { addressWith } from '../session/actions';

const sum = (calls: Readonly<Record<string, number>>): number => Object.values(calls).reduce((all, one) => all + one, 0);

const most = (calls: Readonly<Record<string, number>>, count: number): string =>
	Object.entries(calls)
		.sort(([, a], [, b]) => b - a)
		.slice(0, count)
		.map(([name, times]) => `${name} ${times}`)
		.join(', ');

/** All that happened beside the cells. */
export function JournalDialog({ journal, close }: { readonly journal: Journal; readonly close: () => void }) {
	const { executions, calls, mails, files, triggers } = journal;
	return (
		<div class="veil">
			<div class="dialog journal" role="dialog" aria-label={words().journal}>
				<header class="panel-head">
					<h2>{words().journal}</h2>
					<button type="button" class="round" aria-label={words().close} onClick={close}>
						×
					</button>
				</header>
				<div class="journal-body">
					<Part title={`${words().executions} (${executions.length})`}>
						<table>
							<thead>
								<tr>
									<th>{words().execution}</th>
									<th>{words().started}</th>
									<th class="number">{words().calls}</th>
									<th class="number">{words().took}</th>
									<th>{words().mostly}</th>
								</tr>
							</thead>
							<tbody>
								{[...executions].reverse().map((one, index) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read
									<tr key={index} class={one.ended}>
										<td>
											{one.name} <small>{words().ended[one.ended]}</small>
										</td>
										<td>
											{one.from}
											<small> {one.person}</small>
										</td>
										<td class="number">{sum(one.calls)}</td>
										<td class="number">{one.milliseconds}</td>
										<td>{most(one.calls, 3)}</td>
									</tr>
								))}
							</tbody>
						</table>
					</Part>
					<Part title={`${words().total}: ${sum(calls)}`}>
						<p>{most(calls, 20)}</p>
					</Part>
					<Part title={`${words().mails} (${mails.length})`}>
						{mails.length === 0 ? <p>{words().noMails}</p> : mails.map((mail, index) => <Mail key={String(index)} mail={mail} />)}
					</Part>
					<Part title={`${words().files} (${files.length})`}>
						{files.length === 0 ? <p>{words().noFiles}</p> : null}
						<ul>
							{files.map(({ id, name, opens }) => (
								<li key={id}>
									{name}{' '}
									<a href={opens === 'book' ? addressWith({ file: id }) : `/private/${id}`} target="_blank" rel="noopener">
										{words().opens}
									</a>
								</li>
							))}
						</ul>
					</Part>
					<Part title={`${words().triggers} (${triggers.length})`}>
						{triggers.length === 0 ? <p>{words().noTriggers}</p> : null}
						<ul>
							{triggers.map(({ run, owner, due }) => (
								<li key={run + owner}>
									{run} · {owner}
									{due === null ? '' : ` · ${words().due} ${new Date(due).toLocaleString(document.documentElement.lang)}`}
								</li>
							))}
						</ul>
					</Part>
				</div>
			</div>
		</div>
	);
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
	return (
		<section>
			<h3>{title}</h3>
			{children}
		</section>
	);
}

function Mail({ mail }: { readonly mail: Readonly<Record<string, unknown>> }) {
	const { to, subject, body, htmlBody, attachments } = mail as Record<string, string | undefined> & {
		attachments?: readonly { name?: string }[];
	};
	return (
		<details class="mail">
			<summary>
				{subject} → {to}
				{attachments?.length ? ` · ${attachments.map(({ name }) => name).join(', ')}` : ''}
			</summary>
			{htmlBody ? <iframe title={subject ?? ''} sandbox="" srcdoc={htmlBody} /> : <pre>{body}</pre>}
		</details>
	);
}
