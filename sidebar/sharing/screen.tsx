import { useEffect, useState } from 'preact/hooks';
import { Alerts } from '../alerts/alerts';
import { Closing } from '../closing/closing';
import { Digest } from '../digest/digest';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Screen } from '../parts/screen';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import type { SharingState } from '../server/contract';
import { useTask } from '../server/task';
import { useWords } from '../session/session';
import { Everyone } from './everyone';
import { PrivateFile } from './private-file';
import { sharingWords } from './words';
import './sharing.css';

/** Private files of the managers, protection, the digest, and closed months. */
export function SharingScreen() {
	const words = useWords(sharingWords);
	const task = useTask();
	const [sharing, setSharing] = useState<SharingState | null>(null);
	const [notice, setNotice] = useState<string | null>(null);
	const [importers, setImporters] = useState<string | null>(null);
	const update = async (action: () => Promise<SharingState>): Promise<void> => {
		const answer = await task.run(action);
		if (answer !== null) setSharing(answer);
	};
	const load = async (): Promise<void> => {
		await update(() => call('sharing'));
		const present = await task.run(() => call('protection'));
		if (present !== null) setImporters(present.importers.slice(1).join(', '));
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void load(), []);
	const updateAll = (): Promise<void> =>
		update(async () => {
			for (let progress = { done: 0, total: 1 }; progress.done < progress.total; ) progress = await call('refreshFiles', progress.done);
			return call('sharing');
		});
	const protect = async (isOn: boolean): Promise<void> => {
		const addresses = (importers ?? '').split(/[,;\s]+/).filter((part) => part !== '');
		const answer = await task.run(() => call('protectTabs', isOn, addresses));
		setNotice(answer !== null && isOn ? words.isProtected(answer.tabs) : null);
	};
	return (
		<Screen view="list">
			<p class="lead">{words.lead}</p>
			{sharing === null ? <Loading task={task} label={words.loading} retry={load} /> : <FaultBanner fault={task.fault} />}
			{notice !== null && (
				<Banner kind="success">
					<p>{notice}</p>
				</Banner>
			)}
			{sharing?.people.some(({ hasSheet, hasLeft }) => hasSheet && !hasLeft) && (
				<Everyone people={sharing.people} onShared={() => update(() => call('sharing'))} />
			)}
			{sharing !== null && <h2>{words.one}</h2>}
			{(sharing?.people ?? []).map((person) => (
				<PrivateFile key={person.id + person.updated} person={person} task={task} update={update} />
			))}
			{sharing?.people.some(({ address }) => address !== '') && (
				<Button kind="plain" icon="refresh" isBusy={task.isBusy} onClick={updateAll}>
					{words.updateAll}
				</Button>
			)}
			<TextField label={words.importers} hint={words.importersHint} value={importers ?? ''} onValue={setImporters} />
			<Button kind="plain" isBusy={task.isBusy} onClick={() => protect(true)}>
				{words.protect}
			</Button>
			<Button kind="quiet" onClick={() => protect(false)}>
				{words.unprotect}
			</Button>
			<Digest />
			<Alerts />
			<Closing />
		</Screen>
	);
}
