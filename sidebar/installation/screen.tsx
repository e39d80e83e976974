import { useRef, useState } from 'preact/hooks';
import { Banner, FaultBanner, FaultLink } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { ProgressBar } from '../parts/progress-bar';
import { Screen } from '../parts/screen';
import { call } from '../server/call';
import type { InstallationLine, InstallationPart } from '../server/contract';
import { useTask } from '../server/task';
import { useWords } from '../session/session';
import { copyText } from './copy-text';
import { type Checked, joined, NOTHING, reportOf } from './report';
import { installationWords } from './words';
import './installation.css';

/** What a person can mend stands first. */
const PARTS: readonly InstallationPart[] = ['permissions', 'formulas', 'sheet', 'template', 'files', 'services', 'clock'];

/** Asks Google, part by part, whether what the add-on stands on is there. */
export function InstallationScreen() {
	const words = useWords(installationWords);
	const [checked, setChecked] = useState<Checked>(NOTHING);
	const [done, setDone] = useState(0);
	const [isCopied, setCopied] = useState(false);
	const report = useRef<HTMLTextAreaElement>(null);
	const task = useTask();
	const run = async (): Promise<void> => {
		setCopied(false);
		setDone(0);
		let all = NOTHING;
		await task.run(async () => {
			for (const [i, part] of PARTS.entries()) {
				all = joined(all, await call('checkInstallation', part));
				setChecked(all);
				setDone(i + 1);
			}
		});
	};
	const copy = async (): Promise<void> => setCopied(report.current !== null && (await copyText(report.current)));
	const isDone = done === PARTS.length && !task.isBusy;
	const worst = (['fault', 'warning'] as const).find((state) => checked.lines.some((line) => line.state === state));
	return (
		<Screen view={isDone ? 'done' : 'start'}>
			<p class="muted">{words.lead}</p>
			<FaultBanner fault={task.fault} />
			{task.isBusy && (
				<>
					<p role="status">{words.running(done, PARTS.length)}</p>
					<ProgressBar share={done / PARTS.length} label={words.progress} text={words.running(done, PARTS.length)} />
				</>
			)}
			{isDone && (
				<Banner kind={worst === undefined ? 'success' : worst === 'fault' ? 'error' : 'info'}>
					<p>{worst === undefined ? words.allWell : worst === 'fault' ? words.isFault : words.isWarning}</p>
				</Banner>
			)}
			{checked.lines.length > 0 && (
				<ul class="installation">
					{checked.lines.map((line) => (
						<Line key={line.id} {...line} name={words[line.state]} />
					))}
				</ul>
			)}
			<Button kind={isDone ? 'plain' : 'primary'} isBusy={task.isBusy} onClick={run}>
				{isDone ? words.again : words.start}
			</Button>
			{isDone && (
				<section class="group">
					<Field label={words.report} hint={words.reportLead}>
						{(links) => <textarea {...links} ref={report} rows={4} readOnly value={reportOf(checked)} />}
					</Field>
					<Button kind="plain" onClick={copy}>
						{words.copy}
					</Button>
					{isCopied && <p role="status">{words.copied}</p>}
				</section>
			)}
		</Screen>
	);
}

/** `name`: the state in words, for whoever does not see colours. */
function Line({ state, title, text, link, name }: InstallationLine & { name: string }) {
	return (
		<li class={state}>
			<span class="installation-state">{name}</span>
			<strong>{title}</strong>
			{state !== 'ok' && <p>{text}</p>}
			<FaultLink fault={{ kind: 'message', text, ...(link === undefined ? {} : { link }) }} />
		</li>
	);
}
